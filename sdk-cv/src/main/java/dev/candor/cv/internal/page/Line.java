package dev.candor.cv.internal.page;

/**
 * A line of a file, or a cell of a line where wide gaps divide it.
 *
 * @param text stripped, not empty
 * @param kind what the file itself says it is
 * @param row cells of one line have one row
 * @param left where the text begins, in points or characters; after the marker for a bullet
 * @param style lines that look alike have one style, "" when looks are not known
 * @param size of the letters in points, 0 when not known
 */
public record Line(String text, Kind kind, int row, double left, String style, double size) {

  /** What a file says of its lines. */
  public enum Kind {
    /** Nothing. */
    PLAIN,
    /** The name at the top. */
    TITLE,
    /** Heading of a section. */
    HEADING,
    /** First line of an entry. */
    ENTRY,
    /** A bullet, its marker taken off. */
    BULLET
  }

  public Line withText(String changed) {
    return new Line(changed, kind, row, left, style, size);
  }
}
