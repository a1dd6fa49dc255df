package dev.candor.core.text;

import java.util.Objects;

/**
 * A keyword found in a text.
 *
 * @param keyword its name, as given to the matcher
 * @param surface what stands in the text
 * @param start first UTF-16 unit of the surface
 * @param end after its last unit
 */
public record KeywordMatch(String keyword, String surface, int start, int end) {
  /** Checks. */
  public KeywordMatch {
    Objects.requireNonNull(keyword, "keyword");
    Objects.requireNonNull(surface, "surface");
    if (start < 0 || end - start != surface.length()) {
      throw new IllegalArgumentException("not where it stands: " + start + ".." + end);
    }
  }
}
