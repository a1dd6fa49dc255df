package dev.candor.cv.internal.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of a cell.
 *
 * @param cell it stands in
 * @param start of it
 * @param end of it, exclusive
 */
public record Piece(Cell cell, int start, int end) {

  private static final Pattern LEADING = Pattern.compile("^[\\s,;:|·•–—)\\]-]+");
  private static final Pattern TRAILING = Pattern.compile("[\\s,;:|·•–—(\\[-]+$");

  /** Its words. */
  public String text() {
    return cell.text().substring(start, end);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return start >= end;
  }

  /** Marks it as understood. */
  public void take() {
    cell.take(start, end);
  }

  /** From an offset of its text to another. */
  public Piece part(int from, int to) {
    return new Piece(cell, start + from, start + to);
  }

  /** Without separators at its edges; brackets that belong together stay. */
  public Piece strip() {
    String text = text();
    Matcher leading = LEADING.matcher(text);
    int from = leading.find() ? leading.end() : 0;
    Matcher trailing = TRAILING.matcher(text);
    int to = trailing.find() ? trailing.start() : text.length();
    Piece stripped = from < to ? part(from, to) : part(0, 0);
    String inner = stripped.text();
    boolean bracketed = inner.startsWith("(") && inner.endsWith(")") && inner.indexOf(')') > 0;
    return bracketed && inner.indexOf('(', 1) < 0 ? stripped.part(1, inner.length() - 1) : stripped;
  }

  /** Its parts between separators, stripped, without empty ones. */
  public List<Piece> split(Pattern separator) {
    List<Piece> parts = new ArrayList<>();
    Matcher matcher = separator.matcher(text());
    int from = 0;
    while (matcher.find()) {
      add(parts, part(from, matcher.start()));
      from = matcher.end();
    }
    add(parts, part(from, end - start));
    return parts;
  }

  private static void add(List<Piece> parts, Piece part) {
    Piece stripped = part.strip();
    if (!stripped.isEmpty()) {
      parts.add(stripped);
    }
  }

  /** From the start of this piece to the end of a later one of the same cell. */
  public Piece upTo(Piece last) {
    return new Piece(cell, start, last.end);
  }
}
