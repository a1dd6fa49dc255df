package dev.candor.core.flow;

import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A cache that remembers nothing, for who asks the sources anew. */
public final class NoMemory implements Cache {

  private final Clock clock;

  /**
   * Remembers nothing.
   *
   * @param clock dates what is made
   */
  public NoMemory(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<CacheEntry> get(String key) {
    return Optional.empty();
  }

  @Override
  public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
    return new CacheEntry(loader.load(), clock.instant(), false);
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {}

  @Override
  public void remove(String key) {}

  @Override
  public void close() {}
}
