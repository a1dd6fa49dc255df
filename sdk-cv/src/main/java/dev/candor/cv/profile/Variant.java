package dev.candor.cv.profile;

import java.util.Objects;

/**
 * Another wording of an achievement, by the candidate.
 *
 * @param label any words, such as "Technical" or "Full-Stack"
 * @param text the wording, not blank
 */
public record Variant(String label, String text) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the text is blank
   */
  public Variant {
    Objects.requireNonNull(label, "label");
    if (Objects.requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("a variant has a text");
    }
  }
}
