package dev.candor.cv.ats;

import dev.candor.cv.internal.layout.OpenBullet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a text as a search would compare them: letters, digits and the signs that make
 * another word ("C" and "C++"), without case. How a format sets spaces, bullets and separators does
 * not count.
 */
final class Tokens {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u3000]+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#%&@/€$£=<>]+");

  // words this long may be divided to fit a line
  private static final int LONG = 20;

  private Tokens() {}

  /** Words in order. */
  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    for (String piece : SPACE.split(text)) {
      String plain = Normalizer.normalize(piece, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      String token = OTHER.matcher(plain).replaceAll("");
      if (token.codePoints().anyMatch(Character::isLetterOrDigit)) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /**
   * Where two texts part.
   *
   * @param wanted words
   * @param found words; long words of the other may be divided in it
   * @return what is wrong, for a person; empty when the same words stand in the same order
   */
  static Optional<String> difference(List<String> wanted, List<String> found) {
    int at = 0;
    for (int i = 0; i < wanted.size(); i++) {
      String word = wanted.get(i);
      StringBuilder whole = new StringBuilder();
      do {
        whole.append(at < found.size() ? found.get(at) : "");
        at++;
      } while (at < found.size() && isPart(whole, word));
      if (!word.contentEquals(whole)) {
        return Optional.of(
            "'"
                + shown(word)
                + "'"
                + (i == 0 ? "" : " after '" + shown(wanted.get(i - 1)) + "'")
                + (whole.length() == 0 ? ", the text ends" : ", '" + shown(whole) + "' found"));
      }
    }
    return at < found.size()
        ? Optional.of("the end of the text, '" + shown(found.get(at)) + "' found")
        : Optional.empty();
  }

  private static boolean isPart(CharSequence part, String word) {
    return part.length() < word.length()
        && (word.length() >= LONG || word.codePoints().anyMatch(OpenBullet::isUnspaced))
        && word.startsWith(part.toString());
  }

  private static String shown(CharSequence text) {
    return text.length() <= 40 ? text.toString() : text.subSequence(0, 40) + "…";
  }
}
