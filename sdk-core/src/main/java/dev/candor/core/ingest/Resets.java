package dev.candor.core.ingest;

import dev.candor.core.error.ConflictException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.intake.Bookmark;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.work.UndoToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Resets of bookmarks, which can be taken back once, for a while. */
final class Resets {

  /** So long after its end a token is still told to be expired, and not unknown. */
  private static final Duration REMEMBERED = Duration.ofDays(7);

  private static final String UNTIL = "until";

  private final Bookmarks bookmarks;
  private final Drawer drawer;
  private final Duration undoFor;

  Resets(DocumentStore store, Bookmarks bookmarks, Duration undoFor) {
    this.bookmarks = bookmarks;
    this.drawer = new Drawer(store, "ingest-resets");
    this.undoFor = undoFor;
  }

  BookmarkReset reset(Query query, Instant now) {
    Sheet stored = bookmarks.sheet(query);
    Optional<String> worker = bookmarks.worker(stored, now);
    if (worker.isPresent()) {
      return busy(worker.get());
    }
    Sheet sheet = bookmarks.settled(query, stored);
    Bookmark before = Bookmarks.bookmark(sheet);
    if (before.seenUpTo() == null) {
      return new BookmarkReset.Refused("There is no bookmark to reset");
    }
    UndoToken token =
        new UndoToken(
            "undo-"
                + query.id().substring(query.source().length() + 1)
                + "-"
                + (sheet.revision() + 1));
    Instant until = now.plus(undoFor);
    Sheet kept = drawer.get(token.value()).orElseGet(() -> Sheet.fresh(token.value()));
    try {
      drawer.put(
          kept.with("query", query.id())
              .with(Bookmarks.SEEN, before.seenUpTo())
              .with(UNTIL, until)
              .until(until.plus(REMEMBERED)));
      bookmarks.put(sheet.with(Bookmarks.SEEN, null).with(Bookmarks.RESET, token));
    } catch (ConflictException e) {
      return busy("begun just now");
    }
    return new BookmarkReset.Reset(before, token, until);
  }

  private static BookmarkReset.Refused busy(String worker) {
    return new BookmarkReset.Refused("A run of this query is under way: " + worker);
  }

  BookmarkReset undo(UndoToken token, Instant now) {
    Optional<Sheet> found = drawer.get(token.value());
    if (found.isEmpty()) {
      return new BookmarkReset.Refused("There is no such reset, or it is long ago");
    }
    Sheet kept = found.get();
    Instant until = kept.value(UNTIL, Instant::parse);
    if (until == null || !now.isBefore(until)) {
      return new BookmarkReset.Refused("The reset could be taken back until " + until);
    }
    Optional<Sheet> sheet = bookmarks.get(kept.text("query"));
    if (sheet.isEmpty() || !sheet.get().text(Bookmarks.RESET).equals(token.value())) {
      return new BookmarkReset.Refused(
          "The reset was taken back before, or a run has set another bookmark since");
    }
    Optional<String> worker = bookmarks.worker(sheet.get(), now);
    if (worker.isPresent()) {
      return busy(worker.get());
    }
    Sheet back =
        sheet.get().with(Bookmarks.SEEN, kept.text(Bookmarks.SEEN)).with(Bookmarks.RESET, null);
    try {
      return new BookmarkReset.Restored(Bookmarks.bookmark(bookmarks.put(back)));
    } catch (ConflictException e) {
      return busy("begun just now");
    }
  }
}
