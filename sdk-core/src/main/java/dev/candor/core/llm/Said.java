package dev.candor.core.llm;

import dev.candor.core.text.Sanitizer;

/** What a backend says about itself is text from outside: one bounded line, nothing hidden. */
final class Said {

  private static final int MOST = 500;

  private Said() {}

  /** A text as it may stand in the ledger, in an event and on a terminal. */
  static String line(String text) {
    String head = text.substring(0, Math.min(text.length(), MOST));
    return Sanitizer.clean(head).text().replaceAll("\\s+", " ").strip();
  }
}
