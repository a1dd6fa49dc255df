package dev.candor.core.prompt;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What calls used, as the backend reported it.
 *
 * @param calls number of calls that reached a model
 * @param inputTokens tokens read, those of the service's cache included
 * @param outputTokens tokens written
 * @param cached how many of the tokens read went through the service's cache
 * @param costUsd price in US dollars; null when a model has no known price, which is never guessed
 */
public record Usage(
    int calls, long inputTokens, long outputTokens, Cached cached, @Nullable BigDecimal costUsd) {

  /** Nothing was used. */
  public static final Usage NONE = new Usage(0, 0, 0, BigDecimal.ZERO);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is negative
   */
  public Usage {
    Objects.requireNonNull(cached, "cached");
    if (calls < 0 || inputTokens < 0 || outputTokens < 0) {
      throw new IllegalArgumentException("usage is not negative");
    }
  }

  /**
   * A usage past any cache.
   *
   * @param calls number of calls that reached a model
   * @param inputTokens tokens read
   * @param outputTokens tokens written
   * @param costUsd price in US dollars, or null when it is not known
   * @throws IllegalArgumentException when a number is negative
   */
  public Usage(int calls, long inputTokens, long outputTokens, @Nullable BigDecimal costUsd) {
    this(calls, inputTokens, outputTokens, Cached.NONE, costUsd);
  }

  /**
   * Adds up; what is beyond all counting stays at the largest number.
   *
   * @param other what else was used
   * @return the sum; its cost is unknown when one of the two is
   */
  public Usage plus(Usage other) {
    BigDecimal sum = costUsd == null || other.costUsd == null ? null : costUsd.add(other.costUsd);
    return new Usage(
        (int) Math.min(Integer.MAX_VALUE, sum(calls, other.calls)),
        sum(inputTokens, other.inputTokens),
        sum(outputTokens, other.outputTokens),
        cached.plus(other.cached),
        sum);
  }

  /**
   * Tokens read and written.
   *
   * @return the sum, at most the largest number
   */
  public long tokens() {
    return sum(inputTokens, outputTokens);
  }

  /** Neither is negative, so that a negative sum went beyond the largest number. */
  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /**
   * The same at a price.
   *
   * @param cost in US dollars, or null when it is not known
   * @return a changed copy
   */
  public Usage at(@Nullable BigDecimal cost) {
    return new Usage(calls, inputTokens, outputTokens, cached, cost);
  }

  /**
   * The part of the tokens read that a service keeps, and takes another price for.
   *
   * @param readTokens found in the cache
   * @param writtenTokens put into the cache
   */
  public record Cached(long readTokens, long writtenTokens) {

    /** Nothing went through a cache. */
    public static final Cached NONE = new Cached(0, 0);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a number is negative
     */
    public Cached {
      if (readTokens < 0 || writtenTokens < 0) {
        throw new IllegalArgumentException("usage is not negative");
      }
    }

    Cached plus(Cached other) {
      return new Cached(sum(readTokens, other.readTokens), sum(writtenTokens, other.writtenTokens));
    }
  }
}
