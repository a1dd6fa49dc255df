package dev.candor.core.tck.cache;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * A cache that, by a seeded plan, forgets what it had and fails to write, as a server in trouble
 * would. Thread-safe.
 */
public final class CrankyCache implements Cache {

  private final Cache wrapped;
  private final Random plan;
  private final int oneIn;

  /**
   * Wraps a cache.
   *
   * @param wrapped does the work
   * @param seed decides which calls go wrong
   * @param oneIn about one in so many calls goes wrong
   */
  public CrankyCache(Cache wrapped, long seed, int oneIn) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
    this.oneIn = oneIn;
  }

  private synchronized boolean isBad() {
    return plan.nextInt(oneIn) == 0;
  }

  private void maybeFail() {
    if (isBad()) {
      throw new RetryableException("The cache broke on purpose", "", "Try again", null, null);
    }
  }

  @Override
  public Optional<CacheEntry> get(String key) {
    return isBad() ? Optional.empty() : wrapped.get(key);
  }

  @Override
  public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
    if (isBad()) {
      wrapped.remove(key);
    }
    return wrapped.get(key, timeToLive, loader);
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    maybeFail();
    wrapped.put(key, value, timeToLive);
  }

  @Override
  public void remove(String key) {
    maybeFail();
    wrapped.remove(key);
  }

  @Override
  public void close() {
    wrapped.close();
  }
}
