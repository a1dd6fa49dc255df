package dev.candor.core.job;

import java.util.Objects;

/**
 * How many jobs have one value. Ordered by count, the highest first, then by value in the order of
 * its code points.
 *
 * @param value as stored; never empty ("unspecified" counts what is not stated)
 * @param count at least 1
 */
public record FacetCount(String value, int count) implements Comparable<FacetCount> {
  /** Checks. */
  public FacetCount {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public int compareTo(FacetCount other) {
    return count == other.count ? compare(value, other.value) : Integer.compare(other.count, count);
  }

  // code points in their order are UTF-8 bytes in theirs, so every store sorts them alike
  private static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean far = Character.isSurrogate(x);
        return far == Character.isSurrogate(y) ? Character.compare(x, y) : far ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
