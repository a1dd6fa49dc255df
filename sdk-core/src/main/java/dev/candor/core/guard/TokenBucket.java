package dev.candor.core.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Permits that come back evenly. Written here because a limit per period lets two calls through
 * back to back where periods meet. Thread-safe.
 */
final class TokenBucket {

  private final Duration spacing;
  private final Duration tolerance;
  private final Clock clock;
  private Instant full = Instant.MIN;

  TokenBucket(Policy.Rate rate, Clock clock) {
    this.spacing = rate.spacing();
    this.tolerance = rate.spacing().multipliedBy(rate.burst() - 1L);
    this.clock = clock;
  }

  /**
   * Takes a permit that is there now or comes soon.
   *
   * @param most longest wait
   * @return the wait until it may be used; longer than the most when none was taken
   */
  synchronized Duration take(Duration most) {
    Instant now = clock.instant();
    Instant filling = full.isBefore(now) ? now : full;
    Duration early = Duration.between(now, filling).minus(tolerance);
    Duration wait = early.isNegative() ? Duration.ZERO : early;
    if (wait.compareTo(most) <= 0) {
      full = filling.plus(spacing);
    }
    return wait;
  }
}
