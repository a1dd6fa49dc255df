package dev.candor.cv.structure;

import dev.candor.cv.structure.Line.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into lines without losing a character: each line reaches to the start of the next.
 * Knows all line ends, all common bullets, and long lines whose own line ends were lost, where runs
 * of spaces or bullets stand between what were lines.
 */
final class Lines {

  private static final int FLATTENED = 120;

  private static final Pattern MARK =
      Pattern.compile(
          "(?:>\\s*)*(?:(?<bullet>(?:[-*+–—·‣⁃∙»›→➔o]\\s+|[-–](?=\\p{Lu}\\p{L})"
              + "|[•◦▪●○■□❖➢➤►▶✓✔✅☑◆◇\uF0B7]\uFE0F?\\s*)(?:\\[[ xX]]\\s+)?)"
              + "|(?<number>\\(?\\p{Nd}{1,2}\\s?[.)．）、](?!\\p{Nd})\\s*|\\(?[a-zA-Z]\\)\\s+))");
  private static final Pattern INNER_BREAK =
      Pattern.compile("[ \u00A0]{2,}(?=\\S)|[ \u00A0](?=[•◦▪●■✓✔✅➢][ \u00A0]?\\S)");

  private final String text;
  private final List<Line> lines = new ArrayList<>();

  private Lines(String text) {
    this.text = text;
  }

  static List<Line> of(String text) {
    Lines cut = new Lines(text);
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      cut.addLine(start, end);
      boolean windows = text.startsWith("\r\n", end);
      start = end + (windows ? 2 : 1);
    }
    return cut.lines;
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\n' || unit == '\r' || unit == '\u2028' || unit == '\u2029' || unit == '\u0085';
  }

  private void addLine(int start, int end) {
    int at = start;
    if (end - start > FLATTENED) {
      int words = skipSpace(start, end);
      Matcher breaks = INNER_BREAK.matcher(text).region(words, end).useTransparentBounds(true);
      while (breaks.find()) {
        add(at, breaks.start());
        at = breaks.end();
      }
    }
    add(at, end);
  }

  private void add(int start, int end) {
    int from = skipSpace(start, end);
    Mark mark = Mark.NONE;
    Matcher marks = MARK.matcher(text).region(from, end);
    if (marks.lookingAt()) {
      mark = marks.group("bullet") != null ? Mark.BULLET : Mark.NUMBER;
      from = skipSpace(marks.end(), end);
    }
    int to = end;
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    lines.add(new Line(start, from, to, mark));
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** White space of any kind, and characters without width. */
  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit)
        || Character.isSpaceChar(unit)
        || unit == '\uFEFF'
        || unit == '\u200B';
  }
}
