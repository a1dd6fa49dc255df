package dev.candor.core.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How alike two texts are: 0 nothing in common, 1 the same. All symmetric. Two texts without a word
 * are alike; a text without a word and one with words are not. Pure.
 */
public final class Similarity {

  private Similarity() {}

  /**
   * Common words among all words.
   *
   * @param a a text
   * @param b another
   * @return 0 to 1
   */
  public static double jaccard(String a, String b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty() ? 1 : 0;
    }
    int common = intersection(left, right).size();
    return (double) common / (left.size() + right.size() - common);
  }

  /**
   * Common words among the words of the shorter text.
   *
   * @param a a text
   * @param b another
   * @return 0 to 1; 1 when the words of one are all in the other
   */
  public static double overlap(String a, String b) {
    return overlap(a, b, word -> 1);
  }

  /**
   * The same, with telling words weighing more.
   *
   * @param a a text
   * @param b another
   * @param idf weights of words
   * @return 0 to 1
   */
  public static double overlap(String a, String b, Idf idf) {
    return overlap(a, b, idf::weight);
  }

  /**
   * One minus the share of characters to change, by Levenshtein, without case, over the first
   * {@link TextBounds#MAX_EDIT} characters. Takes time with the product of the lengths.
   *
   * @param a a text
   * @param b another
   * @return 0 to 1
   */
  public static double edit(String a, String b) {
    int[] left = points(a);
    int[] right = points(b);
    int longer = Math.max(left.length, right.length);
    return longer == 0 ? 1 : 1 - (double) distance(left, right) / longer;
  }

  /**
   * Whether two sentences say nearly the same: the greater of {@link #jaccard} and {@link #edit}.
   *
   * @param a a text
   * @param b another
   * @return 0 to 1; sentences that say other things are mostly below 0.5
   */
  public static double similarity(String a, String b) {
    return Math.max(jaccard(a, b), edit(a, b));
  }

  private static double overlap(String a, String b, ToDoubleFunction<String> weight) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() && right.isEmpty() ? 1 : 0;
    }
    double common = sum(intersection(left, right), weight);
    return Math.min(1, common / Math.min(sum(left, weight), sum(right, weight)));
  }

  /** In sorted order, so that both orders of the texts give the same double. */
  private static double sum(Set<String> words, ToDoubleFunction<String> weight) {
    return words.stream().sorted().mapToDouble(weight).sum();
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(Tokens.words(text));
  }

  private static Set<String> intersection(Set<String> left, Set<String> right) {
    Set<String> common = new LinkedHashSet<>(left);
    common.retainAll(right);
    return common;
  }

  private static int[] points(String text) {
    return WordForms.fold(text).codePoints().limit(TextBounds.MAX_EDIT).toArray();
  }

  private static int distance(int[] left, int[] right) {
    int[] row = new int[right.length + 1];
    for (int at = 0; at <= right.length; at++) {
      row[at] = at;
    }
    for (int i = 1; i <= left.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length; j++) {
        int substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[right.length];
  }
}
