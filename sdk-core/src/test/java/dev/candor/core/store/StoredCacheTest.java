package dev.candor.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.cache.CacheContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StoredCacheTest extends CacheContract {

  private static final Duration HOUR = Duration.ofHours(1);

  private final SettableClock clock = SettableClock.create();
  private final DocumentStore store = new MemoryStore(clock);

  @Override
  protected Cache create(Clock other) {
    return process(new MemoryStore(other), other);
  }

  private static Cache process(DocumentStore store, Clock clock) {
    return new StoredCache(new CaffeineCache(clock), store, clock);
  }

  @Test
  void another_process_finds_it_with_its_age_until_it_is_too_old() throws Exception {
    Instant made = clock.instant();
    process(store, clock).get("a", HOUR, () -> "1");
    clock.advance(Duration.ofMinutes(50));
    Cache next = process(store, clock);
    assertEquals(Optional.of(new CacheEntry("1", made, true)), next.get("a"));
    assertEquals(new CacheEntry("1", made, true), next.get("a", HOUR, () -> "2"));
    clock.advance(Duration.ofMinutes(11));
    assertEquals(Optional.empty(), next.get("a"));
    assertEquals(Optional.empty(), process(store, clock).get("a"));
  }

  @Test
  void what_is_replaced_or_removed_is_so_in_the_store() {
    Cache first = process(store, clock);
    first.put("a", "1", HOUR);
    first.put("a", "2", HOUR);
    assertEquals("2", process(store, clock).get("a").orElseThrow().value());
    first.remove("a");
    assertEquals(Optional.empty(), process(store, clock).get("a"));
  }

  @Test
  void a_damaged_document_is_a_miss_and_is_replaced() throws Exception {
    process(store, clock).put("a", "1", HOUR);
    Document kept = store.scan("cache", null, 1).get(0);
    store.put(new Document(kept.key(), kept.revision(), "{\"value\":", null));
    assertEquals(Optional.empty(), process(store, clock).get("a"));
    assertEquals("2", process(store, clock).get("a", HOUR, () -> "2").value());
    assertEquals("2", process(store, clock).get("a").orElseThrow().value());
  }

  @Test
  void a_store_that_fails_costs_nothing_but_the_remembering() throws Exception {
    DocumentStore closed = new MemoryStore(clock);
    closed.close();
    Cache cache = process(closed, clock);
    assertEquals("1", cache.get("a", HOUR, () -> "1").value());
    assertEquals("1", cache.get("a").orElseThrow().value());
    cache.remove("a");
    assertEquals(Optional.empty(), cache.get("a"));
  }

  @Test
  void a_text_too_long_for_a_store_is_remembered_in_memory() {
    Cache cache = process(store, clock);
    cache.put("a", "x".repeat(2_000_000), HOUR);
    assertTrue(cache.get("a").isPresent());
    assertEquals(Optional.empty(), process(store, clock).get("a"));
  }
}
