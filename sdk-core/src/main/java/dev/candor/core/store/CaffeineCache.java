package dev.candor.core.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.candor.core.error.ClosedException;
import dev.candor.core.error.PermanentException;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers texts in memory, on Caffeine. Bounded by the length of the texts: the least used go
 * first. Loads run on the caller's thread. Thread-safe; starts no threads.
 */
public final class CaffeineCache implements Cache {

  /** Most characters kept in all when nothing is said: about 128 MiB. */
  public static final long DEFAULT_CHARACTERS = 64L * 1024 * 1024;

  private final com.github.benmanes.caffeine.cache.Cache<String, Kept> kept;
  private final Map<String, ReentrantLock> loading = new ConcurrentHashMap<>();
  private final Clock clock;
  private volatile boolean closed;

  private record Kept(String value, Instant storedAt, Duration timeToLive) {}

  /**
   * An empty cache of the default size.
   *
   * @param clock tells ages
   */
  public CaffeineCache(Clock clock) {
    this(clock, DEFAULT_CHARACTERS);
  }

  /**
   * An empty cache.
   *
   * @param clock tells ages
   * @param maxCharacters most characters kept in all
   */
  public CaffeineCache(Clock clock, long maxCharacters) {
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .ticker(() -> nanos(clock.instant()))
            .maximumWeight(maxCharacters)
            .weigher((String key, Kept one) -> key.length() + one.value().length())
            .expireAfter(Expiry.<String, Kept>writing((key, one) -> one.timeToLive()))
            .build();
  }

  private static long nanos(Instant time) {
    return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
  }

  @Override
  public Optional<CacheEntry> get(String key) {
    checkOpen();
    return Optional.ofNullable(kept.getIfPresent(key)).map(one -> entry(one, true));
  }

  @Override
  public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
    Optional<CacheEntry> known = get(key);
    if (known.isPresent()) {
      return known.get();
    }
    ReentrantLock lock = loading.computeIfAbsent(key, absent -> new ReentrantLock());
    if (lock.isHeldByCurrentThread()) {
      throw new PermanentException(
          "A loader asked the cache for the key it was loading",
          "Nothing was remembered",
          "Let the loader make its value without asking for the same key",
          null);
    }
    // interruptibly: a caller that is cancelled does not wait for another one's load
    lock.lockInterruptibly();
    try {
      Optional<CacheEntry> loadedMeanwhile = get(key);
      return loadedMeanwhile.isPresent()
          ? loadedMeanwhile.get()
          : entry(remember(key, loader.load(), timeToLive), false);
    } finally {
      if (!lock.hasQueuedThreads()) {
        loading.remove(key, lock);
      }
      lock.unlock();
    }
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    remember(key, value, timeToLive);
  }

  private Kept remember(String key, String value, Duration timeToLive) {
    checkOpen();
    if (timeToLive.isZero() || timeToLive.isNegative()) {
      throw new IllegalArgumentException("timeToLive is positive, not " + timeToLive);
    }
    Kept one = new Kept(value, clock.instant(), timeToLive);
    kept.put(key, one);
    return one;
  }

  private static CacheEntry entry(Kept one, boolean hit) {
    return new CacheEntry(one.value(), one.storedAt(), hit);
  }

  @Override
  public void remove(String key) {
    checkOpen();
    kept.invalidate(key);
  }

  private void checkOpen() {
    if (closed) {
      throw new ClosedException("CaffeineCache");
    }
  }

  @Override
  public void close() {
    closed = true;
    kept.invalidateAll();
  }
}
