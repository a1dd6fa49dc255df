package dev.candor.cv.posting;

import java.util.List;
import java.util.Objects;

/** Checks that what a person wrote is there and not longer than is kept. */
final class Bounded {

  /** Longest line, such as a name or a keyword. */
  static final int LINE = 300;

  /** Longest text, such as a quote or a note. */
  static final int TEXT = 4_000;

  /** Longest JSON object of members that are kept and not understood. */
  static final int EXTRAS = 20_000;

  private static final int MOST = 50;

  private Bounded() {}

  static String text(String name, String text, int most) {
    if (Objects.requireNonNull(text, name).length() > most) {
      throw new IllegalArgumentException(
          name + " has " + text.length() + " characters; at most " + most + " are kept");
    }
    return text;
  }

  static String id(String name, String id) {
    if (text(name, id, 255).isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return id;
  }

  static List<String> lines(String name, List<String> lines) {
    lines.forEach(line -> text(name, line, LINE));
    return list(name, lines);
  }

  static <T> List<T> list(String name, List<T> list) {
    if (list.size() > MOST) {
      throw new IllegalArgumentException(
          name + " has " + list.size() + " entries; at most " + MOST + " are kept");
    }
    return List.copyOf(list);
  }
}
