package dev.candor.core.application;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.ChangeSet;
import dev.candor.core.work.JournalEntry;
import dev.candor.core.work.UndoToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One change of several applications: looks at each, writes down what will be changed, then changes
 * one after the other. What is written down first is what can be taken back, wherever it breaks.
 */
final class Bulk {

  private final ChangeSets changes;
  private final Instant at;
  private final Instant until;
  private final ApplicationState to;
  private final String note;
  private final Map<String, Supplier<ItemChange>> steps = new LinkedHashMap<>();
  private final List<ChangeSet.Before> before = new ArrayList<>();

  Bulk(ChangeSets changes, Instant at, Duration undoFor, ChangeTo change) {
    this.changes = changes;
    this.at = at;
    this.until = at.plus(undoFor);
    this.to = change.state();
    this.note = change.note();
  }

  /** What all are to become, and why. */
  record ChangeTo(ApplicationState state, String note) {}

  /** Each id once; not too many for one document of the store. */
  static List<String> ids(Collection<?> wanted) {
    List<String> ids = wanted.stream().map(Object::toString).distinct().toList();
    if (ids.size() > Applications.MAX_BULK) {
      throw new InvalidInputException(
          "ids",
          ids.size() + " applications are to be changed; at most " + Applications.MAX_BULK,
          "Change them in several calls",
          null);
    }
    return ids;
  }

  private JournalEntry entry(@Nullable ApplicationState from) {
    return new JournalEntry(at, from, to, note);
  }

  /** Makes an application where there is none and the index knows the job. */
  void promote(
      ApplicationId id,
      Optional<Application> known,
      Optional<IndexedJob> job,
      BiFunction<IndexedJob, JournalEntry, Application> maker) {
    if (known.isPresent()) {
      String reason = new Promotion.AlreadyKnown(known.get()).reason();
      leave(new ItemChange(id.value(), ItemChange.Status.UNCHANGED, reason, known.get()));
    } else if (job.isEmpty()) {
      String reason = "The index does not know the job";
      leave(new ItemChange(id.value(), ItemChange.Status.NOT_FOUND, reason, null));
    } else {
      before.add(new ChangeSet.Before(id, null, 0));
      steps.put(
          id.value(), () -> step(id.value(), null, () -> maker.apply(job.get(), entry(null))));
    }
  }

  /** Changes an application where the rules allow it. */
  void move(String id, Optional<Application> found, UnaryOperator<Application> writer) {
    if (found.isEmpty()) {
      leave(new ItemChange(id, ItemChange.Status.NOT_FOUND, "There is no such application", null));
      return;
    }
    Application now = found.get();
    if (Transitions.after(now.state()).contains(to)) {
      before.add(new ChangeSet.Before(now.id(), now.state(), now.revision()));
      Application changed = Transitions.changed(now, entry(now.state()));
      steps.put(id, () -> step(id, now, () -> writer.apply(changed)));
    } else {
      ItemChange.Status status =
          now.state() == to ? ItemChange.Status.UNCHANGED : ItemChange.Status.REFUSED;
      leave(new ItemChange(id, status, Transitions.refusal(now.state(), to), now));
    }
  }

  private void leave(ItemChange item) {
    steps.put(item.id(), () -> item);
  }

  private static ItemChange step(
      String id, @Nullable Application known, Supplier<Application> step) {
    try {
      return new ItemChange(id, ItemChange.Status.CHANGED, "", step.get());
    } catch (ConflictException e) {
      return new ItemChange(id, ItemChange.Status.CONFLICT, e.happened(), known);
    } catch (RetryableException | InvalidInputException e) {
      return new ItemChange(id, ItemChange.Status.FAILED, e.happened(), known);
    }
  }

  BulkChange run() {
    boolean changesSome = !before.isEmpty();
    UndoToken token =
        changesSome ? changes.add(new ChangeSet(at, to, note, before, until, null)) : null;
    List<ItemChange> items = steps.values().stream().map(Supplier::get).toList();
    return new BulkChange(items, token, changesSome ? until : null);
  }
}
