package dev.candor.cv.annotate;

import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import java.util.List;
import java.util.Objects;

/** What became of edits. */
public sealed interface EditResult {

  /**
   * All were applied.
   *
   * @param annotations the outcome, of the next revision; of the same one when nothing changed
   * @param inverse takes them back, in this order; empty when nothing changed
   */
  record Applied(Annotations annotations, List<AnnotationEdit> inverse) implements EditResult {
    /** Checks and copies. */
    public Applied {
      Objects.requireNonNull(annotations, "annotations");
      inverse = List.copyOf(inverse);
    }
  }

  /**
   * None was applied: the annotations are of another revision than the editor saw, or an edit does
   * not fit them.
   *
   * @param expected the revision that the editor saw
   * @param current the annotations as they are
   * @param merged what there would be with every part that fits; the current value stays where both
   *     changed
   * @param conflicts where both changed; empty when the edits all fit, and {@code merged} can be
   *     taken as it is
   */
  record Conflicted(
      long expected, Annotations current, Applied merged, List<EditConflict> conflicts)
      implements EditResult {
    /** Checks and copies. */
    public Conflicted {
      Objects.requireNonNull(current, "current");
      Objects.requireNonNull(merged, "merged");
      conflicts = List.copyOf(conflicts);
    }
  }
}
