package dev.candor.core.spi.cache;

import java.time.Instant;
import java.util.Objects;

/**
 * A remembered text.
 *
 * @param value the text
 * @param storedAt when it was made; its age is told by this
 * @param hit true when it was remembered, false when this call made it
 */
public record CacheEntry(String value, Instant storedAt, boolean hit) {
  /** Checks. */
  public CacheEntry {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(storedAt, "storedAt");
  }
}
