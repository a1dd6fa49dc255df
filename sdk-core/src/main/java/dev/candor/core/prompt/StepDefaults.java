package dev.candor.core.prompt;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a step asks unless settings say otherwise.
 *
 * @param step its name and tier
 * @param timeout time for a whole call, retries and fallbacks included; null for the prompt's own
 * @param retries further tries of what may pass, 0 to 9
 * @param fallback whether another backend may answer when the first does not
 * @param reasks how often an answer that does not hold is asked again, 0 to 2
 */
public record StepDefaults(
    Step step, @Nullable Duration timeout, int retries, boolean fallback, int reasks) {

  /** Further tries when nothing is said. */
  public static final int RETRIES = 2;

  /** Most further tries. */
  public static final int MOST_RETRIES = 9;

  /** Most re-asks, and those when nothing is said. */
  public static final int MOST_REASKS = 2;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public StepDefaults {
    Objects.requireNonNull(step, "step");
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      throw new IllegalArgumentException("timeout is positive, not " + timeout);
    }
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new IllegalArgumentException("retries are 0 to " + MOST_RETRIES + ", not " + retries);
    }
    if (reasks < 0 || reasks > MOST_REASKS) {
      throw new IllegalArgumentException("reasks are 0 to " + MOST_REASKS + ", not " + reasks);
    }
  }

  /**
   * A step with the usual: the prompt's own time, {@value #RETRIES} further tries, fallback
   * allowed, {@value #MOST_REASKS} re-asks.
   *
   * @param step its name and tier
   * @return the defaults
   */
  public static StepDefaults of(Step step) {
    return new StepDefaults(step, null, RETRIES, true, MOST_REASKS);
  }

  /**
   * The same, answered by the first backend or by none.
   *
   * @return a changed copy
   */
  public StepDefaults withoutFallback() {
    return new StepDefaults(step, timeout, retries, false, reasks);
  }

  /**
   * The same with a time of its own.
   *
   * @param limit positive
   * @return a changed copy
   */
  public StepDefaults within(Duration limit) {
    return new StepDefaults(step, limit, retries, fallback, reasks);
  }

  /**
   * The same with other further tries.
   *
   * @param number 0 to {@value #MOST_RETRIES}
   * @return a changed copy
   */
  public StepDefaults retrying(int number) {
    return new StepDefaults(step, timeout, number, fallback, reasks);
  }

  /**
   * The same with other re-asks.
   *
   * @param number 0 to {@value #MOST_REASKS}
   * @return a changed copy
   */
  public StepDefaults reasking(int number) {
    return new StepDefaults(step, timeout, retries, fallback, number);
  }
}
