package dev.candor.cv.internal.resume;

import dev.candor.cv.internal.page.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** A line, or a cell of it, that knows which of its letters were understood. Not thread-safe. */
public final class Cell {

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[\\s,;:|·•–—(\\[-]+$");

  /** Words that join two things that were understood. */
  private static final Pattern JOINING = Pattern.compile("(?iu)at|in|bei|chez|and|und|et");

  private final Line line;
  private final BitSet taken = new BitSet();

  Cell(Line line) {
    this.line = line;
  }

  /** As it stands in the file. */
  public Line line() {
    return line;
  }

  /** Its words. */
  public String text() {
    return line.text();
  }

  /** All of it. */
  public Piece whole() {
    return new Piece(this, 0, text().length());
  }

  void take(int start, int end) {
    taken.set(start, end);
  }

  /** What nothing was made of, in order; signs alone do not count. */
  public List<String> rest() {
    List<String> rest = new ArrayList<>();
    int length = text().length();
    for (int start = taken.nextClearBit(0); start < length; ) {
      int set = taken.nextSetBit(start);
      int end = set < 0 ? length : set;
      String part = EDGES.matcher(text().substring(start, end)).replaceAll("");
      boolean between = start > 0 && end < length && JOINING.matcher(part).matches();
      if (!between && part.codePoints().anyMatch(Character::isLetterOrDigit)) {
        rest.add(part);
      }
      start = taken.nextClearBit(end);
    }
    return rest;
  }
}
