package dev.candor.core.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.candor.core.error.ClosedException;
import dev.candor.core.internal.json.CachedText;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers texts in memory, up to a number of characters in all; what is used least goes first.
 * Loaders may ask for other keys; one that asks, itself or through others, for the value it is
 * making gets a {@link dev.candor.core.error.PermanentException}. Starts no threads. Thread-safe.
 */
public final class CaffeineCache implements Cache {

  /** How much is remembered unless said otherwise, keys included: about 64 MB at most. */
  public static final long MAX_CHARACTERS = 33_554_432;

  private static final Duration LONGEST = Duration.ofDays(365 * 100);

  private final Clock clock;
  private final com.github.benmanes.caffeine.cache.Cache<String, Remembered> entries;
  private final Flights flights = new Flights();
  private volatile boolean closed;

  private record Remembered(String value, Instant storedAt, Instant endsAt) {
    CacheEntry asHit() {
      return new CacheEntry(value, storedAt, true);
    }
  }

  /**
   * A cache of {@link #MAX_CHARACTERS}.
   *
   * @param clock tells ages
   */
  public CaffeineCache(Clock clock) {
    this(clock, MAX_CHARACTERS);
  }

  /**
   * A cache of a size.
   *
   * @param clock tells ages
   * @param maxCharacters of keys and values together, at least 1
   */
  public CaffeineCache(Clock clock, long maxCharacters) {
    this.clock = clock;
    this.entries =
        Caffeine.newBuilder()
            .executor(Runnable::run) // no thread outlives a call
            .ticker(() -> nanos(clock.instant()))
            .expireAfter(Expiry.writing((String key, Remembered one) -> left(one)))
            .maximumWeight(maxCharacters)
            .weigher((String key, Remembered one) -> key.length() + one.value().length())
            .build();
  }

  private static long nanos(Instant time) {
    return Duration.between(Instant.EPOCH, time).toNanos();
  }

  private Duration left(Remembered one) {
    return Duration.between(clock.instant(), one.endsAt());
  }

  @Override
  public Optional<CacheEntry> get(String key) {
    checkKey(key);
    return Optional.ofNullable(entries.getIfPresent(key))
        .filter(one -> clock.instant().isBefore(one.endsAt()))
        .map(Remembered::asHit);
  }

  @Override
  public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
    checkTime(timeToLive);
    while (true) {
      Optional<CacheEntry> hit = get(key);
      if (hit.isPresent()) {
        return hit.get();
      }
      Flights.Flight flight = flights.join(key);
      if (flight.isMine()) {
        return load(flight, timeToLive, loader);
      }
      Optional<CacheEntry> landed = flights.await(flight);
      if (landed.isPresent()) {
        return landed.get();
      }
    }
  }

  private CacheEntry load(Flights.Flight flight, Duration timeToLive, Loader loader)
      throws Exception {
    CacheEntry made = null;
    try {
      // somebody may have landed between the miss and this flight
      Optional<CacheEntry> hit = get(flight.key());
      if (hit.isPresent()) {
        made = hit.get();
        return made;
      }
      String value = Objects.requireNonNull(loader.load(), "a loader gave null");
      Remembered fresh = remembered(value, timeToLive);
      made = new CacheEntry(value, fresh.storedAt(), false);
      flights.ifCurrent(flight, () -> entries.put(flight.key(), fresh));
      return made;
    } finally {
      flights.land(flight, made);
    }
  }

  private Remembered remembered(String value, Duration timeToLive) {
    Instant now = clock.instant();
    Duration time = timeToLive.compareTo(LONGEST) < 0 ? timeToLive : LONGEST;
    return new Remembered(value, now, now.plus(time));
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    checkKey(key);
    checkTime(timeToLive);
    Remembered fresh = remembered(Objects.requireNonNull(value, "value"), timeToLive);
    flights.overtake(key, () -> entries.put(key, fresh));
  }

  @Override
  public void remove(String key) {
    checkKey(key);
    flights.overtake(key, () -> entries.invalidate(key));
  }

  /** Takes what was remembered elsewhere, with its own times. */
  void restore(CachedText text) {
    Remembered known = new Remembered(text.value(), text.storedAt(), text.endsAt());
    flights.overtake(text.key(), () -> entries.put(text.key(), known));
  }

  /** What is remembered, with its times. */
  Optional<CachedText> kept(String key) {
    return Optional.ofNullable(entries.getIfPresent(key))
        .map(one -> new CachedText(key, one.value(), one.storedAt(), one.endsAt()));
  }

  private void checkKey(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a cache key is not empty");
    }
    if (closed) {
      throw new ClosedException("The cache");
    }
  }

  private static void checkTime(Duration timeToLive) {
    if (timeToLive.isZero() || timeToLive.isNegative()) {
      throw new IllegalArgumentException("a value is remembered for a positive time");
    }
  }

  @Override
  public void close() {
    closed = true;
    entries.invalidateAll();
    entries.cleanUp();
  }
}
