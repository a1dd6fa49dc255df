package dev.candor.core.llm;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What counts for one step.
 *
 * @param step with the tier that counts
 * @param model name of the model, or null for the backend's choice
 * @param timeout time for a whole call, or null for the prompt's own
 * @param retries further tries of what may pass
 * @param fallback whether another backend may answer
 * @param reasks how often an answer that does not hold is asked again
 * @param mask whether personal details are masked, or null where a caller said which there are
 */
public record StepSettings(
    Step step,
    @Nullable String model,
    @Nullable Duration timeout,
    int retries,
    boolean fallback,
    int reasks,
    @Nullable Boolean mask) {

  /** Most re-asks. */
  public static final int MOST_REASKS = StepDefaults.MOST_REASKS;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public StepSettings {
    Objects.requireNonNull(step, "step");
    check(timeout, retries, reasks);
  }

  /** The same ranges hold of what is set and of what is changed. */
  static void check(
      @Nullable Duration timeout, @Nullable Integer retries, @Nullable Integer reasks) {
    if (retries != null && (retries < 0 || retries > StepDefaults.MOST_RETRIES)) {
      throw new IllegalArgumentException("retries are 0 to 9, not " + retries);
    }
    if (reasks != null && (reasks < 0 || reasks > MOST_REASKS)) {
      throw new IllegalArgumentException("reasks are 0 to 2, not " + reasks);
    }
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      throw new IllegalArgumentException("timeout is positive, not " + timeout);
    }
  }

  static StepSettings of(StepDefaults defaults) {
    return new StepSettings(
        defaults.step(),
        null,
        defaults.timeout(),
        defaults.retries(),
        defaults.fallback(),
        defaults.reasks(),
        null);
  }

  /** These settings where nothing is changed. */
  StepSettings with(StepChange change) {
    Tier tier = change.tier();
    return new StepSettings(
        tier == null ? step : new Step(step.name(), tier),
        or(change.model(), model),
        or(change.timeout(), timeout),
        Objects.requireNonNullElse(change.retries(), retries),
        Objects.requireNonNullElse(change.fallback(), fallback),
        Objects.requireNonNullElse(change.reasks(), reasks),
        or(change.mask(), mask));
  }

  private static <T> @Nullable T or(@Nullable T changed, @Nullable T own) {
    return changed == null ? own : changed;
  }

  /** The prompt as settings want it. */
  Prompt apply(Prompt prompt) {
    Prompt changed = prompt.by(step, model == null ? prompt.model() : model);
    return timeout == null ? changed : changed.within(timeout);
  }
}
