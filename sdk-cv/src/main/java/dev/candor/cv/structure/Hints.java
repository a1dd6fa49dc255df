package dev.candor.cv.structure;

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
}
