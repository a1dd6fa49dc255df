package dev.candor.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts text into sentences. Every line is a sentence of its own, unless it is at least {@value
 * #WRAPPED} characters long and the next line goes on in small letters. Within a line a sentence
 * ends at {@code . ! ? …} before white space, but not behind an abbreviation or an initial, and not
 * inside numbers, names and addresses. Total; not quite linear only for white space without end.
 */
public final class Sentences {

  private static final int WRAPPED = 40;
  private static final String BULLETS = "-*•‣▪◦·–—●○■❖➢✓✔→\uF0B7";
  private static final String ENDS = ".!?…";
  private static final String DENSE_ENDS = "。！？";
  private static final String CLOSING = "\"'”’)]»";

  private final String text;
  private final List<Sentence> found = new ArrayList<>();

  private Sentences(String text) {
    this.text = text;
  }

  /**
   * The sentences of a text, with their places.
   *
   * @param text any text
   * @return sentences in order, none empty; what lies between them is white space and bullets
   */
  public static List<Sentence> in(String text) {
    Sentences sentences = new Sentences(text);
    int start = 0;
    while (start < text.length()) {
      int end = sentences.endOfBlock(start);
      sentences.cut(start, end);
      start = end + 1;
    }
    return Collections.unmodifiableList(sentences.found);
  }

  /**
   * The sentences of a text.
   *
   * @param text any text
   * @return their texts in order
   */
  public static List<String> split(String text) {
    return in(text).stream().map(Sentence::text).toList();
  }

  /** End of the line, or of the last of the lines that one long line wraps into. */
  private int endOfBlock(int start) {
    int line = start;
    while (true) {
      int end = text.indexOf('\n', line);
      if (end < 0) {
        return text.length();
      }
      if (end - line < WRAPPED || !goesOn(end)) {
        return end;
      }
      line = end + 1;
    }
  }

  private boolean goesOn(int newline) {
    int last = newline - 1;
    while (last > 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    int next = newline + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next < text.length()
        && Character.isLowerCase(text.codePointAt(next))
        && (ENDS + ":;").indexOf(text.charAt(last)) < 0;
  }

  private void cut(int from, int to) {
    int start = skipBullet(skipSpace(from, to), to);
    for (int at = start; at < to; at++) {
      int end = endOfSentence(at, to);
      if (end > 0) {
        add(start, end);
        start = skipSpace(end, to);
        at = Math.max(at, end - 1);
      }
    }
    add(start, to);
  }

  private void add(int from, int to) {
    int start = skipSpace(from, to);
    int end = to;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      found.add(new Sentence(text.substring(start, end), start, end));
    }
  }

  /** Where the sentence that has a stop at this place ends, or 0 when it does not. */
  private int endOfSentence(int at, int to) {
    char unit = text.charAt(at);
    if (DENSE_ENDS.indexOf(unit) >= 0) {
      return at + 1;
    }
    if (ENDS.indexOf(unit) < 0) {
      return 0;
    }
    int end = at + 1;
    while (end < to && (ENDS + CLOSING).indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end < to && !isSpace(text.charAt(end))) {
      return isForgottenSpace(at, to) ? end : 0;
    }
    int next = skipSpace(end, to);
    if (next >= to) {
      return end;
    }
    boolean small = Character.isLowerCase(text.codePointAt(next));
    if (unit != '.' || end > at + 1) {
      return small && unit == '…' ? 0 : end;
    }
    return small || Abbreviations.goesOn(wordBefore(at), wordAt(next, to)) ? 0 : end;
  }

  /** "of services.You will": a small word, a dot, a capitalised word of three letters. */
  private boolean isForgottenSpace(int dot, int to) {
    String next = wordAt(dot + 1, to);
    String before = wordBefore(dot);
    return text.charAt(dot) == '.'
        && before.length() > 2
        && before.chars().allMatch(Character::isLowerCase)
        && next.length() > 2
        && !next.equalsIgnoreCase("net")
        && !next.equalsIgnoreCase("com")
        && Character.isUpperCase(next.charAt(0))
        && next.chars().skip(1).allMatch(Character::isLowerCase);
  }

  private int skipBullet(int start, int to) {
    int at = start;
    if (at < to && BULLETS.indexOf(text.charAt(at)) >= 0) {
      while (at < to && text.charAt(at) == text.charAt(start)) {
        at++;
      }
    } else {
      while (at < to && at - start < 3 && isNumbering(text.charAt(at))) {
        at++;
      }
      at = at > start && at < to && ".)".indexOf(text.charAt(at)) >= 0 ? at + 1 : start;
    }
    return at < to && at > start && isSpace(text.charAt(at)) ? skipSpace(at, to) : start;
  }

  private static boolean isNumbering(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /** Letters and inner dots before a place: "e.g" before the last dot of "e.g.". */
  private String wordBefore(int dot) {
    int start = dot;
    while (start > 0
        && dot - start < 20
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return text.substring(start, dot);
  }

  private String wordAt(int from, int to) {
    int end = from;
    while (end < to && end - from < 20 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private int skipSpace(int from, int to) {
    int at = from;
    while (at < to && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || unit == '\u00A0';
  }
}
