package dev.candor.core.ingest;

import dev.candor.core.error.ConflictException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.intake.Bookmark;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.spi.store.DocumentStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document for each query: how far it has been read, and which run works on it. Its revision
 * decides between two runs that begin at once.
 */
final class Bookmarks {

  static final String SEEN = "seen";
  static final String RESET = "reset";

  private static final String RUN = "run";
  private static final String STARTED = "started";
  private static final String UNTIL = "until";

  private final Drawer drawer;
  private final History history;
  private final Duration leaseFor;

  Bookmarks(DocumentStore store, History history, Duration leaseFor) {
    this.drawer = new Drawer(store, "ingest-queries");
    this.history = history;
    this.leaseFor = leaseFor;
  }

  Sheet sheet(Query query) {
    return drawer
        .get(query.id())
        .orElseGet(
            () ->
                Sheet.fresh(query.id()).with("source", query.source()).with("query", query.text()));
  }

  /** The right to work on a query; empty when another run has it. */
  Optional<Lease> take(Query query, Instant now) {
    while (true) {
      Sheet sheet = sheet(query);
      if (worker(sheet, now).isPresent()) {
        return Optional.empty();
      }
      Sheet settled = settled(query, sheet);
      String run = query.id().replace('/', '-') + "-" + (sheet.revision() + 1);
      Sheet held = settled.with(RUN, run).with(STARTED, now).with(UNTIL, now.plus(leaseFor));
      try {
        return Optional.of(new Lease(drawer.put(held), run, now, held.value(SEEN, Instant::parse)));
      } catch (ConflictException e) {
        // somebody else was first: look again who it is
      }
    }
  }

  /** The run that works on a query. */
  Optional<String> worker(Sheet sheet, Instant now) {
    Instant until = sheet.value(UNTIL, Instant::parse);
    return until != null && now.isBefore(until)
        ? Optional.of(
            "%s, since %s; without a sign of life it ends by itself at %s"
                .formatted(sheet.text(RUN), sheet.text(STARTED), sheet.text(UNTIL)))
        : Optional.empty();
  }

  boolean isWorking(IngestRun run, Instant now) {
    Sheet sheet = sheet(new Query(run.source(), run.query()));
    return sheet.text(RUN).equals(run.id()) && worker(sheet, now).isPresent();
  }

  /**
   * The query without a run that works on it. Of one whose process died, its record tells how far
   * it got.
   */
  Sheet settled(Query query, Sheet sheet) {
    Instant started = sheet.value(STARTED, Instant::parse);
    if (started == null) {
      return sheet;
    }
    Sheet free = withoutRun(sheet);
    Optional<IngestRun> dead = history.get(query.source(), started, sheet.text(RUN));
    if (dead.isEmpty()) {
      return free;
    }
    if (dead.get().outcome() == IngestOutcome.RUNNING) {
      history.put(History.abandoned(dead.get()));
      return free;
    }
    return moved(free, dead.get().after());
  }

  private static Sheet withoutRun(Sheet sheet) {
    return sheet.with(RUN, null).with(STARTED, null).with(UNTIL, null);
  }

  /** A new bookmark makes an end of the possibility to take a reset back. */
  private static Sheet moved(Sheet sheet, @Nullable Instant seenUpTo) {
    boolean isNew = seenUpTo != null && !seenUpTo.equals(sheet.value(SEEN, Instant::parse));
    return isNew ? sheet.with(SEEN, seenUpTo).with(RESET, null) : sheet;
  }

  /** A sign of life. */
  Lease extended(Lease lease, Instant now) {
    Sheet sheet = drawer.put(lease.sheet().with(UNTIL, now.plus(leaseFor)));
    return new Lease(sheet, lease.run(), lease.startedAt(), lease.seenUpTo());
  }

  /** Gives the right back, and leaves a bookmark. */
  void release(Lease lease, @Nullable Instant seenUpTo) {
    drawer.put(moved(withoutRun(lease.sheet()), seenUpTo));
  }

  Sheet put(Sheet sheet) {
    return drawer.put(sheet);
  }

  Optional<Sheet> get(String id) {
    return drawer.get(id);
  }

  List<Bookmark> of(String source) {
    return drawer.beginningWith(source + "/", Integer.MAX_VALUE).stream()
        .filter(sheet -> !sheet.text("source").isEmpty()) // one that is damaged
        .map(Bookmarks::bookmark)
        .toList();
  }

  static Bookmark bookmark(Sheet sheet) {
    return new Bookmark(
        sheet.text("source"), sheet.text("query"), sheet.value(SEEN, Instant::parse));
  }
}
