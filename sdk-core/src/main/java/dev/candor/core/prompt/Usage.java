package dev.candor.core.prompt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What calls used, as the backend reported it.
 *
 * @param calls number of calls that reached a model
 * @param inputTokens tokens read
 * @param outputTokens tokens written
 * @param costUsd price in US dollars; null when a model has no known price, which is never guessed
 */
public record Usage(int calls, long inputTokens, long outputTokens, @Nullable BigDecimal costUsd) {

  /** Nothing was used. */
  public static final Usage NONE = new Usage(0, 0, 0, BigDecimal.ZERO);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is negative
   */
  public Usage {
    if (calls < 0 || inputTokens < 0 || outputTokens < 0) {
      throw new IllegalArgumentException("usage is not negative");
    }
  }

  /**
   * Adds up.
   *
   * @param other what else was used
   * @return the sum; its cost is unknown when one of the two is
   */
  public Usage plus(Usage other) {
    BigDecimal sum = costUsd == null || other.costUsd == null ? null : costUsd.add(other.costUsd);
    return new Usage(
        calls + other.calls,
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        sum);
  }
}
