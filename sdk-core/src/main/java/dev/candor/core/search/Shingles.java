package dev.candor.core.search;

import java.util.Arrays;

/**
 * The wording of a text as a set: every run of three words, each as a number. Case, signs and space
 * do not matter; an ideograph is a word of its own.
 */
final class Shingles {

  /** Texts with fewer say too little to be told apart by their wording. */
  static final int FEW = 8;

  private static final int WORDS = 3;
  private static final int NONE = 0;

  private final int[] sorted;

  private Shingles(int[] sorted) {
    this.sorted = sorted;
  }

  static Shingles of(String text) {
    int[] words = words(text);
    int count = Math.max(0, words.length - WORDS + 1);
    int[] runs = new int[count];
    for (int at = 0; at < count; at++) {
      runs[at] = mixed((words[at] * 31 + words[at + 1]) * 31 + words[at + 2]);
    }
    Arrays.sort(runs);
    int distinct = 0;
    for (int at = 0; at < count; at++) {
      if (at == 0 || runs[at] != runs[at - 1]) {
        runs[distinct++] = runs[at];
      }
    }
    return new Shingles(Arrays.copyOf(runs, distinct));
  }

  private static int[] words(String text) {
    int[] words = new int[16];
    int count = 0;
    int word = NONE;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      boolean whole = c >= 0x2E80 && Character.isIdeographic(c);
      if (Character.isLetterOrDigit(c) && !whole) {
        word = word * 31 + Character.toLowerCase(c);
        continue;
      }
      if (word != NONE || whole) {
        if (count + 2 > words.length) {
          words = Arrays.copyOf(words, words.length * 2);
        }
        if (word != NONE) {
          words[count++] = mixed(word);
        }
        if (whole) {
          words[count++] = mixed(c);
        }
        word = NONE;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** Spreads every bit of the input over the result (the finisher of MurmurHash3). */
  static int mixed(int value) {
    int h = value;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  int size() {
    return sorted.length;
  }

  int at(int index) {
    return sorted[index];
  }

  /** Common runs among all runs, 0 to 1; texts without a run have nothing in common. */
  double jaccard(Shingles other) {
    int common = common(other);
    int all = size() + other.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Common runs among those of the shorter text: near 1 when one is an excerpt of the other. */
  double overlap(Shingles other) {
    int shorter = Math.min(size(), other.size());
    return shorter == 0 ? 0 : (double) common(other) / shorter;
  }

  private int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Integer.compare(sorted[i], other.sorted[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
