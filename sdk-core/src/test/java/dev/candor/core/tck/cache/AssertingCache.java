package dev.candor.core.tck.cache;

import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checks that a cache and its caller keep the contract; throws {@link AssertionError} otherwise.
 * Thread-safe.
 */
public final class AssertingCache implements Cache {

  private final Cache wrapped;
  private final Clock clock;
  private volatile boolean closed;

  /**
   * Wraps a cache.
   *
   * @param wrapped is watched
   * @param clock the cache's clock
   */
  public AssertingCache(Cache wrapped, Clock clock) {
    this.wrapped = wrapped;
    this.clock = clock;
  }

  @Override
  public Optional<CacheEntry> get(String key) {
    check(!closed, "used after close");
    Optional<CacheEntry> entry = wrapped.get(key);
    entry.ifPresent(found -> check(found.hit(), "what was remembered is no hit"));
    entry.ifPresent(this::checkAge);
    return entry;
  }

  @Override
  public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
    check(!closed, "used after close");
    AtomicInteger loads = new AtomicInteger();
    CacheEntry entry =
        wrapped.get(
            key,
            timeToLive,
            () -> {
              loads.incrementAndGet();
              return loader.load();
            });
    check(loads.get() <= 1, "one call loaded twice");
    check(entry.hit() == (loads.get() == 0), "hit says otherwise than the loader");
    checkAge(entry);
    return entry;
  }

  private void checkAge(CacheEntry entry) {
    check(!entry.storedAt().isAfter(clock.instant()), "a value of the future");
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    check(!closed, "used after close");
    wrapped.put(key, value, timeToLive);
  }

  @Override
  public void remove(String key) {
    check(!closed, "used after close");
    wrapped.remove(key);
  }

  @Override
  public void close() {
    closed = true;
    wrapped.close();
    wrapped.close();
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a cache broke its contract: " + broken);
    }
  }
}
