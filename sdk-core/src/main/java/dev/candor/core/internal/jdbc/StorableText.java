package dev.candor.core.internal.jdbc;

import dev.candor.core.error.InvalidInputException;

/** Which texts every database can hold. */
public final class StorableText {

  /** Longest text, in characters. */
  public static final int MAX_LENGTH = 1_048_576;

  private StorableText() {}

  /**
   * Refuses what some database cannot hold.
   *
   * @param name what the text is, for the message
   * @param text any text
   * @return the text
   * @throws InvalidInputException when it is longer than {@value #MAX_LENGTH} characters, or holds
   *     U+0000 or half a surrogate pair
   */
  public static String checked(String name, String text) {
    if (text.length() > MAX_LENGTH) {
      throw new InvalidInputException(
          name,
          name + " has " + text.length() + " characters; at most " + MAX_LENGTH + " are kept",
          "Keep large parts elsewhere, and store where they are",
          null);
    }
    int at = firstUnstorable(text);
    if (at >= 0) {
      throw new InvalidInputException(
          name,
          name + " holds a character that no database takes, at position " + at,
          "Leave out or escape U+0000 and halves of surrogate pairs",
          null);
    }
    return text;
  }

  /**
   * Makes a message storable.
   *
   * @param text any text
   * @param maxLength in characters
   * @return the text without what no database takes, cut where it is too long
   */
  public static String cleaned(String text, int maxLength) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(StorableText::isStorable)
        .takeWhile(point -> kept.length() + Character.charCount(point) <= maxLength)
        .forEachOrdered(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isStorable(int codePoint) {
    return codePoint != 0
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }

  private static int firstUnstorable(String text) {
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      if (!isStorable(point)) {
        return at;
      }
      at += Character.charCount(point);
    }
    return -1;
  }
}
