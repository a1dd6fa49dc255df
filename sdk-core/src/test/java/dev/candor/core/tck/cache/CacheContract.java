package dev.candor.core.tck.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.PermanentException;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Cache} does. Extend it, and give an empty cache. */
@Timeout(60)
public abstract class CacheContract {

  private static final int THREADS = 8;
  private static final Duration HOUR = Duration.ofHours(1);

  private final SettableClock clock = SettableClock.create();
  private Cache raw;
  private Cache cache;

  /**
   * The cache under test.
   *
   * @param clock tells ages
   * @return a new, empty cache with room for a million characters; the contract closes it
   */
  protected abstract Cache create(Clock clock);

  @BeforeEach
  final void open() {
    raw = create(clock);
    cache = new AssertingCache(raw, clock);
  }

  @AfterEach
  final void close() {
    cache.close();
  }

  private String value(String key) {
    return cache.get(key).map(CacheEntry::value).orElse("nothing");
  }

  private static String mustNotLoad() {
    throw new AssertionError("loaded on a hit");
  }

  @Test
  final void a_new_cache_knows_nothing() {
    assertEquals(Optional.empty(), cache.get("a"));
    cache.remove("a");
  }

  @Test
  final void what_is_put_is_a_hit_with_its_time() {
    Instant then = clock.instant();
    cache.put("a", "1", HOUR);
    clock.advance(Duration.ofMinutes(20));
    assertEquals(Optional.of(new CacheEntry("1", then, true)), cache.get("a"));
    assertEquals(Optional.empty(), cache.get("b"));
    assertEquals(Optional.empty(), cache.get("A"));
  }

  @Test
  final void each_entry_has_its_own_time() throws Exception {
    cache.put("short", "s", Duration.ofSeconds(1));
    cache.put("long", "l", Duration.ofDays(30));
    cache.get("middle", HOUR, () -> "m");
    clock.advance(Duration.ofMillis(999));
    assertEquals("s", value("short"));
    clock.advance(Duration.ofMillis(1));
    assertEquals("nothing", value("short"));
    clock.advance(HOUR.minusSeconds(2));
    assertEquals("m", value("middle"));
    clock.advance(Duration.ofSeconds(1));
    assertEquals("nothing", value("middle"));
    assertEquals("l", value("long"));
  }

  @Test
  final void a_later_put_replaces_text_and_time() {
    cache.put("a", "1", Duration.ofDays(1));
    cache.put("a", "2", Duration.ofMillis(5));
    assertEquals("2", value("a"));
    clock.advance(Duration.ofMillis(5));
    assertEquals("nothing", value("a"));
    cache.put("a", "3", Duration.ofMillis(5));
    cache.put("a", "4", Duration.ofDays(1));
    clock.advance(HOUR);
    assertEquals("4", value("a"));
  }

  @Test
  final void what_is_removed_is_gone() {
    cache.put("a", "1", HOUR);
    cache.remove("a");
    assertEquals("nothing", value("a"));
  }

  @Test
  final void a_miss_loads_and_remembers_and_a_hit_does_not_load() throws Exception {
    CacheEntry made = cache.get("a", HOUR, () -> "made");
    assertEquals(new CacheEntry("made", clock.instant(), false), made);
    clock.advance(Duration.ofMinutes(59));
    CacheEntry hit = cache.get("a", HOUR, CacheContract::mustNotLoad);
    assertEquals(new CacheEntry("made", made.storedAt(), true), hit);
    clock.advance(Duration.ofMinutes(1));
    assertEquals("again", cache.get("a", HOUR, () -> "again").value());
  }

  @Test
  final void what_a_loader_throws_comes_out_unchanged_and_is_not_remembered() throws Exception {
    for (Throwable failure :
        List.of(new IOException("away"), new IllegalStateException("odd"), new Error("worse"))) {
      Throwable thrown =
          assertThrows(
              Throwable.class,
              () ->
                  cache.get(
                      "a",
                      HOUR,
                      () -> {
                        if (failure instanceof Exception checked) {
                          throw checked;
                        }
                        throw (Error) failure;
                      }));
      assertSame(failure, thrown);
    }
    assertThrows(NullPointerException.class, () -> cache.get("a", HOUR, () -> null));
    assertEquals("nothing", value("a"));
    assertEquals("fine", cache.get("a", HOUR, () -> "fine").value());
  }

