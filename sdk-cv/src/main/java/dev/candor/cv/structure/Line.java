package dev.candor.cv.structure;

/**
 * A line of a posting, or a stretch of a line that was flattened.
 *
 * @param start where it starts, white space and bullet included
 * @param from where its words start
 * @param to where its words end
 * @param mark what stands before the words
 */
record Line(int start, int from, int to, Mark mark) {

  /** What stands before the words of a line. */
  enum Mark {
    /** Nothing. */
    NONE,
    /** A bullet. */
    BULLET,
    /** A number or letter. */
    NUMBER
  }

  boolean isBlank() {
    return from >= to;
  }

  boolean isItem() {
    return mark != Mark.NONE;
  }

  String in(String text) {
    return text.substring(from, to);
  }
}
