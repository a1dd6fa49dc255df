package dev.candor.core.spi.cache;

import java.time.Duration;
import java.util.Optional;

/**
 * Plug: remembers texts for a while. Thread-safe. A value that cannot be read is a miss, never an
 * error. A loader may ask for other keys. After {@link #close()} every call throws {@link
 * dev.candor.core.error.ClosedException}.
 */
public interface Cache extends AutoCloseable {

  /**
   * Reads.
   *
   * @param key not empty
   * @return the entry; empty when there is none or it is too old
   */
  Optional<CacheEntry> get(String key);

  /**
   * Reads, or loads and remembers. Of several callers at once with one key, one loads and the
   * others get its value. If the loader throws, nothing is remembered and the loading caller gets
   * the exception; the others may load in turn.
   *
   * @param key not empty
   * @param timeToLive how long a loaded value is remembered, positive
   * @param loader makes the value; not called on a hit
   * @return the entry, new or remembered
   * @throws Exception what the loader threw, unchanged; a {@link
   *     dev.candor.core.error.PermanentException} when the loader of a key asks, itself or over
   *     another loader, for that key
   */
  CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception;

  /**
   * Replaces.
   *
   * @param key not empty
   * @param value the text
   * @param timeToLive how long it is remembered, positive
   */
  void put(String key, String value, Duration timeToLive);

  /**
   * Forgets.
   *
   * @param key not empty
   */
  void remove(String key);

  /** Releases everything. Idempotent. */
  @Override
  void close();

  /** Makes a value. */
  @FunctionalInterface
  interface Loader {
    /**
     * Makes the value.
     *
     * @return the text
     * @throws Exception when it cannot
     */
    String load() throws Exception;
  }
}