  @Test
  final void of_several_callers_one_loads_and_all_get_its_value() throws Exception {
    CountDownLatch here = new CountDownLatch(THREADS);
    AtomicInteger loads = new AtomicInteger();
    List<CacheEntry> entries =
        Together.run(
            THREADS,
            thread ->
                () -> {
                  here.countDown();
                  return cache.get(
                      "a",
                      HOUR,
                      () -> {
                        await(here);
                        return "load " + loads.incrementAndGet();
                      });
                });
    assertEquals(1, loads.get());
    assertTrue(entries.stream().allMatch(one -> one.value().equals("load 1")));
    assertEquals(1, entries.stream().filter(one -> !one.hit()).count());
  }

  @Test
  final void when_the_loader_fails_the_others_load_in_turn() throws Exception {
    CountDownLatch here = new CountDownLatch(THREADS);
    AtomicInteger tries = new AtomicInteger();
    List<String> got =
        Together.run(
            THREADS,
            thread ->
                () -> {
                  here.countDown();
                  try {
                    return cache.get("a", HOUR, () -> failsThreeTimes(here, tries)).value();
                  } catch (IOException e) {
                    return "failed";
                  }
                });
    assertEquals(4, tries.get());
    assertEquals(3, got.stream().filter("failed"::equals).count());
    assertEquals(THREADS - 3, got.stream().filter("try 4"::equals).count());
  }

  private static String failsThreeTimes(CountDownLatch here, AtomicInteger tries) throws Exception {
    await(here);
    int attempt = tries.incrementAndGet();
    if (attempt <= 3) {
      throw new IOException("try " + attempt);
    }
    return "try " + attempt;
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(30, TimeUnit.SECONDS), "the others did not come");
  }

  @Test
  final void a_loader_may_ask_for_other_keys() throws Exception {
    CacheEntry outer =
        cache.get(
            "a",
            HOUR,
            () ->
                "a"
                    + cache
                        .get("b", HOUR, () -> "b" + cache.get("c", HOUR, () -> "c").value())
                        .value());
    assertEquals("abc", outer.value());
    assertEquals("bc", value("b"));
    assertEquals("c", value("c"));
  }

  @Test
  final void a_loader_that_asks_for_its_own_key_is_told_so() throws Exception {
    Cache.Loader circle = () -> cache.get("b", HOUR, () -> ask("a")).value();
    assertThrows(PermanentException.class, () -> cache.get("a", HOUR, circle));
    assertThrows(PermanentException.class, () -> cache.get("a", HOUR, () -> ask("a")));
    assertEquals("nothing", value("a"));
    assertEquals("nothing", value("b"));
    assertEquals("fine", cache.get("a", HOUR, () -> "fine").value());
  }

  private String ask(String key) throws Exception {
    return cache.get(key, HOUR, () -> "never made").value();
  }

  @Test
  final void what_is_put_or_removed_while_a_value_is_made_is_newer_than_it() throws Exception {
    CacheEntry overtaken =
        cache.get(
            "a",
            HOUR,
            () -> {
              cache.put("a", "newer", HOUR);
              return "older";
            });
    assertEquals("older", overtaken.value());
    assertEquals("newer", value("a"));
    cache.get(
        "b",
        HOUR,
        () -> {
          cache.remove("b");
          return "stale";
        });
    assertEquals("nothing", value("b"));
  }

  @Test
  final void any_text_comes_back_as_it_was() {
    List<String> texts = List.of("", " \n\t", "Ünï 😀 العربية", "x".repeat(900_000));
    for (String text : texts) {
      cache.put("a", text, HOUR);
      assertTrue(text.equals(value("a")), "a text of " + text.length());
    }
    cache.put("key with spaces, ünï 😀 and\nlines", "1", HOUR);
    assertEquals("1", value("key with spaces, ünï 😀 and\nlines"));
  }

  @Test
  final void times_and_keys_have_a_form() {
    assertThrows(IllegalArgumentException.class, () -> raw.get(""));
    assertThrows(IllegalArgumentException.class, () -> raw.put("", "1", HOUR));
    assertThrows(IllegalArgumentException.class, () -> raw.put("a", "1", Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> raw.get("a", Duration.ofSeconds(-1), CacheContract::mustNotLoad));
    cache.put("a", "for ever", Duration.ofSeconds(Long.MAX_VALUE / 4));
    clock.advance(Duration.ofDays(3650));
    assertEquals("for ever", value("a"));
  }

  @Test
  final void a_closed_cache_says_so() {
    cache.put("a", "1", HOUR);
    raw.close();
    raw.close();
    assertThrows(ClosedException.class, () -> raw.get("a"));
    assertThrows(ClosedException.class, () -> raw.put("a", "1", HOUR));
    assertThrows(ClosedException.class, () -> raw.remove("a"));
    assertThrows(ClosedException.class, () -> raw.get("a", HOUR, CacheContract::mustNotLoad));
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
