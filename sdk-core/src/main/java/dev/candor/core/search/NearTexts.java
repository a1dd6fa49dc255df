package dev.candor.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Finds texts that share most of their wording, without comparing each with each: MinHash
 * signatures in bands, then the true Jaccard index of what meets in a band. Two texts at the
 * threshold of 0.7 meet with a probability of 0.9998. Not thread-safe.
 */
public final class NearTexts {

  /**
   * An earlier text that is near.
   *
   * @param number how many were added before it
   * @param jaccard runs of three words that both have among those that either has, 0 to 1
   */
  public record Near(int number, double jaccard) {}

  private static final int BANDS = 32;
  private static final int ROWS = 4;
  private static final int HASHES = BANDS * ROWS;

  /** Texts looked at in one bucket, the latest first: thousands of one text do not cost squares. */
  private static final int MOST_IN_BUCKET = 64;

  private static final int[] FACTORS = odd();

  private final double least;
  private final List<Shingles> texts = new ArrayList<>();
  private int[] heads = filled(1 << 10);
  private int[] next = new int[1 << 10];
  private int[] keys = new int[1 << 10];
  private int[] seenBy = new int[16];

  /**
   * Without a text.
   *
   * @param least Jaccard index from which on texts are near, such as 0.7
   */
  public NearTexts(double least) {
    this.least = least;
  }

  // always the same numbers: equal input, equal output
  private static int[] odd() {
    Random random = new Random(20260302);
    int[] factors = new int[HASHES];
    for (int i = 0; i < HASHES; i++) {
      factors[i] = random.nextInt() | 1;
    }
    return factors;
  }

  /**
   * Adds a text.
   *
   * @param text any; its number is how many were added before
   * @return those added before that are near; a text of fewer than three words is near none
   */
  public List<Near> add(String text) {
    return add(Shingles.of(text), 0);
  }

  /**
   * Adds a text.
   *
   * @param text its number is how many were added before
   * @param group only texts of the same group are compared
   * @return those added before that are near
   */
  List<Near> add(Shingles text, int group) {
    int number = texts.size();
    texts.add(text);
    seenBy = number < seenBy.length ? seenBy : Arrays.copyOf(seenBy, number * 2);
    seenBy[number] = number;
    List<Near> near = new ArrayList<>();
    if (text.size() == 0) {
      reserve(number);
      return near;
    }
    int[] signature = signature(text);
    reserve(number);
    for (int band = 0; band < BANDS; band++) {
      int key = group;
      for (int row = 0; row < ROWS; row++) {
        key = Shingles.mixed(key * 31 + signature[band * ROWS + row]);
      }
      meet(number, Shingles.mixed(key + band), near);
      put(number * BANDS + band, Shingles.mixed(key + band));
    }
    return near;
  }

  private static int[] signature(Shingles text) {
    int[] signature = new int[HASHES];
    Arrays.fill(signature, Integer.MAX_VALUE);
    for (int at = 0; at < text.size(); at++) {
      int shingle = text.at(at);
      for (int i = 0; i < HASHES; i++) {
        int hash = (shingle ^ (shingle >>> 15) ^ i) * FACTORS[i];
        signature[i] = Math.min(signature[i], hash ^ (hash >>> 16));
      }
    }
    return signature;
  }

  private void meet(int number, int key, List<Near> near) {
    int looked = 0;
    for (int entry = heads[key & (heads.length - 1)]; entry >= 0; entry = next[entry]) {
      if (keys[entry] != key) {
        continue;
      }
      if (++looked > MOST_IN_BUCKET) {
        return;
      }
      int other = entry / BANDS;
      if (seenBy[other] != number) {
        seenBy[other] = number;
        double jaccard = texts.get(number).jaccard(texts.get(other));
        if (jaccard >= least) {
          near.add(new Near(other, jaccard));
        }
      }
    }
  }

  private void put(int entry, int key) {
    int bucket = key & (heads.length - 1);
    keys[entry] = key;
    next[entry] = heads[bucket];
    heads[bucket] = entry;
  }

  /** Room for the entries of one more text. */
  private void reserve(int number) {
    int used = number * BANDS;
    int size = (number + 1) * BANDS;
    if (size <= next.length) {
      return;
    }
    next = Arrays.copyOf(next, next.length * 2);
    keys = Arrays.copyOf(keys, next.length);
    heads = filled(next.length);
    for (int entry = 0; entry < used; entry++) {
      if (texts.get(entry / BANDS).size() > 0) {
        put(entry, keys[entry]);
      }
    }
  }

  private static int[] filled(int size) {
    int[] heads = new int[size];
    Arrays.fill(heads, -1);
    return heads;
  }
}
