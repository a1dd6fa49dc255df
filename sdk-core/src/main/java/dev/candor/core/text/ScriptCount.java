package dev.candor.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many letters of each script a text has.
 *
 * @param main the script most letters are of
 * @param letters of all scripts
 * @param counts by script
 */
record ScriptCount(UnicodeScript main, int letters, Map<UnicodeScript, Integer> counts) {

  static ScriptCount of(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(point -> counts.merge(UnicodeScript.of(point), 1, Integer::sum));
    UnicodeScript main = UnicodeScript.COMMON;
    int most = 0;
    int letters = 0;
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      letters += count.getValue();
      if (count.getValue() > most) {
        most = count.getValue();
        main = count.getKey();
      }
    }
    return new ScriptCount(main, letters, counts);
  }

  /** The language that is alone in writing this script, or "". */
  String language() {
    return switch (main) {
      case GREEK -> "el";
      case HEBREW -> "he";
      case HANGUL -> "ko";
      case HIRAGANA, KATAKANA -> "ja";
      case HAN -> count(UnicodeScript.HIRAGANA) > 0 ? "ja" : "zh";
      case THAI -> "th";
      default -> "";
    };
  }

  /** Share of the letters that fit the main script's language. */
  double share() {
    int fitting = count(main);
    if (language().equals("ja")) {
      fitting =
          count(UnicodeScript.HAN) + count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    }
    return (double) fitting / letters;
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
