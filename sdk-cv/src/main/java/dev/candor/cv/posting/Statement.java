package dev.candor.cv.posting;

import java.util.Objects;

/**
 * Something a posting says, in its own words.
 *
 * @param text as written, without bullet and number
 * @param span where it stands
 */
public record Statement(String text, TextSpan span) {
  /** Checks. */
  public Statement {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(span, "span");
  }
}
