package dev.candor.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line at the head of a posting that says something.
 *
 * @param end where it ends in the text, line end included
 * @param words what it says, without markup
 * @param level of a Markdown heading, or 0
 * @param item whether it is listed
 * @param field what a labelled line is labelled, or ""
 * @param value what a labelled line says, or ""
 */
record HeadLine(int end, String words, int level, boolean item, String field, String value) {

  private static final int LONGEST = 400;
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+\\S.*");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•·▪●◦–]|\\d{1,2}[.)])\\s+.*");
  private static final Pattern FIELD =
      Pattern.compile("(?<field>\\p{L}[\\p{L}’' /-]{1,30}?)\\s*[:：]\\s*(?<value>.*)");
  private static final Pattern ROW =
      Pattern.compile("\\s*\\|\\s*(?<field>[^|:]{2,40}?)\\s*:?\\s*\\|(?<value>[^|]+)\\|?\\s*");
  private static final Pattern MARKS = Pattern.compile("[*_#`\\[\\\\]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Cf}\\p{Z}\\s]+");
  private static final Pattern LEAD = Pattern.compile("^[^\\p{L}\\p{N}.(@]+|^\\.(?!\\p{L})");
  private static final Pattern TRAIL = Pattern.compile("[\\s*_`~|•·–—-]+$");

  /** The lines of a text that say something, up to a position. */
  static List<HeadLine> of(String text, int looked) {
    List<HeadLine> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && start < looked) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String line = start(text.substring(start, end));
      if (line.codePoints().anyMatch(Character::isLetterOrDigit)) {
        lines.add(read(line, Math.min(text.length(), end + 1)));
      }
      start = end + 1;
    }
    return lines;
  }

  private static HeadLine read(String line, int end) {
    Matcher heading = HEADING.matcher(line);
    int level = heading.matches() ? heading.group(1).length() : 0;
    String words = bare(line);
    Matcher row = ROW.matcher(line.indexOf('|') < 0 ? "" : Markdown.plain(line));
    Matcher field = row.matches() ? row : FIELD.matcher(words);
    return (words.indexOf(':') > 0 || words.indexOf('：') > 0 || field == row) && field.matches()
        ? new HeadLine(end, words, level, false, bare(field.group("field")), field.group("value"))
        : new HeadLine(end, words, level, ITEM.matcher(line).matches(), "", "");
  }

  /** As much of a line as is looked at. */
  static String start(String line) {
    return line.substring(0, Math.min(line.length(), LONGEST));
  }

  /** Words without marks around them. */
  static String bare(String words) {
    String plain = MARKS.matcher(words).find() ? Markdown.plain(words.strip()) : words.strip();
    plain = SPACES.matcher(plain).replaceAll(" ");
    return TRAIL.matcher(LEAD.matcher(plain).replaceFirst("")).replaceFirst("").strip();
  }

  boolean isLabelled() {
    return !field.isEmpty();
  }
}
