package dev.candor.core.text;

import java.util.Objects;

/**
 * A sentence, or a line that stands for one, and where it stands.
 *
 * @param text without the white space and the bullet before it
 * @param start first UTF-16 unit
 * @param end after the last unit
 */
public record Sentence(String text, int start, int end) {
  /** Checks. */
  public Sentence {
    Objects.requireNonNull(text, "text");
    if (start < 0 || end - start != text.length()) {
      throw new IllegalArgumentException("not where it stands: " + start + ".." + end);
    }
  }
}
