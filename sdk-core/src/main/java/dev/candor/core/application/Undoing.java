package dev.candor.core.application;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.ChangeSet;
import dev.candor.core.work.JournalEntry;
import dev.candor.core.work.UndoToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a bulk change back, item by item. Done twice it does no more than once, so that one that
 * broke half way is completed by the next.
 */
final class Undoing {

  private final Shelf shelf;
  private final JobIndex index;
  private final Instant now;

  Undoing(Shelf shelf, JobIndex index, Instant now) {
    this.shelf = shelf;
    this.index = index;
    this.now = now;
  }

  Undo undo(UndoToken token, ChangeSets changes) {
    Optional<ChangeSets.Kept> found = changes.get(token);
    if (found.isEmpty()) {
      return new Undo.Refused(Undo.Why.UNKNOWN, "There is no such change, or it is long ago");
    }
    ChangeSet change = found.get().change();
    if (change.undone() != null) {
      String reason = "The change was taken back on " + change.undone();
      return new Undo.Refused(Undo.Why.USED, reason);
    }
    if (!now.isBefore(change.until())) {
      String reason = "The change could be taken back until " + change.until();
      return new Undo.Refused(Undo.Why.EXPIRED, reason);
    }
    Whole whole = new Whole(change, "undone: " + token);
    List<ItemChange> items = change.before().stream().map(one -> tried(one, whole)).toList();
    if (items.stream().noneMatch(item -> item.status() == ItemChange.Status.FAILED)) {
      changes.markUndone(found.get(), now);
    }
    return new Undo.Undone(items);
  }

  private record Whole(ChangeSet change, String note) {}

  private record Back(Whole whole, ApplicationState state) {}

  private ItemChange tried(ChangeSet.Before before, Whole whole) {
    try {
      Optional<Application> found = shelf.get(before.id());
      ApplicationState state = before.state();
      return state == null
          ? removed(before, whole, found)
          : restored(before, new Back(whole, state), found);
    } catch (ConflictException e) {
      return item(before, ItemChange.Status.REFUSED, "It was changed just now", null);
    } catch (RetryableException | InvalidInputException e) {
      return item(before, ItemChange.Status.FAILED, e.happened(), null);
    }
  }

  /** Before a promotion there was no application. */
  private ItemChange removed(ChangeSet.Before before, Whole whole, Optional<Application> found) {
    if (found.isPresent()) {
      Application made = found.get();
      if (made.revision() != 1 || !before.isMadeBy(last(made), whole.change())) {
        return changedSince(before, made);
      }
      shelf.delete(made);
    }
    index.promote(new JobId(before.id().value()), false);
    return item(before, ItemChange.Status.CHANGED, "", null);
  }

  private ItemChange restored(ChangeSet.Before before, Back back, Optional<Application> found) {
    if (found.isEmpty()) {
      return item(before, ItemChange.Status.NOT_FOUND, "There is no such application", null);
    }
    Application current = found.get();
    JournalEntry last = last(current);
    long changes = current.revision() - before.revision();
    if (changes == 0) {
      return item(before, ItemChange.Status.UNCHANGED, "The change had not reached it", current);
    }
    if (changes == 1 && before.isMadeBy(last, back.whole().change())) {
      JournalEntry undone =
          new JournalEntry(now, back.whole().change().to(), back.state(), back.whole().note());
      Application done = shelf.put(Transitions.changed(current, undone));
      return item(before, ItemChange.Status.CHANGED, "", done);
    }
    return changes == 2 && last.note().equals(back.whole().note())
        ? item(before, ItemChange.Status.CHANGED, "", current)
        : changedSince(before, current);
  }

  private static ItemChange changedSince(ChangeSet.Before before, Application current) {
    String reason =
        "It was changed since, on " + last(current).at() + ", and is " + current.state().code();
    return item(before, ItemChange.Status.REFUSED, reason, current);
  }

  private static ItemChange item(
      ChangeSet.Before before,
      ItemChange.Status status,
      String reason,
      @Nullable Application application) {
    return new ItemChange(before.id().value(), status, reason, application);
  }

  private static JournalEntry last(Application application) {
    return application.journal().get(application.journal().size() - 1);
  }
}
