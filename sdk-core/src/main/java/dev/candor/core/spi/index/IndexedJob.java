package dev.candor.core.spi.index;

import dev.candor.core.job.Job;
import java.time.Instant;
import java.util.Objects;

/**
 * An entry of the index.
 *
 * @param job as last seen
 * @param firstSeen when it was first seen
 * @param lastSeen when it was last seen
 * @param hidden whether queries pass it over
 * @param promoted whether it became an application
 */
public record IndexedJob(
    Job job, Instant firstSeen, Instant lastSeen, boolean hidden, boolean promoted) {
  /** Checks. */
  public IndexedJob {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(firstSeen, "firstSeen");
    Objects.requireNonNull(lastSeen, "lastSeen");
  }
}
