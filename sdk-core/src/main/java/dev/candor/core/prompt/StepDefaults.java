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
 */
public record StepDefaults(Step step, @Nullable Duration timeout, int retries, boolean fallback) {

  /** Further tries when nothing is said. */
  public static final int RETRIES = 2;

  /** Most further tries. */
  public static final int MOST_RETRIES = 9;

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
  }

  /**
   * A step with the usual: the prompt's own time, {@value #RETRIES} further tries, fallback
   * allowed.
   *
   * @param step its name and tier
   * @return the defaults
   */
  public static StepDefaults of(Step step) {
    return new StepDefaults(step, null, RETRIES, true);
  }

  /**
   * The same, answered by the first backend or by none.
   *
   * @return a changed copy
   */
  public StepDefaults withoutFallback() {
    return new StepDefaults(step, timeout, retries, false);
  }

  /**
   * The same with a time of its own.
   *
   * @param limit positive
   * @return a changed copy
   */
  public StepDefaults within(Duration limit) {
    return new StepDefaults(step, limit, retries, fallback);
  }

  /**
   * The same with other further tries.
   *
   * @param number 0 to {@value #MOST_RETRIES}
   * @return a changed copy
   */
  public StepDefaults retrying(int number) {
    return new StepDefaults(step, timeout, number, fallback);
  }
}
