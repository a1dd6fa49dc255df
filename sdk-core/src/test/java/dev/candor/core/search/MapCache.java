package dev.candor.core.search;

import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A cache that forgets nothing and notes how long it was asked to remember. */
final class MapCache implements Cache {

  final Map<String, CacheEntry> entries = new ConcurrentHashMap<>();
  final Map<String, Duration> times = new ConcurrentHashMap<>();
  private final Clock clock;

  MapCache(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<CacheEntry> get(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
    if (!entries.containsKey(key)) {
      put(key, loader.load(), timeToLive);
    }
    return entries.get(key);
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    times.put(key, timeToLive);
    entries.put(key, new CacheEntry(value, clock.instant(), true));
  }

  @Override
  public void remove(String key) {
    entries.remove(key);
  }

  @Override
  public void close() {}
}
