package dev.candor.core.spi.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored document.
 *
 * @param key names it
 * @param revision counts up by one with every write; 0 when not stored yet
 * @param json its content as JSON text
 * @param expiresAt from when on it is as if deleted, or null for never
 */
public record Document(DocumentKey key, long revision, String json, @Nullable Instant expiresAt) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the revision is negative
   */
  public Document {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(json, "json");
    if (revision < 0) {
      throw new IllegalArgumentException("a revision is not negative");
    }
  }
}
