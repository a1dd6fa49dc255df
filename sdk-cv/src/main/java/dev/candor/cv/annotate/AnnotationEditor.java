package dev.candor.cv.annotate;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Concern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Edits annotations. All edits of a call are applied or none; what they do not mention stays; what
 * takes them back is given. Pure. Thread-safe.
 */
public final class AnnotationEditor {

  /** Most edits of one call. */
  public static final int MAX_EDITS = 5_000;

  private AnnotationEditor() {}

  /**
   * Applies edits.
   *
   * @param posting whose annotations are meant; checked, so that those of another are never touched
   * @param current the annotations of that posting as they are
   * @param expected the revision that the editor saw
   * @param edits in order
   * @return applied, with the inverse; or conflicted, with a merge
   * @throws InvalidInputException when the annotations are of another posting, the edits more than
   *     {@value #MAX_EDITS}, or there would be more annotations than are kept
   */
  public static EditResult apply(
      String posting, Annotations current, long expected, List<AnnotationEdit> edits) {
    if (!current.posting().equals(posting)) {
      throw new InvalidInputException(
          "posting",
          "The annotations are those of '" + current.posting() + "', not of '" + posting + "'",
          "Name the posting that the edits are for",
          null);
    }
    if (edits.size() > MAX_EDITS) {
      throw tooMany("There are " + edits.size() + " edits; one call takes " + MAX_EDITS, null);
    }
    EditRun run = new EditRun(current).apply(edits);
    EditResult.Applied result = result(run);
    return current.revision() == expected && run.conflicts().isEmpty()
        ? result
        : new EditResult.Conflicted(expected, current, result, run.conflicts());
  }

  /**
   * What has to be done to get from one state to another.
   *
   * @param before a state
   * @param after another one of the same posting
   * @return applied to the first, they give the second, but for the revision
   */
  public static List<AnnotationEdit> between(Annotations before, Annotations after) {
    List<AnnotationEdit> edits = new ArrayList<>();
    Map<String, Annotation> was = byId(before.annotations(), Annotation::id);
    Map<String, Annotation> is = byId(after.annotations(), Annotation::id);
    was.forEach(
        (id, one) -> {
          if (!is.containsKey(id)) {
            edits.add(new AnnotationEdit.Remove(one));
          }
        });
    is.forEach(
        (id, one) -> {
          Annotation earlier = was.get(id);
          if (earlier == null) {
            edits.add(new AnnotationEdit.Add(one));
          } else if (!earlier.equals(one)) {
            edits.add(new AnnotationEdit.Change(earlier, one));
          }
        });
    concerns(before, after, edits);
    if (!Objects.equals(before.persona(), after.persona())) {
      edits.add(new AnnotationEdit.ChangePersona(before.persona(), after.persona()));
    }
    if (!before.settings().equals(after.settings())) {
      edits.add(new AnnotationEdit.ChangeSettings(before.settings(), after.settings()));
    }
    return List.copyOf(edits);
  }

  /**
   * Brings together what two made of one state.
   *
   * @param base what both started from
   * @param mine one outcome
   * @param theirs the other one, which stays where both changed the same thing
   * @return with the revision after theirs, or theirs when mine adds nothing
   * @throws InvalidInputException when they are of different postings
   */
  public static Merge merge(Annotations base, Annotations mine, Annotations theirs) {
    if (!base.posting().equals(mine.posting()) || !base.posting().equals(theirs.posting())) {
      throw new InvalidInputException(
          "posting",
          "Annotations of different postings are not merged",
          "Give three states of one posting",
          null);
    }
    EditRun run = new EditRun(theirs).apply(between(base, mine));
    return new Merge(result(run).annotations(), run.conflicts());
  }

  private static void concerns(Annotations before, Annotations after, List<AnnotationEdit> edits) {
    Map<String, Concern> was = byId(before.concerns(), Concern::id);
    Map<String, Concern> is = byId(after.concerns(), Concern::id);
    was.forEach(
        (id, one) -> {
          if (!is.containsKey(id)) {
            edits.add(new AnnotationEdit.ChangeConcern(one, null));
          }
        });
    is.forEach(
        (id, one) -> {
          if (!one.equals(was.get(id))) {
            edits.add(new AnnotationEdit.ChangeConcern(was.get(id), one));
          }
        });
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream()
        .collect(Collectors.toMap(id, one -> one, (one, other) -> one, LinkedHashMap::new));
  }

  private static EditResult.Applied result(EditRun run) {
    try {
      return run.result();
    } catch (IllegalArgumentException e) {
      throw tooMany("There would be too many annotations: " + e.getMessage(), e);
    }
  }

  private static InvalidInputException tooMany(String happened, @Nullable Throwable cause) {
    return new InvalidInputException("edits", happened, "Make fewer edits in one call", cause);
  }
}
