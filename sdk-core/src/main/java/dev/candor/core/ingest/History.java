package dev.candor.core.ingest;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.spi.store.DocumentStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of each source, the newest first. */
final class History {

  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  private static final long LATEST = 9_999_999_999_999L;

  private final Drawer drawer;

  History(DocumentStore store) {
    this.drawer = new Drawer(store, "ingest-runs");
  }

  Optional<IngestRun> get(String source, Instant startedAt, String run) {
    return drawer.get(id(source, startedAt, run)).map(sheet -> RunTexts.read(sheet.texts()));
  }

  /** Writes a run over what was known of it, and drops those that are too many. */
  void put(IngestRun run) {
    String id = id(run.source(), run.startedAt(), run.id());
    long revision = drawer.get(id).map(Sheet::revision).orElse(0L);
    drawer.put(new Sheet(id, revision, RunTexts.write(run), null));
    List<Sheet> all = drawer.beginningWith(run.source() + "/", 2 * Ingestion.MAX_RUNS);
    all.stream().skip(Ingestion.MAX_RUNS).forEach(this::drop);
  }

  private void drop(Sheet sheet) {
    try {
      drawer.delete(sheet);
    } catch (ConflictException e) {
      // it is being written just now, and goes next time
    }
  }

  List<IngestRun> of(String source) {
    return drawer.beginningWith(source + "/", Ingestion.MAX_RUNS).stream()
        .flatMap(sheet -> readable(sheet).stream())
        .toList();
  }

  /** One damaged record hides no other. */
  private static Optional<IngestRun> readable(Sheet sheet) {
    try {
      return Optional.of(RunTexts.read(sheet.texts()));
    } catch (InvalidInputException e) {
      LOG.warn("The record {} is passed over: {}", sheet.id(), e.happened());
      return Optional.empty();
    }
  }

  static IngestRun abandoned(IngestRun run) {
    return run.toBuilder()
        .outcome(
            IngestOutcome.ABANDONED,
            "The process ended before the run did; what it had taken is kept")
        .build();
  }

  // ids are read in their order: the newest has the smallest
  private static String id(String source, Instant startedAt, String run) {
    long millis = Math.max(0, Math.min(LATEST, startedAt.toEpochMilli()));
    return source
        + "/"
        + String.format(Locale.ROOT, "%013d", LATEST - millis)
        + "/"
        + run.replace('/', '-');
  }
}
