package dev.candor.core.spi.task;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * What work will take.
 *
 * @param calls of models, about
 * @param leastUsd the least it may cost, in US dollars
 * @param mostUsd the most it may cost, in US dollars
 * @param time about how long it takes
 */
public record Estimate(int calls, BigDecimal leastUsd, BigDecimal mostUsd, Duration time) {

  /** No model is asked, and it takes next to no time. */
  public static final Estimate FREE =
      new Estimate(0, BigDecimal.ZERO, BigDecimal.ZERO, Duration.ZERO);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is negative or the range is turned around
   */
  public Estimate {
    Objects.requireNonNull(time, "time");
    if (calls < 0 || leastUsd.signum() < 0 || leastUsd.compareTo(mostUsd) > 0) {
      throw new IllegalArgumentException(calls + " calls, " + leastUsd + " to " + mostUsd);
    }
  }

  /**
   * Whether a model may be paid.
   *
   * @return then a batch of such work needs a budget
   */
  public boolean isPaid() {
    return calls > 0 || mostUsd.signum() > 0;
  }

  /**
   * Adds up.
   *
   * @param other what else is to be done, one after the other
   * @return the sum
   */
  public Estimate plus(Estimate other) {
    return new Estimate(
        calls + other.calls,
        leastUsd.add(other.leastUsd),
        mostUsd.add(other.mostUsd),
        time.plus(other.time));
  }
}
