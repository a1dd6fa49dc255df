package dev.candor.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cuts text into tokens: runs of letters, digits and marks of any script, with {@code + # . / - ' &
 * _} where they are part of a name: {@code C++}, {@code C#}, {@code .NET}, {@code node.js}, {@code
 * CI/CD}, {@code Objective-C}, {@code AT&T}, {@code don't}, {@code 5+}. Punctuation around a token
 * is left out. Chinese and Japanese runs end where another script begins. Total and linear.
 */
public final class Tokens {

  private static final String JOINERS = "./-'&_’‐‑";
  private static final String BEFORE_LEADING_DOT = "([{/,;:|\"'“‘•-*";

  private Tokens() {}

  /**
   * The tokens of a text.
   *
   * @param text any text
   * @return tokens in order, not overlapping; {@code text.substring(start, end)} is the token
   */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOfToken(text, at);
      if (end > at) {
        tokens.add(new Token(text.substring(at, end), at, end));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return Collections.unmodifiableList(tokens);
  }

  /**
   * The tokens in lower case, for comparing.
   *
   * @param text any text
   * @return words in order, repeated ones repeated
   */
  public static List<String> words(String text) {
    return of(text).stream().map(token -> WordForms.fold(token.text())).toList();
  }

  private static int endOfToken(String text, int start) {
    int at = isLeadingDot(text, start) ? start + 1 : start;
    if (!isWordAt(text, at)) {
      return start;
    }
    while (true) {
      at = endOfWord(text, at);
      int signs = endOfSigns(text, at);
      boolean goesOnAfterSigns = signs > at && isWordAt(text, signs);
      at = signs;
      if (goesOnAfterSigns) {
        continue;
      }
      int next = afterJoiner(text, at);
      if (next < 0) {
        return at;
      }
      at = next;
    }
  }

  /** Where the token goes on after a joiner at this place, or -1. */
  private static int afterJoiner(String text, int at) {
    if (at >= text.length() || JOINERS.indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    int next = at + 1;
    if (text.charAt(at) == '/' && next < text.length() && text.charAt(next) == '.') {
      next++; // C#/.NET
    }
    return isWordAt(text, next) ? next : -1;
  }

  private static boolean isLeadingDot(String text, int at) {
    if (text.charAt(at) != '.' || at + 1 >= text.length()) {
      return false;
    }
    boolean free =
        at == 0
            || Character.isWhitespace(text.charAt(at - 1))
            || BEFORE_LEADING_DOT.indexOf(text.charAt(at - 1)) >= 0;
    return free && Character.isLetter(text.codePointAt(at + 1));
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    boolean dense = isDense(text.codePointAt(start));
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!isMark(point) && (!isWord(point) || isDense(point) != dense)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static int endOfSigns(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '#')) {
      at++;
    }
    return at;
  }

  private static boolean isWordAt(String text, int at) {
    return at < text.length() && isWord(text.codePointAt(at));
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point);
  }

  private static boolean isMark(int point) {
    if (point < 0x300) {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Scripts written without spaces, where a Latin name stands next to a word. */
  private static boolean isDense(int point) {
    if (point < 0x2E80) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }
}
