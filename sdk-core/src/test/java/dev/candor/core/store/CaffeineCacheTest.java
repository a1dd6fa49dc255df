package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.PermanentException;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import dev.candor.core.tck.cache.CacheContract;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CaffeineCacheTest extends CacheContract {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Cache cache = new CaffeineCache(SettableClock.create(), 10_000);

  @Override
  protected Cache create(Clock clock) {
    return new CaffeineCache(clock);
  }

  @AfterEach
  void closeMine() {
    cache.close();
  }

  @Test
  void more_text_than_there_is_room_for_pushes_out_what_is_used_least() {
    for (int i = 0; i < 1_000; i++) {
      cache.put("often", "x".repeat(900), HOUR);
      cache.get("often");
      cache.put("key-" + i, "x".repeat(1_000), HOUR);
      cache.get("often");
    }
    long kept = 0;
    for (int i = 0; i < 1_000; i++) {
      kept += cache.get("key-" + i).map(one -> one.value().length()).orElse(0);
    }
    assertTrue(kept > 0 && kept <= 10_000, kept + " characters kept");
    cache.put("larger than the room", "x".repeat(20_000), HOUR);
    assertTrue(cache.get("larger than the room").isEmpty());
  }

  @Test
  void different_keys_load_side_by_side() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    List<String> values =
        Together.run(
            2,
            thread ->
                () ->
                    cache.get("key-" + thread, HOUR, () -> meet(both, "value " + thread)).value());
    assertEquals(List.of("value 0", "value 1"), values);
  }

  private static String meet(CyclicBarrier all, String value) throws Exception {
    all.await(30, TimeUnit.SECONDS);
    return value;
  }

  @Test
  void loaders_that_wait_for_each_other_are_told_and_do_not_hang() throws Exception {
    for (int round = 0; round < 50; round++) {
      CyclicBarrier both = new CyclicBarrier(2);
      List<String> values = Together.run(2, thread -> () -> crossing(both, thread));
      assertEquals(1, values.stream().filter("told"::equals).count(), values.toString());
      cache.remove("key-0");
      cache.remove("key-1");
    }
  }

  /** Makes one key out of the other, while the other is made out of this one. */
  private String crossing(CyclicBarrier both, int thread) throws Exception {
    try {
      return cache
          .get(
              "key-" + thread,
              HOUR,
              () -> {
                both.await(30, TimeUnit.SECONDS);
                return "of " + cache.get("key-" + (1 - thread), HOUR, () -> "alone").value();
              })
          .value();
    } catch (PermanentException e) {
      return "told";
    }
  }

  @Test
  void a_caller_that_waits_can_be_interrupted() throws Exception {
    CyclicBarrier loading = new CyclicBarrier(2);
    CyclicBarrier tried = new CyclicBarrier(2);
    Together.run(
        2,
        thread ->
            () ->
                thread == 0
                    ? cache.get("a", HOUR, () -> meet(loading, meet(tried, "made"))).value()
                    : interrupted(tried, loading));
    assertEquals("made", cache.get("a").orElseThrow().value());
  }

  private String interrupted(CyclicBarrier... steps) throws Exception {
    // the other thread is inside its loader once the first step is passed
    steps[0].await(30, TimeUnit.SECONDS);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> cache.get("a", HOUR, () -> "mine"));
    steps[1].await(30, TimeUnit.SECONDS);
    return "interrupted";
  }
}
