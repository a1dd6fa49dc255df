package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotations;
import java.util.List;
import java.util.Objects;

/**
 * What two persons made of the same annotations.
 *
 * @param merged holds what either changed; where both changed one thing, their value
 * @param conflicts where both did, with the edit of mine that was not taken
 */
public record Merge(Annotations merged, List<EditConflict> conflicts) {
  /** Checks and copies. */
  public Merge {
    Objects.requireNonNull(merged, "merged");
    conflicts = List.copyOf(conflicts);
  }
}
