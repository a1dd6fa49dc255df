package dev.candor.core.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** How telling a word is: the rarer in a collection of texts, the more. Immutable. */
public final class Idf {

  private final Map<String, Integer> texts;
  private final int total;

  private Idf(Map<String, Integer> texts, int total) {
    this.texts = texts;
    this.total = total;
  }

  /**
   * Learns from a collection of texts.
   *
   * @param collection such as all sentences that are compared
   * @return weights of words
   */
  public static Idf of(Collection<String> collection) {
    Map<String, Integer> texts = new HashMap<>();
    for (String text : collection) {
      new HashSet<>(Tokens.words(text)).forEach(word -> texts.merge(word, 1, Integer::sum));
    }
    return new Idf(texts, collection.size());
  }

  /**
   * The weight of a word: {@code ln(1 + (1 + texts) / (1 + texts with the word))}.
   *
   * @param word as {@link Tokens#words} gives it
   * @return more than 0; the most for a word no text has
   */
  public double weight(String word) {
    return Math.log1p((1.0 + total) / (1.0 + texts.getOrDefault(word, 0)));
  }
}
