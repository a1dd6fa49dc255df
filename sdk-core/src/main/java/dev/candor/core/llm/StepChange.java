package dev.candor.core.llm;

import dev.candor.core.prompt.Tier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise than a step's defaults. Settings make one for each step; a caller may put
 * another above them.
 *
 * @param tier how much model, or null for no change
 * @param model name of the model, or null for no change
 * @param timeout time for a whole call, or null for no change
 * @param retries further tries of what may pass, or null for no change
 * @param fallback whether another backend may answer, or null for no change
 * @param reasks how often an answer that does not hold is asked again, 0 to 2, or null for no
 *     change
 * @param mask whether personal details are masked, or null for no change
 */
public record StepChange(
    @Nullable Tier tier,
    @Nullable String model,
    @Nullable Duration timeout,
    @Nullable Integer retries,
    @Nullable Boolean fallback,
    @Nullable Integer reasks,
    @Nullable Boolean mask) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public StepChange {
    StepSettings.check(timeout, retries, reasks);
  }

  /** No change. */
  public static final StepChange NONE = new StepChange(null, null, null, null, null, null, null);

  /**
   * Another tier.
   *
   * @param other how much model
   * @return a changed copy
   */
  public StepChange tier(Tier other) {
    return new StepChange(other, model, timeout, retries, fallback, reasks, mask);
  }

  /**
   * Another model.
   *
   * @param name of the model
   * @return a changed copy
   */
  public StepChange model(String name) {
    return new StepChange(tier, name, timeout, retries, fallback, reasks, mask);
  }

  /**
   * Another time limit.
   *
   * @param limit for a whole call
   * @return a changed copy
   */
  public StepChange timeout(Duration limit) {
    return new StepChange(tier, model, limit, retries, fallback, reasks, mask);
  }

  /**
   * Other further tries.
   *
   * @param number 0 to 9
   * @return a changed copy
   */
  public StepChange retries(int number) {
    return new StepChange(tier, model, timeout, number, fallback, reasks, mask);
  }

  /**
   * With or without other backends.
   *
   * @param allowed whether another may answer
   * @return a changed copy
   */
  public StepChange fallback(boolean allowed) {
    return new StepChange(tier, model, timeout, retries, allowed, reasks, mask);
  }

  /**
   * Other re-asks.
   *
   * @param number 0 to 2
   * @return a changed copy
   */
  public StepChange reasks(int number) {
    return new StepChange(tier, model, timeout, retries, fallback, number, mask);
  }

  /**
   * With or without masks.
   *
   * @param wanted false sends personal details as they are; true refuses calls that nobody said the
   *     personal details of
   * @return a changed copy
   */
  public StepChange mask(boolean wanted) {
    return new StepChange(tier, model, timeout, retries, fallback, reasks, wanted);
  }
}
