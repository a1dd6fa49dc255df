package dev.candor.core.internal.answer;

import java.util.List;
import java.util.Locale;

/** What a model thought before it answered, where it wrote that down between tags. Linear. */
final class Thoughts {

  private static final List<String> TAGS = List.of("think", "thinking", "reasoning");

  private Thoughts() {}

  /** The text without thoughts; one that does not end stays. */
  static String takenOut(String text) {
    String rest = text;
    for (String tag : TAGS) {
      rest = takenOut(rest, "<" + tag + ">", "</" + tag + ">");
    }
    return rest;
  }

  private static String takenOut(String text, String open, String close) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length() || !lower.contains(open)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (true) {
      int start = lower.indexOf(open, at);
      int end = start < 0 ? -1 : lower.indexOf(close, start);
      if (end < 0) {
        return out.append(text, at, text.length()).toString();
      }
      out.append(text, at, start).append('\n');
      at = end + close.length();
    }
  }
}
