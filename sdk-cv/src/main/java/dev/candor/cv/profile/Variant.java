package dev.candor.cv.profile;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Another wording of an achievement, by the candidate.
 *
 * @param label any words, such as "Technical" or "Full-Stack"
 * @param text the wording, not blank
 */
public record Variant(String label, String text) {

  private static final Set<String> USUAL =
      Set.of(
          "technical",
          "architecture",
          "impact",
          "leadership",
          "short",
          "process",
          "strategy",
          "scale",
          "delivery",
          "team",
          "backend",
          "frontend",
          "full stack",
          "innovation",
          "culture",
          "challenge",
          "security",
          "quality",
          "business",
          "product",
          "platform",
          "data",
          "cost",
          "performance",
          "reliability",
          "original");

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

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

  /**
   * Whether the label is one of those that most master CVs use; any other works as well.
   *
   * @return false for an empty label, too
   */
  public boolean isUsual() {
    return isUsual(label);
  }

  /**
   * Whether a label is one of those that most master CVs use.
   *
   * @param label case, hyphens and spaces do not matter
   * @return false for an empty label, too
   */
  public static boolean isUsual(String label) {
    return USUAL.contains(OTHER.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
  }
}
