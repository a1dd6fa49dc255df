package dev.candor.core.internal.words;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text as search compares them: lower case, without accents, and with the signs that
 * make a name of technology ("c++", "c#", ".net"). What is asked for is found in a text when each
 * word of {@link #asked} is among the words of {@link #found}; no character is special.
 */
public final class Words {

  /** Longer words are cut, on both sides alike. */
  private static final int MAX_LENGTH = 100;

  /** The scripts that are written without spaces begin with Thai. */
  private static final int FIRST_WHOLE_WORD = 0x0E00;

  private Words() {}

  /**
   * The words that someone asks for.
   *
   * @param text any text
   * @return distinct, in order; "Node.js" asks for "node" and ".js"
   */
  public static Set<String> asked(String text) {
    return words(text, false);
  }

  /**
   * The words that a text can be found by.
   *
   * @param text any text
   * @return distinct, in order; "Node.js" is found by "node", ".js" and "js"
   */
  public static Set<String> found(String text) {
    return words(text, true);
  }

  /**
   * Whether a text has every word asked for.
   *
   * @param asked what is asked for; without words it asks for nothing, which every text has
   * @param text where
   * @return true when none is missing
   */
  public static boolean allIn(String asked, String text) {
    return found(text).containsAll(asked(asked));
  }

  private static Set<String> words(String text, boolean bareToo) {
    String folded = fold(text);
    Set<String> words = new LinkedHashSet<>();
    int at = 0;
    while (at < folded.length()) {
      int end = endOfWord(folded, at);
      if (end == at) {
        at += Character.charCount(folded.codePointAt(at));
        continue;
      }
      addWord(words, folded, at, end, bareToo);
      at = end;
    }
    return words;
  }

  private static void addWord(Set<String> words, String text, int start, int end, boolean bareToo) {
    boolean dot =
        start > 0 && text.charAt(start - 1) == '.' && Character.isLetter(text.codePointAt(start));
    boolean inside = start > 1 && isWordPart(text.codePointBefore(start - 1));
    String word = text.substring(start, end);
    if (dot) {
      words.add(cut("." + word));
    }
    if (!dot || (inside && bareToo)) {
      words.add(cut(word));
    }
  }

  // letters and digits; behind a letter also "#" and "++"; an ideograph is a word of its own
  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length() && isWordPart(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      if (isWholeWord(point)) {
        return at == start ? at + Character.charCount(point) : at;
      }
      at += Character.charCount(point);
    }
    if (at > start && Character.isLetter(text.codePointBefore(at))) {
      if (text.startsWith("++", at)) {
        return at + 2;
      }
      if (text.startsWith("#", at)) {
        return at + 1;
      }
    }
    return at;
  }

  private static boolean isWordPart(int point) {
    return Character.isLetterOrDigit(point);
  }

  private static boolean isWholeWord(int point) {
    if (point < FIRST_WHOLE_WORD) {
      return false; // looking up the script of every letter of a text takes most of its time
    }
    if (Character.isIdeographic(point)) {
      return true;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(point);
    return script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI;
  }

  private static String fold(String text) {
    if (CharMatcher.ascii().matchesAllOf(text)) {
      return text.toLowerCase(Locale.ROOT); // nothing to fold, as in most texts: much faster
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder kept = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  private static String cut(String word) {
    return word.length() <= MAX_LENGTH
        ? word
        : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, MAX_LENGTH)));
  }
}
