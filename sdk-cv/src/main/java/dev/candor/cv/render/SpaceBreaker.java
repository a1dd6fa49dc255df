package dev.candor.cv.render;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Lets a line end at spaces alone, and never begin with a dash or dot: a word that is divided, such
 * as "CI" and "/CD", is another word to a parser, and a line that begins with a dash is a bullet.
 */
final class SpaceBreaker implements FSTextBreaker {

  private static final int DONE = -1;
  private static final String MARKS = "-–—•·*|";

  private String text = "";
  private int at;

  @Override
  public void setText(String changed) {
    text = changed;
    at = 0;
  }

  /** End of the next word with the spaces after it. */
  @Override
  public int next() {
    if (at >= text.length()) {
      return DONE;
    }
    do {
      skip(false);
      skip(true);
    } while (isAtMark());
    return at;
  }

  private void skip(boolean spaces) {
    while (at < text.length() && Character.isWhitespace(text.charAt(at)) == spaces) {
      at++;
    }
  }

  private boolean isAtMark() {
    return at < text.length()
        && MARKS.indexOf(text.charAt(at)) >= 0
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }
}
