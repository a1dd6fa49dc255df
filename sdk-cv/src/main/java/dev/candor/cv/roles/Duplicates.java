package dev.candor.cv.roles;

import dev.candor.core.text.Similarity;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether two bullets say the same. */
final class Duplicates {

  private static final double SAME = 0.8;
  // below this share of common words, letters need not be compared
  private static final double COMMON = 0.4;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private Duplicates() {}

  /** Other numbers are another fact, however alike the words. */
  static boolean same(String one, String other) {
    return one.equals(other)
        || (Similarity.jaccard(one, other) >= COMMON
            && numbers(one).equals(numbers(other))
            && Similarity.similarity(one, other) >= SAME);
  }

  /** Why the second was left out. */
  static String reason(String kept, String dropped) {
    Set<String> shared = numbers(dropped);
    return (shared.isEmpty() ? "says nearly the same as" : "says the same of " + shared + " as")
        + " the bullet '"
        + kept
        + "'";
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group().replace(",", ""));
    }
    return numbers;
  }
}
