package dev.candor.cv.posting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a parser should find.
 *
 * @param keywords words to be named
 * @param variants other spellings of them; they weigh the same
 * @param min least occurrences, or null
 * @param max most occurrences, or null; not below min
 * @param exactPhrase whether only the very words will do
 */
public record AtsHints(
    List<String> keywords,
    List<String> variants,
    @Nullable Integer min,
    @Nullable Integer max,
    boolean exactPhrase) {

  /** No hints. */
  public static final AtsHints NONE = new AtsHints(List.of(), List.of(), null, null, false);

  /**
   * Checks, copies, and takes the keywords out of the variants.
   *
   * @throws IllegalArgumentException when there are too many, or the counts are out of order
   */
  public AtsHints {
    Set<String> known = new LinkedHashSet<>();
    keywords.forEach(word -> known.add(word.strip().toLowerCase(Locale.ROOT)));
    keywords = Bounded.lines("keywords", keywords);
    variants =
        Bounded.lines(
            "variants",
            variants.stream()
                .filter(word -> !known.contains(word.strip().toLowerCase(Locale.ROOT)))
                .toList());
    if ((min != null && (min < 0 || min > 100))
        || (max != null && (max < 0 || max > 100))
        || (min != null && max != null && min > max)) {
      throw new IllegalArgumentException("occurrences are 0 to 100, the least before the most");
    }
  }

  /**
   * Keywords alone.
   *
   * @param keywords words to be named
   * @return hints
   */
  public static AtsHints of(String... keywords) {
    return new AtsHints(List.of(keywords), List.of(), null, null, false);
  }
}
