package dev.candor.cv.annotate;

import com.google.common.hash.Hashing;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.text.Sentence;
import dev.candor.core.text.Sentences;
import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Concern;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.TextSpan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds marked words again after a posting changed. Pure. Thread-safe. */
public final class Anchors {

  private Anchors() {}

  /** What became of an anchor. */
  public enum State {
    /** The words stand where they stood. */
    EXACT,
    /** They stand elsewhere. */
    MOVED,
    /** They stand nowhere, or where they stand is not what was marked. */
    ORPHANED
  }

  /**
   * Where marked words are.
   *
   * @param state what became of the anchor
   * @param anchor with its place; without one when orphaned
   */
  public record Resolution(State state, Anchor anchor) {
    /** Checks. */
    public Resolution {
      Objects.requireNonNull(state, "state");
      Objects.requireNonNull(anchor, "anchor");
    }
  }

  /**
   * What became of the marks of a posting.
   *
   * @param resolutions by the id of the annotation, in the order of the text before
   * @param edits what brings the annotations up to the text; empty when nothing moved
   */
  public record Report(Map<String, Resolution> resolutions, List<AnnotationEdit> edits) {
    /** Copies. */
    public Report {
      resolutions = Collections.unmodifiableMap(new LinkedHashMap<>(resolutions));
      edits = List.copyOf(edits);
    }
  }

  /**
   * Finds marked words.
   *
   * @param anchor what was marked
   * @param text the posting as it is now
   * @return exact where they stand at their place with as much of their surroundings as anywhere;
   *     else moved to where most of the surroundings are, the nearest of equals; a few words stand
   *     for what was marked only with some of their surroundings
   */
  public static Resolution resolve(Anchor anchor, String text) {
    TextSpan was = anchor.span();
    return new QuoteSearch(anchor, text)
        .best()
        .map(
            span ->
                new Resolution(span.equals(was) ? State.EXACT : State.MOVED, anchor(text, span)))
        .orElseGet(() -> new Resolution(State.ORPHANED, anchor.at(null)));
  }

  /**
   * Finds all marks of a posting.
   *
   * @param annotations of the posting
   * @param text the posting as it is now
   * @param at when, for the trail of those that moved
   * @return each one's place, and the edits that note it
   */
  public static Report resolve(Annotations annotations, String text, Instant at) {
    Map<String, Resolution> found = new LinkedHashMap<>();
    List<AnnotationEdit> edits = new ArrayList<>();
    for (Annotation one : annotations.annotations()) {
      Resolution resolution = resolve(one.anchor(), text);
      found.put(one.id(), resolution);
      if (!Objects.equals(resolution.anchor().span(), one.anchor().span())) {
        Annotation moved =
            one.toBuilder().anchor(resolution.anchor()).trail(one.trail().changed(at)).build();
        edits.add(new AnnotationEdit.Change(one, moved));
      }
    }
    for (Concern one : annotations.concerns()) {
      Anchor anchor = resolve(one.anchor(), text).anchor();
      if (!Objects.equals(anchor.span(), one.anchor().span())) {
        edits.add(new AnnotationEdit.ChangeConcern(one, moved(one, anchor, at)));
      }
    }
    Annotations.Settings was = annotations.settings();
    if (!was.textHash().equals(hash(text))) {
      edits.add(
          new AnnotationEdit.ChangeSettings(
              was, new Annotations.Settings(was.combination(), hash(text), was.extras())));
    }
    return new Report(found, edits);
  }

  /**
   * Gives new marks that were written by hand their place and surroundings.
   *
   * @param edits those that add something with a quote, and perhaps where it starts
   * @param text of the posting
   * @return the same, each quote at its place
   * @throws InvalidInputException when a quote stands nowhere in the text, or more than once and
   *     nothing tells which is meant
   */
  public static List<AnnotationEdit> place(List<AnnotationEdit> edits, String text) {
    List<AnnotationEdit> placed = new ArrayList<>();
    for (AnnotationEdit edit : edits) {
      if (edit instanceof AnnotationEdit.Add add) {
        Annotation one = add.annotation();
        placed.add(
            new AnnotationEdit.Add(
                one.toBuilder().anchor(placed(one.id(), one.anchor(), text)).build()));
      } else if (edit instanceof AnnotationEdit.ChangeConcern change
          && change.before() == null
          && change.after() != null) {
        Concern one = change.after();
        Anchor anchor = placed(one.id(), one.anchor(), text);
        placed.add(new AnnotationEdit.ChangeConcern(null, moved(one, anchor, one.updatedAt())));
      } else {
        placed.add(edit);
      }
    }
    return List.copyOf(placed);
  }

  private static Anchor placed(String id, Anchor given, String text) {
    TextSpan span = given.span();
    if (span != null && span.end() <= text.length() && span.in(text).equals(given.quote())) {
      return Anchor.of(text, span);
    }
    boolean bare = given.prefix().isEmpty() && given.suffix().isEmpty();
    int found = bare ? new QuoteSearch(given, text).count() : 1;
    Resolution resolution = resolve(given.at(null), text);
    if (found != 1 || resolution.state() == State.ORPHANED) {
      boolean often = found > 1;
      throw new InvalidInputException(
          id,
          "The quote of '"
              + id
              + "' stands "
              + (often ? "more than once" : "nowhere")
              + " in the posting",
          often
              ? "Give 'start', or the words around it as 'prefix' and 'suffix'"
              : "Quote the posting word for word",
          null);
    }
    return resolution.anchor();
  }

  /**
   * Hangs annotations on a posting.
   *
   * @param posting what is asked
   * @param annotations made of it, or of an earlier text of it
   * @return the posting with them, each at its place in this very text
   */
  public static Posting bind(Posting posting, Annotations annotations) {
    List<Annotation> placed = new ArrayList<>();
    for (Annotation one : annotations.annotations()) {
      placed.add(one.toBuilder().anchor(resolve(one.anchor(), posting.text()).anchor()).build());
    }
    return posting.toBuilder().annotations(annotations.with(placed)).build();
  }

  /**
   * The sentence, or the line that stands for one, around a place.
   *
   * @param text of a posting
   * @param offset of a character in it
   * @return empty where there is none, such as between two sentences or on a blank line
   */
  public static Optional<TextSpan> sentenceAt(String text, int offset) {
    for (Sentence sentence : Sentences.in(text)) {
      if (sentence.start() <= offset && offset < sentence.end()) {
        return Optional.of(new TextSpan(sentence.start(), sentence.end()));
      }
    }
    return Optional.empty();
  }

  /**
   * Tells texts apart.
   *
   * @param text of a posting
   * @return equal for equal texts: SHA-256 in 64 hexadecimal digits
   */
  public static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  private static Anchor anchor(String text, TextSpan span) {
    return Anchor.of(text, span);
  }

  private static Concern moved(Concern one, Anchor anchor, Instant at) {
    return new Concern(
        one.id(),
        anchor,
        one.text(),
        one.severity(),
        one.mitigation(),
        one.discuss(),
        one.createdAt(),
        at);
  }
}
