package dev.candor.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.tck.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {

  @Property(tries = 300)
  void in_no_span_of_time_more_begin_than_the_rate_lets(
      @ForAll @IntRange(min = 1, max = 5) int burst,
      @ForAll @IntRange(min = 1, max = 3_000) int spacing,
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 5_000) Integer> gaps)
      throws InterruptedException {
    SettableClock clock = SettableClock.create();
    TokenBucket bucket = new TokenBucket(new Policy.Rate(Duration.ofMillis(spacing), burst), clock);
    List<Instant> begun = new ArrayList<>();
    for (int gap : gaps) {
      clock.advance(Duration.ofMillis(gap));
      begun.add(clock.instant().plus(bucket.take(Duration.ofDays(1))));
    }
    for (int from = 0; from < begun.size(); from++) {
      for (int to = from + burst; to < begun.size(); to++) {
        Duration span = Duration.between(begun.get(from), begun.get(to));
        Duration least = Duration.ofMillis((long) spacing * (to - from + 1 - burst));
        assertTrue(span.compareTo(least) >= 0, begun + " with " + burst + " each " + spacing);
      }
    }
  }

  @Test
  void a_permit_that_comes_too_late_is_not_taken() throws Exception {
    TokenBucket bucket =
        new TokenBucket(new Policy.Rate(Duration.ofSeconds(10), 1), SettableClock.create());
    assertEquals(Duration.ZERO, bucket.take(Duration.ofSeconds(1)));
    assertEquals(Duration.ofSeconds(10), bucket.take(Duration.ofSeconds(9)));
    assertEquals(Duration.ofSeconds(10), bucket.take(Duration.ofSeconds(10)), "not taken before");
    assertEquals(Duration.ofSeconds(20), bucket.take(Duration.ofDays(3_650)), "taken before");
  }

  @Test
  void the_wait_told_is_longer_than_the_most_although_time_goes_on() throws Exception {
    SettableClock time = SettableClock.create();
    Clock running =
        new Clock() {
          @Override
          public Instant instant() {
            time.advance(Duration.ofSeconds(1));
            return time.instant();
          }

          @Override
          public ZoneId getZone() {
            return time.getZone();
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    TokenBucket bucket = new TokenBucket(new Policy.Rate(Duration.ofSeconds(10), 1), running);
    assertEquals(Duration.ZERO, bucket.take(Duration.ofSeconds(1)));
    Duration most = Duration.ofSeconds(8);
    assertTrue(bucket.take(most).compareTo(most) > 0);
  }
}
