package dev.candor.core.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A posting as one source gave it at one time.
 *
 * @param job what it said, whole
 * @param seenAt when it said so; for a remembered answer, when the source was asked
 */
public record Sighting(Job job, Instant seenAt) implements Comparable<Sighting> {

  // the text last: two states of one job at one time still have an order
  private static final Comparator<Sighting> ORDER =
      Comparator.comparing((Sighting one) -> one.job.id())
          .thenComparing(Sighting::seenAt)
          .thenComparing(one -> one.job.toString());

  /** Checks. */
  public Sighting {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(seenAt, "seenAt");
  }

  @Override
  public int compareTo(Sighting other) {
    return ORDER.compare(this, other);
  }
}
