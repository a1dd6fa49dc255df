package dev.candor.cv.structure;

import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Short stretches of text that a long pattern needs: without one of them it is not tried. */
final class Hints {

  private final List<String> hints;

  private Hints(List<String> hints) {
    this.hints = hints;
  }

  /** Hints in small letters. */
  static Hints of(String... hints) {
    return new Hints(List.of(hints));
  }

  boolean isAnyIn(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return hints.stream().anyMatch(small::contains);
  }

  /** The lines of a text that hold a hint, in order: where a long pattern is worth a try. */
  List<TextSpan> lines(String text) {
    List<TextSpan> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      if (end > start && isAnyIn(text.substring(start, end))) {
        lines.add(new TextSpan(start, end));
      }
      start = end + 1;
    }
    return lines;
  }
}
