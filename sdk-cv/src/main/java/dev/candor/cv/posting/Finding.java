package dev.candor.cv.posting;

import java.util.Objects;

/**
 * Something about the text of a posting that a reader should know: hidden text, text that addresses
 * machines, text cut off.
 *
 * @param kind such as "hidden-text", "instruction", "truncated"
 * @param detail one sentence, with a bounded excerpt where it helps
 */
public record Finding(String kind, String detail) {
  /** Checks. */
  public Finding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(detail, "detail");
  }
}
