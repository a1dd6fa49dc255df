package dev.candor.core.application;

import dev.candor.core.work.UndoToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of several applications did.
 *
 * @param items one for each asked for, in that order, without repetition
 * @param undo takes back what was changed; null when nothing was to be changed
 * @param undoUntil how long it can be taken back; null without a token
 */
public record BulkChange(
    List<ItemChange> items, @Nullable UndoToken undo, @Nullable Instant undoUntil) {
  /** Copies. */
  public BulkChange {
    items = List.copyOf(items);
  }

  /**
   * How many items ended so.
   *
   * @param status which
   * @return 0 or more
   */
  public long count(ItemChange.Status status) {
    return items.stream().filter(item -> item.status() == status).count();
  }
}
