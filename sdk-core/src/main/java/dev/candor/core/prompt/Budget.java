package dev.candor.core.prompt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be used at most.
 *
 * @param maxCalls most model calls; 0 forbids models
 * @param maxCostUsd most money in US dollars, or null for no limit
 */
public record Budget(int maxCalls, @Nullable BigDecimal maxCostUsd) {

  /** No model may be called. */
  public static final Budget NONE = new Budget(0, BigDecimal.ZERO);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is negative
   */
  public Budget {
    if (maxCalls < 0 || (maxCostUsd != null && maxCostUsd.signum() < 0)) {
      throw new IllegalArgumentException("a budget is not negative");
    }
  }

  /**
   * So many calls, whatever they cost.
   *
   * @param maxCalls at least 0
   * @return the budget
   */
  public static Budget calls(int maxCalls) {
    return new Budget(maxCalls, null);
  }

  /**
   * Whether a further call is within this budget.
   *
   * @param used what was used so far
   * @return false when the calls are used up, or the money is
   */
  public boolean allowsMoreAfter(Usage used) {
    return used.calls() < maxCalls
        && (maxCostUsd == null
            || used.costUsd() == null
            || used.costUsd().compareTo(maxCostUsd) < 0);
  }
}
