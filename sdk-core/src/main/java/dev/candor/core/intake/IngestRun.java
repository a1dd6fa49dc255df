package dev.candor.core.intake;

import dev.candor.core.job.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of an ingestion, as it is kept.
 *
 * @param id identity; "" for one that was told another is under way
 * @param source name of the source
 * @param query what was looked for, the same for requests that ask for the same
 * @param options how, by name, such as threshold and limit
 * @param startedAt when it began
 * @param took how long it took, or null while it runs
 * @param outcome how it ended
 * @param sourceOutcome how the source ended, such as "Blocked"; "" when it was not asked or has not
 *     answered yet
 * @param error what went wrong, for a person; "" when nothing did
 * @param counts what became of the jobs
 * @param added the jobs taken that were not taken before, in the order taken
 * @param before the bookmark when it began, or null
 * @param after the bookmark it left, or null; the same as before when it was not advanced
 */
public record IngestRun(
    String id,
    String source,
    String query,
    Map<String, String> options,
    Instant startedAt,
    @Nullable Duration took,
    IngestOutcome outcome,
    String sourceOutcome,
    String error,
    IngestCounts counts,
    List<JobId> added,
    @Nullable Instant before,
    @Nullable Instant after) {

  /** Checks and copies. */
  public IngestRun {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(query, "query");
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(sourceOutcome, "sourceOutcome");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(counts, "counts");
    added = List.copyOf(added);
  }

  /**
   * This run as it began.
   *
   * @return a builder holding this run's values
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Ends an {@link IngestRun}. Not thread-safe. */
  public static final class Builder {
    private final IngestRun run;
    private @Nullable Duration took;
    private IngestOutcome outcome;
    private String sourceOutcome;
    private String error;
    private IngestCounts counts;
    private List<JobId> added;
    private @Nullable Instant after;

    private Builder(IngestRun run) {
      this.run = run;
      took = run.took;
      outcome = run.outcome;
      sourceOutcome = run.sourceOutcome;
      error = run.error;
      counts = run.counts;
      added = run.added;
      after = run.after;
    }

    /**
     * Sets the time it took.
     *
     * @param took or null while it runs
     * @return this
     */
    public Builder took(@Nullable Duration took) {
      this.took = took;
      return this;
    }

    /**
     * Sets how it ended.
     *
     * @param outcome the outcome
     * @param error what went wrong, or ""
     * @return this
     */
    public Builder outcome(IngestOutcome outcome, String error) {
      this.outcome = outcome;
      this.error = error;
      return this;
    }

    /**
     * Sets how the source ended.
     *
     * @param sourceOutcome its name
     * @return this
     */
    public Builder sourceOutcome(String sourceOutcome) {
      this.sourceOutcome = sourceOutcome;
      return this;
    }

    /**
     * Sets what became of the jobs.
     *
     * @param counts by kind
     * @param added the jobs that are new
     * @return this
     */
    public Builder counts(IngestCounts counts, List<JobId> added) {
      this.counts = counts;
      this.added = added;
      return this;
    }

    /**
     * Sets the bookmark it leaves.
     *
     * @param after or null
     * @return this
     */
    public Builder after(@Nullable Instant after) {
      this.after = after;
      return this;
    }

    /**
     * Makes the run.
     *
     * @return a new value
     */
    public IngestRun build() {
      return new IngestRun(
          run.id,
          run.source,
          run.query,
          run.options,
          run.startedAt,
          took,
          outcome,
          sourceOutcome,
          error,
          counts,
          added,
          run.before,
          after);
    }
  }
}
