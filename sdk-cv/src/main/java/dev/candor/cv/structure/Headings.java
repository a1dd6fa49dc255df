package dev.candor.cv.structure;

import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.structure.HeadingWords.Topic;
import dev.candor.cv.structure.Line.Mark;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells headings from other lines. A heading is marked (Markdown, bold, underlined, capitals, a
 * colon at its end), or known to the vocabulary, or stands alone between blank lines; a listed item
 * is a heading only when the vocabulary knows all of it.
 */
final class Headings {

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 10;
  private static final double MOSTLY = 0.5;
  private static final double WHOLLY = 0.8;
  private static final int BOLD = 7;
  private static final int CAPITALS = 8;
  private static final int COLON = 9;
  private static final int PLAIN = 10;

  private static final Pattern MARKDOWN = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*\\*|\\*\\*|__)(.+?)\\1\\s*[:：]?");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");
  private static final Pattern INLINE =
      Pattern.compile("([*_]{0,3})([^:：\\n]{3,40}?)\\1[:：]\\1\\s*");
  private static final double SOME = 0.4;
  private static final Pattern FACT = Pattern.compile("[^:：]+[:：][*_]*\\s.*[\\p{L}\\p{N}].*");
  private static final Pattern TERM =
      Pattern.compile(
          "(?iu).*\\b(?:salary|pay|compensation|remuneration|wages?|rate|range|ote|ctc|gehalt|vergütung|lohn|salaire"
              + "|rémunération|salario|sueldo|location|standort|lieu|ubicación|contact|kontakt|bonus)\\b.*|.*راتب.*");

  private final String text;
  private final List<Line> lines;

  Headings(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The heading that a line is, or null. */
  @Nullable Heading at(int index) {
    Line line = lines.get(index);
    if (line.isBlank() || isUnderline(line)) {
      return null;
    }
    String words = line.in(text);
    Matcher markdown = MARKDOWN.matcher(words);
    if (line.mark() == Mark.NONE && markdown.matches()) {
      return heading(markdown.group(2), markdown.group(1).length());
    }
    if (words.length() > LONGEST || countWords(words) > MOST_WORDS) {
      return inline(line);
    }
    int depth = form(index, words);
    if (line.isItem()) {
      boolean counted =
          line.mark() == Mark.NUMBER && !isNumberAt(index - 1) && !isNumberAt(index + 1);
      return item(words, counted ? Math.min(depth, COLON) : depth);
    }
    if (depth < PLAIN) {
      return heading(words, depth);
    }
    Heading inline = inline(line);
    return inline != null ? inline : plain(index, words);
  }

  /** A listed line is a heading only when little of it is unknown. */
  private static @Nullable Heading item(String words, int depth) {
    Topic topic = HeadingWords.of(bare(words));
    if (topic == null || topic.share() < WHOLLY) {
      return null;
    }
    boolean said = depth < PLAIN || (topic.share() > 0.95 && countWords(words) >= 3);
    return said ? heading(words, depth) : null;
  }

  private int form(int index, String words) {
    if (index + 1 < lines.size() && isUnderline(lines.get(index + 1))) {
      return text.charAt(lines.get(index + 1).from()) == '=' ? 1 : 2;
    }
    if (EMPHASIS.matcher(words).matches()) {
      return BOLD;
    }
    if (isCapitals(words)) {
      return CAPITALS;
    }
    boolean colon = words.endsWith(":") || words.endsWith("：");
    return colon && startsLikeHeading(words) ? COLON : PLAIN;
  }

  private @Nullable Heading plain(int index, String words) {
    String bare = bare(words);
    char last = words.charAt(words.length() - 1);
    boolean sentence =
        ".;,".indexOf(last) >= 0 || words.contains(" | ") || !startsLikeHeading(words);
    if (sentence || letters(bare) < 3 || FACT.matcher(words).matches()) {
      return null;
    }
    Topic topic = HeadingWords.of(bare);
    if (topic != null && topic.share() >= MOSTLY) {
      return heading(words, PLAIN);
    }
    boolean alone = isBlankAt(index - 1) && index > 0 && isBlankAt(index + 1);
    boolean heads = isBlankAt(index - 1) && index > 0 && isItemAt(index + 1);
    return (alone || heads) && isTitleCase(bare) ? heading(words, PLAIN) : null;
  }

  /**
   * "Requirements: Java" is a heading with its content behind it; "Salary: 60,000 EUR" and "Not
   * required: PHP" are facts.
   */
  private @Nullable Heading inline(Line line) {
    if (line.isItem()) {
      return null;
    }
    Matcher inline = INLINE.matcher(text).region(line.from(), line.to());
    if (!inline.lookingAt() || inline.end() >= line.to()) {
      return null;
    }
    String words = bare(inline.group(2));
    Topic topic = HeadingWords.of(words);
    boolean known =
        topic != null
            && topic.share() >= WHOLLY
            && topic.kind() != SectionKind.OTHER
            && (topic.asks() != null || !TERM.matcher(words).matches());
    return known && topic != null
        ? new Heading(words, topic.kind(), topic.asks(), true, COLON, inline.end())
        : null;
  }

  private static Heading heading(String words, int depth) {
    String bare = bare(words);
    Topic topic = HeadingWords.of(bare);
    boolean slight = topic != null && topic.share() < SOME && topic.single();
    return topic == null || slight
        ? new Heading(bare, SectionKind.OTHER, null, false, depth, -1)
        : new Heading(bare, topic.kind(), topic.asks(), true, depth, -1);
  }

  static String bare(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && !Character.isLetterOrDigit(words.codePointAt(from))) {
      from += Character.charCount(words.codePointAt(from));
    }
    while (to > from && !endsWord(words.codePointBefore(to))) {
      to -= Character.charCount(words.codePointBefore(to));
    }
    String bare = words.substring(from, to);
    return bare.replace("**", "").replace("__", "").replace("`", "").strip();
  }

  private static boolean endsWord(int point) {
    return Character.isLetterOrDigit(point) || point == ')' || point == '+' || point == '#';
  }

  private static long letters(String words) {
    return words.codePoints().filter(Character::isLetter).count();
  }

  private boolean isUnderline(Line line) {
    int start = line.mark() == Mark.NONE ? line.from() : line.start();
    return line.to() - start >= 3 && UNDERLINE.matcher(text).region(start, line.to()).matches();
  }

  private boolean isBlankAt(int index) {
    return index < 0 || index >= lines.size() || lines.get(index).isBlank();
  }

  private boolean isNumberAt(int index) {
    return index >= 0 && index < lines.size() && lines.get(index).mark() == Mark.NUMBER;
  }

  private boolean isItemAt(int index) {
    return index < lines.size() && lines.get(index).isItem();
  }

  private static int countWords(String words) {
    int count = 0;
    boolean inWord = false;
    for (int at = 0; at < words.length(); at++) {
      boolean space = Character.isWhitespace(words.charAt(at));
      count += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return count;
  }

  private static boolean startsLikeHeading(String words) {
    return words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .noneMatch(Character::isLowerCase);
  }

  private static boolean isCapitals(String words) {
    long letters = letters(words);
    boolean small =
        words.codePoints().anyMatch(p -> Character.isLetter(p) && !Character.isUpperCase(p));
    boolean ends = words.endsWith(".") || words.endsWith(",") || words.endsWith(";");
    return letters >= 4 && !small && !ends && words.codePoints().noneMatch(Character::isDigit);
  }

  /** Most words of four letters and more begin with a capital, or the script has none. */
  private static boolean isTitleCase(String words) {
    int long4 = 0;
    int capital = 0;
    for (String word : words.split("[\\s/&-]+", -1)) {
      if (word.length() >= 4) {
        long4++;
        capital += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
      }
    }
    return capital * 3 >= long4 * 2 && words.length() < 60;
  }
}
