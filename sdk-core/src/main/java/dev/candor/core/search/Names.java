package dev.candor.core.search;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Names as the same name is known in spite of its writing: without case, accents, width and the
 * forms of one Arabic letter.
 */
final class Names {

  private static final Map<Integer, String> FOLDED =
      Map.ofEntries(
          Map.entry((int) 'ى', "ي"),
          Map.entry((int) 'ی', "ي"),
          Map.entry((int) 'ة', "ه"),
          Map.entry((int) 'ک', "ك"),
          Map.entry((int) 'ٱ', "ا"),
          Map.entry((int) 'ـ', ""),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"));

  private Names() {}

  /** The words of a name, in order; "S.A." is one word, an ideograph another, "c++" too. */
  static List<String> words(String name) {
    String folded = fold(name);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < folded.length(); ) {
      int point = folded.codePointAt(at);
      int end = at + Character.charCount(point);
      boolean whole = Character.isIdeographic(point);
      boolean sign = (point == '+' || point == '#') && word.length() > 0;
      boolean abbreviates = point == '.' && isAbbreviation(folded, at);
      if (whole || !(Character.isLetterOrDigit(point) || sign || abbreviates)) {
        end(word, words);
      }
      if (whole) {
        words.add(Character.toString(point));
      } else if (Character.isLetterOrDigit(point) || sign) {
        word.appendCodePoint(point);
      }
      at = end;
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** A dot behind a single letter, before another single letter. */
  private static boolean isAbbreviation(String text, int dot) {
    return isSingle(text, dot - 1) && isSingle(text, dot + 1);
  }

  private static boolean isSingle(String text, int at) {
    return at >= 0
        && at < text.length()
        && Character.isLetter(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  /** The same letters in one writing; digits of every script become those of ASCII. */
  static String fold(String text) {
    if (CharMatcher.ascii().matchesAllOf(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    apart.codePoints().forEach(point -> append(folded, point));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int point) {
    if (point < 0x80) {
      folded.append((char) point);
    } else if (Character.isDigit(point)) {
      folded.append((char) ('0' + Character.digit(point, 10)));
    } else if (Character.getType(point) != Character.NON_SPACING_MARK
        && Character.getType(point) != Character.FORMAT) {
      String other = FOLDED.get(point);
      if (other == null) {
        folded.appendCodePoint(point);
      } else {
        folded.append(other);
      }
    }
  }

  /** The lines of a list beside this class, without comments. */
  static List<String> list(String file) {
    return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** A text beside this class. */
  static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(Names.class.getResourceAsStream(file), "no resource " + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
