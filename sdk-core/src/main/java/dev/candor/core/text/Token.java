package dev.candor.core.text;

import java.util.Objects;

/**
 * A word, number or name such as {@code C++}, {@code node.js}, {@code AT&T}, and where it stands.
 *
 * @param text as written
 * @param start first UTF-16 unit
 * @param end after the last unit
 */
public record Token(String text, int start, int end) {
  /** Checks. */
  public Token {
    Objects.requireNonNull(text, "text");
    if (start < 0 || end - start != text.length()) {
      throw new IllegalArgumentException("not where '" + text + "' stands: " + start + ".." + end);
    }
  }
}
