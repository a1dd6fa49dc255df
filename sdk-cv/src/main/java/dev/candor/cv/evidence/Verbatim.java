package dev.candor.cv.evidence;

import dev.candor.core.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as it is compared word by word: quotes, dashes, bullets, spaces and the last stop do not
 * matter.
 */
final class Verbatim {

  private static final String ENDS = ".!?:;\n\r\u2028\u2029\u0085\u2022\u3002\u061F\u2026";

  private Verbatim() {}

  /** What two texts share when they differ in typography alone. */
  static String key(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean space = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isWhitespace(unit) || unit == '\u00A0' || unit == '\u202F') {
        space = kept.length() > 0;
        continue;
      }
      if (kept.length() == 0 && "-*•‣▪◦·–—●○■".indexOf(unit) >= 0 && !isMinus(text, at)) {
        continue;
      }
      if (space) {
        kept.append(' ');
        space = false;
      }
      kept.append(
          switch (unit) {
            case '’', '‘', '´', '`' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '‑', '−' -> '-';
            default -> unit;
          });
    }
    int end = kept.length();
    while (end > 0 && ".;, ".indexOf(kept.charAt(end - 1)) >= 0) {
      end--;
    }
    return kept.substring(0, end);
  }

  /** A dash that sticks to a number is no bullet. */
  private static boolean isMinus(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return Character.isDigit(next) || Character.getType(next) == Character.CURRENCY_SYMBOL;
  }

  /** Keys of a text and of every run of its sentences. */
  static List<String> keys(String text) {
    if (text.chars().noneMatch(unit -> ENDS.indexOf(unit) >= 0)) {
      return List.of(key(text)); // one sentence, as most lines are
    }
    List<String> keys = new ArrayList<>();
    List<String> sentences = Sentences.split(text);
    keys.add(key(text));
    for (int from = 0; from < sentences.size() && from < 40; from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < sentences.size() && to < from + 8; to++) {
        run.append(run.length() > 0 ? " " : "").append(sentences.get(to));
        keys.add(key(run.toString()));
      }
    }
    return keys;
  }
}
