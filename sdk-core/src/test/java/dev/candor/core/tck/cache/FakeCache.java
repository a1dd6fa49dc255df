package dev.candor.core.tck.cache;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.PermanentException;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The plainest cache there is: a map, and one loader at a time. Thread-safe. */
public final class FakeCache implements Cache {

  private final Clock clock;
  private final Map<String, CacheEntry> entries = new HashMap<>();
  private final Map<String, Instant> ends = new HashMap<>();
  private final Set<String> loading = new HashSet<>();
  private boolean closed;

  /**
   * An empty cache.
   *
   * @param clock tells ages
   */
  public FakeCache(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<CacheEntry> get(String key) {
    check(key, Duration.ofDays(1));
    Instant end = ends.getOrDefault(key, Instant.MIN);
    return clock.instant().isBefore(end) ? Optional.of(entries.get(key)) : Optional.empty();
  }

  @Override
  public synchronized CacheEntry get(String key, Duration timeToLive, Loader loader)
      throws Exception {
    check(key, timeToLive);
    Optional<CacheEntry> hit = get(key);
    if (hit.isPresent()) {
      return hit.get();
    }
    if (!loading.add(key)) {
      throw new PermanentException("A loader asks for the value that it makes", "", "", null);
    }
    try {
      String value = Objects.requireNonNull(loader.load());
      if (loading.contains(key)) { // nobody put or removed meanwhile
        put(key, value, timeToLive);
      }
      return new CacheEntry(value, clock.instant(), false);
    } finally {
      loading.remove(key);
    }
  }

  @Override
  public synchronized void put(String key, String value, Duration timeToLive) {
    check(key, timeToLive);
    loading.remove(key);
    entries.put(key, new CacheEntry(value, clock.instant(), true));
    Duration century = Duration.ofDays(36_500);
    ends.put(key, clock.instant().plus(timeToLive.compareTo(century) < 0 ? timeToLive : century));
  }

  @Override
  public synchronized void remove(String key) {
    check(key, Duration.ofDays(1));
    loading.remove(key);
    ends.remove(key);
  }

  private void check(String key, Duration timeToLive) {
    if (key.isEmpty() || timeToLive.isZero() || timeToLive.isNegative()) {
      throw new IllegalArgumentException("'" + key + "' for " + timeToLive);
    }
    if (closed) {
      throw new ClosedException("The cache");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
