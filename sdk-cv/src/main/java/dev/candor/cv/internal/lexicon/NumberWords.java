package dev.candor.cv.internal.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Number words of five languages. A word that is also a common one elsewhere says its language. */
public final class NumberWords {

  /**
   * A number word.
   *
   * @param value its value
   * @param scale whether it multiplies what stands before it
   * @param language the only language it is a number in, "" for any
   */
  public record NumberWord(double value, boolean scale, String language) {}

  private static final Map<String, NumberWord> WORDS = load();

  private NumberWords() {}

  /** The number a folded word names in a text of this language, or null. */
  public static @Nullable NumberWord of(String folded, String language) {
    NumberWord word = WORDS.get(folded);
    return word == null || word.language.isEmpty() || word.language.equals(language) ? word : null;
  }

  private static Map<String, NumberWord> load() {
    Map<String, NumberWord> words = new HashMap<>();
    for (String line : Resources.lines("numbers.txt")) {
      int colon = line.indexOf(": ");
      String head = line.substring(0, colon);
      boolean scale = head.endsWith("*");
      double value = Double.parseDouble(scale ? head.substring(0, head.length() - 1) : head);
      for (String item : line.substring(colon + 2).split(" ")) {
        int paren = item.indexOf('(');
        String language = paren < 0 ? "" : item.substring(paren + 1, item.length() - 1);
        String word = Spelling.fold(paren < 0 ? item : item.substring(0, paren));
        words.putIfAbsent(word, new NumberWord(value, scale, language));
      }
    }
    german(words);
    return words;
  }

  /** "fünfundzwanzig": German says the ones first, in one word. */
  private static void german(Map<String, NumberWord> words) {
    Map<String, NumberWord> joined = new HashMap<>();
    words.forEach(
        (tens, high) -> {
          boolean ten = high.value() >= 20 && high.value() < 100 && high.language().equals("de");
          words.forEach(
              (ones, low) -> {
                if (ten && low.value() >= 1 && low.value() < 10 && low.language().equals("de")) {
                  String one = ones.equals("eins") ? "ein" : ones;
                  joined.put(
                      one + "und" + tens, new NumberWord(high.value() + low.value(), false, "de"));
                }
              });
        });
    joined.forEach(words::putIfAbsent);
  }
}
