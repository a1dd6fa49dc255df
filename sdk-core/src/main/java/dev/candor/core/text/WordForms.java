package dev.candor.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One word in its forms: without case, in the singular, without a version. */
final class WordForms {

  /** End in s, and are no plurals. */
  private static final Set<String> NO_PLURALS =
      Set.of(
          "windows",
          "pandas",
          "rails",
          "keras",
          "kubernetes",
          "jenkins",
          "postgres",
          "series",
          "news",
          "sales",
          "atlas",
          "canvas",
          "saas",
          "paas",
          "iaas",
          "logistics",
          "always");

  private static final List<String> NO_PLURAL_ENDINGS =
      List.of("ss", "us", "is", "ics", "ops", "js", "os");

  private WordForms() {}

  /** Without case, whatever the locale; composed; with straight apostrophes. */
  static String fold(String word) {
    String folded = word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('’', '\'');
    return isAscii(folded) ? folded : Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  /** What a written word may stand for besides itself: its singular, itself without a version. */
  static List<String> inflections(String surface, String folded) {
    List<String> forms = new ArrayList<>(3);
    int length = folded.length();
    if (folded.endsWith("s")
        && !folded.endsWith("ss")
        && (length >= 4 || isPluralAcronym(surface))) {
      forms.add(folded.substring(0, length - 1));
      if (folded.endsWith("ies") && length >= 5) {
        forms.add(folded.substring(0, length - 3) + "y");
      } else if (folded.endsWith("es") && length >= 5) {
        forms.add(folded.substring(0, length - 2));
      }
    }
    int base = endWithoutVersion(folded);
    if (base < length) {
      forms.add(folded.substring(0, base));
    }
    return forms;
  }

  /** The singular of a keyword's word, or the word itself. */
  static String singular(String folded) {
    if (folded.length() < 5
        || !folded.endsWith("s")
        || NO_PLURALS.contains(folded)
        || NO_PLURAL_ENDINGS.stream().anyMatch(folded::endsWith)) {
      return folded;
    }
    if (folded.endsWith("ies")) {
      return folded.substring(0, folded.length() - 3) + "y";
    }
    boolean hissing = folded.matches(".*(?:ss|x|z|ch|sh)es");
    return folded.substring(0, folded.length() - (hissing ? 2 : 1));
  }

  /** python3, java17, c++20: one or two digits behind at least three other characters. */
  private static int endWithoutVersion(String folded) {
    int base = folded.length();
    while (base > 0 && folded.charAt(base - 1) >= '0' && folded.charAt(base - 1) <= '9') {
      base--;
    }
    boolean version = folded.length() - base <= 2 && base >= 3;
    return version && Character.isLetter(folded.charAt(0)) ? base : folded.length();
  }

  private static boolean isPluralAcronym(String surface) {
    return surface.length() >= 3
        && surface.endsWith("s")
        && surface.substring(0, surface.length() - 1).chars().allMatch(Character::isUpperCase);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(unit -> unit < 0x80);
  }
}
