package dev.candor.core.ask;

/**
 * A text that fits a number of tokens. Beginning and end stay, more of the end: a posting tells its
 * requirements there. It is cut between lines where there are some.
 *
 * @param text what is kept, with a line that says what is not
 * @param leftOut characters
 */
record Excerpt(String text, int leftOut) {

  /** Of what is kept, the part at the beginning: one of so many. */
  private static final int HEAD_SHARE = 3;

  /** Looked at for the end of a line near the cut. */
  private static final int NEAR = 400;

  private static final int LETTERS_A_TOKEN = 4;

  /** About how many tokens; other scripts than Latin have about one a character. */
  static long tokens(CharSequence text) {
    long latin = text.chars().filter(c -> c < 0x250).count();
    return (latin + LETTERS_A_TOKEN - 1) / LETTERS_A_TOKEN + (text.length() - latin);
  }

  static Excerpt of(String text, int most) {
    if (tokens(text) <= most) {
      return new Excerpt(text, 0);
    }
    int head = afterLine(text, characters(text, most / HEAD_SHARE, true));
    int tail = text.length() - characters(text, most - most / HEAD_SHARE, false);
    tail = Math.max(head, beforeLine(text, tail));
    int left = tail - head;
    String note = "[... " + left + " characters are left out here ...]";
    return new Excerpt(
        text.substring(0, head).strip() + "\n" + note + "\n" + text.substring(tail).strip(), left);
  }

  /** How many characters from one end make so many tokens; never half a surrogate pair. */
  private static int characters(String text, int tokens, boolean fromStart) {
    long quarters = (long) tokens * LETTERS_A_TOKEN;
    int count = 0;
    while (count < text.length()) {
      char c = text.charAt(fromStart ? count : text.length() - 1 - count);
      quarters -= c < 0x250 ? 1 : LETTERS_A_TOKEN;
      if (quarters < 0) {
        break;
      }
      count++;
    }
    int cut = fromStart ? count : text.length() - count;
    boolean inPair = cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut));
    return inPair ? count - 1 : count;
  }

  private static int afterLine(String text, int cut) {
    int line = text.lastIndexOf('\n', cut);
    return line > cut - NEAR && line > 0 ? line : cut;
  }

  private static int beforeLine(String text, int cut) {
    int line = text.indexOf('\n', cut);
    return line >= 0 && line < cut + NEAR ? line : cut;
  }
}
