package dev.candor.core.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A posting that was published again with the same text and a newer date.
 *
 * @param firstPosted the earliest date known
 * @param lastPosted the newest date
 */
public record Repost(Instant firstPosted, Instant lastPosted) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the first is not before the last
   */
  public Repost {
    Objects.requireNonNull(firstPosted, "firstPosted");
    Objects.requireNonNull(lastPosted, "lastPosted");
    if (!firstPosted.isBefore(lastPosted)) {
      throw new IllegalArgumentException("a repost is newer than what it repeats");
    }
  }

  /**
   * How long it has been looked for at least.
   *
   * @return from the first to the last date
   */
  public Duration span() {
    return Duration.between(firstPosted, lastPosted);
  }
}
