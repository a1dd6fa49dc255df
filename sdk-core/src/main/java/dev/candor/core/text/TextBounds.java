package dev.candor.core.text;

import dev.candor.core.error.InvalidInputException;

/** How much text from outside is taken, and what happens to more. */
public final class TextBounds {

  /** Longest HTML page taken, in characters: {@value}. */
  public static final int MAX_HTML = 5_000_000;

  /** Longest plain text taken, in characters: {@value}. */
  public static final int MAX_TEXT = 1_000_000;

  /** Longest excerpt of removed text that a report repeats, in characters: {@value}. */
  public static final int MAX_EXCERPT = 80;

  /** Characters that the edit distance of {@link Similarity} looks at on each side: {@value}. */
  public static final int MAX_EDIT = 2_000;

  private TextBounds() {}

  /**
   * Refuses what is too long.
   *
   * @param name what the text is to the reader of the error, such as a file name
   * @param text the text
   * @param max most characters taken
   * @return the text
   * @throws InvalidInputException when the text is longer
   */
  public static String requireAtMost(String name, String text, int max) {
    if (text.length() > max) {
      throw new InvalidInputException(
          name,
          name + " has " + text.length() + " characters; at most " + max + " are read",
          "Give the part that matters",
          null);
    }
    return text;
  }

  /** One line of at most {@link #MAX_EXCERPT} characters, never half a surrogate pair. */
  static String excerpt(String text) {
    String line = text.substring(0, Math.min(text.length(), 10 * MAX_EXCERPT));
    line = line.replaceAll("\\s+", " ").strip();
    if (line.length() <= MAX_EXCERPT) {
      return line;
    }
    int end = MAX_EXCERPT - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
