package dev.candor.core.application;

import java.util.List;
import java.util.Objects;

/** What became of a wish to take a bulk change back. */
public sealed interface Undo {

  /**
   * It was taken back, but for items that were changed since.
   *
   * @param items one for each that was changed, in that order: changed where it is as before the
   *     change again; refused where somebody changed it since, and that stays
   */
  record Undone(List<ItemChange> items) implements Undo {
    /** Copies. */
    public Undone {
      items = List.copyOf(items);
    }
  }

  /**
   * Nothing was taken back.
   *
   * @param why the kind of reason
   * @param reason one sentence for a person
   */
  record Refused(Why why, String reason) implements Undo {
    /** Checks. */
    public Refused {
      Objects.requireNonNull(why, "why");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why nothing was taken back. */
  enum Why {
    /** There is no such change, or it is long ago. */
    UNKNOWN,
    /** It was taken back before. */
    USED,
    /** It is too long ago. */
    EXPIRED
  }
}
