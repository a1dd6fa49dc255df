package dev.candor.core.ingest;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.spi.SettingReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times of an ingestion.
 *
 * @param deadline a run stops after it, between two jobs; default 10 minutes
 * @param overlap so far before the bookmark a source is asked for again, for postings it lists late
 *     or dates by the day; default 2 days
 * @param remember so long what was decided about a job is known after it was last seen; default 180
 *     days
 * @param lease so long after its last sign of life a run is taken for dead; longer than a source or
 *     a scorer takes to answer; default 5 minutes
 * @param undoFor so long a reset can be taken back; default 1 day
 */
public record IngestPolicy(
    Duration deadline, Duration overlap, Duration remember, Duration lease, Duration undoFor) {

  /** The defaults. */
  public static final IngestPolicy STANDARD =
      new IngestPolicy(
          Duration.ofMinutes(10),
          Duration.ofDays(2),
          Duration.ofDays(180),
          Duration.ofMinutes(5),
          Duration.ofDays(1));

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when one is not positive; the overlap may be zero
   */
  public IngestPolicy {
    if (overlap.isNegative()
        || Stream.of(deadline, remember, lease, undoFor)
            .anyMatch(one -> one.isNegative() || one.isZero())) {
      throw new IllegalArgumentException("the times of an ingestion are positive");
    }
  }

  /**
   * The times that settings state: {@code candor.ingest.deadline}, {@code .overlap}, {@code
   * .remember}, {@code .lease} and {@code .undo-for}.
   *
   * @param settings of the runtime
   * @return with the defaults where nothing is set
   * @throws dev.candor.core.error.ConfigurationException when one cannot be read or is not positive
   */
  public static IngestPolicy from(SettingReader settings) {
    try {
      return new IngestPolicy(
          settings.duration("candor.ingest.deadline").orElse(STANDARD.deadline),
          settings.duration("candor.ingest.overlap").orElse(STANDARD.overlap),
          settings.duration("candor.ingest.remember").orElse(STANDARD.remember),
          settings.duration("candor.ingest.lease").orElse(STANDARD.lease),
          settings.duration("candor.ingest.undo-for").orElse(STANDARD.undoFor));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          List.of("'candor.ingest.*' cannot be used: " + e.getMessage()), "Correct the settings");
    }
  }
}
