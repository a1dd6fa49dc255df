package dev.candor.core.guard;

import com.google.common.primitives.Longs;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Permits that come back evenly: a limit per period would let two calls through back to back where
 * periods meet. Thread-safe.
 */
final class TokenBucket {

  private static final long LONGEST = TimeUnit.DAYS.toNanos(365);

  private final Bucket bucket;

  TokenBucket(Policy.Rate rate, Clock clock) {
    Bandwidth evenly =
        Bandwidth.builder().capacity(rate.burst()).refillGreedy(1, rate.spacing()).build();
    this.bucket =
        Bucket.builder().addLimit(evenly).withCustomTimePrecision(new Meter(clock)).build();
  }

  private record Meter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  /**
   * Takes a permit that is there now or comes soon.
   *
   * @param most longest wait, positive
   * @return the wait until it may be used; longer than the most when none was taken
   */
  Duration take(Duration most) throws InterruptedException {
    long limit = Longs.constrainToRange(saturated(most), 1, LONGEST);
    AtomicLong wait = new AtomicLong();
    BlockingStrategy later = wait::set; // the caller sleeps: it has the deadline
    if (!bucket.asBlocking().tryConsume(1, limit, later)) {
      long refill = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
      wait.set(Math.max(refill, limit + 1)); // time went on since it said no
    }
    return Duration.ofNanos(wait.get());
  }

  private static long saturated(Duration span) {
    return span.compareTo(Duration.ofNanos(LONGEST)) > 0 ? LONGEST : span.toNanos();
  }
}
