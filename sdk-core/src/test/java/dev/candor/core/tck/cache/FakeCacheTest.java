package dev.candor.core.tck.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.tck.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FakeCacheTest extends CacheContract {

  private static final Duration HOUR = Duration.ofHours(1);

  @Override
  protected Cache create(Clock clock) {
    return new FakeCache(clock);
  }

  @Test
  void the_cranky_one_forgets_and_fails_as_its_seed_says() throws Exception {
    Cache kept = new FakeCache(SettableClock.create());
    kept.put("a", "1", HOUR);
    Cache cranky = new CrankyCache(kept, 1, 1);
    assertEquals(Optional.empty(), cranky.get("a"));
    assertEquals("2", cranky.get("a", HOUR, () -> "2").value());
    assertThrows(RetryableException.class, () -> cranky.put("a", "3", HOUR));
  }

  @Test
  void the_asserting_one_notices_a_value_of_the_future() {
    SettableClock ahead = SettableClock.at("2030-01-01T00:00:00Z");
    Cache cache = new AssertingCache(new FakeCache(ahead), SettableClock.create());
    cache.put("a", "1", HOUR);
    assertThrows(AssertionError.class, () -> cache.get("a"));
  }
}
