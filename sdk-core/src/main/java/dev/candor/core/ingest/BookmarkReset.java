package dev.candor.core.ingest;

import dev.candor.core.intake.Bookmark;
import dev.candor.core.work.UndoToken;
import java.time.Instant;
import java.util.Objects;

/** What became of a wish to reset a bookmark, or to take the reset back. */
public sealed interface BookmarkReset {

  /**
   * It was reset; the history is kept, and so is what was decided about each job.
   *
   * @param before the bookmark as it was
   * @param undo takes it back, as long as no run has set another bookmark
   * @param undoUntil how long it can be taken back
   */
  record Reset(Bookmark before, UndoToken undo, Instant undoUntil) implements BookmarkReset {
    /** Checks. */
    public Reset {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(undo, "undo");
      Objects.requireNonNull(undoUntil, "undoUntil");
    }
  }

  /**
   * The reset was taken back.
   *
   * @param now the bookmark as it is again
   */
  record Restored(Bookmark now) implements BookmarkReset {
    /** Checks. */
    public Restored {
      Objects.requireNonNull(now, "now");
    }
  }

  /**
   * Nothing was changed.
   *
   * @param reason one sentence for a person
   */
  record Refused(String reason) implements BookmarkReset {
    /** Checks. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
