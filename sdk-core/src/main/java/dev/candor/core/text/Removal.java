package dev.candor.core.text;

import java.util.Objects;

/**
 * What was left out of a text, for one reason.
 *
 * @param kind the reason
 * @param count how many elements or characters, at least 1
 * @param detail one sentence, with a bounded excerpt where there was text
 */
public record Removal(RemovalKind kind, int count, String detail) {
  /** Checks. */
  public Removal {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
    if (count < 1) {
      throw new IllegalArgumentException("nothing removed: " + count);
    }
  }
}
