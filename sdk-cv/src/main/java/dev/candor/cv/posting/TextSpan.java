package dev.candor.cv.posting;

/**
 * A stretch of a text, in UTF-16 units as {@link String#substring(int, int)} counts them.
 *
 * @param start first unit, at least 0
 * @param end after the last unit, at least start
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the ends are out of order
   */
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /**
   * What stands there.
   *
   * @param text the text the span belongs to
   * @return the stretch
   * @throws IndexOutOfBoundsException when the text is shorter
   */
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(TextSpan other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
