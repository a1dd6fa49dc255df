package dev.candor.cv.document;

import java.util.Objects;

/**
 * One reversible change: a block before and after.
 *
 * @param id identity within the report
 * @param reason why, one sentence
 * @param before the block as it was
 * @param after the block as it becomes; same id
 */
public record Edit(String id, String reason, Block before, Block after) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the two blocks have different ids
   */
  public Edit {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException("an edit changes one block");
    }
  }

  /**
   * The change that undoes this one.
   *
   * @return before and after exchanged
   */
  public Edit inverse() {
    return new Edit(id, reason, after, before);
  }

  /**
   * Makes the change.
   *
   * @param document holds the block
   * @return a changed copy
   */
  public CvDocument applyTo(CvDocument document) {
    return document.with(after);
  }
}
