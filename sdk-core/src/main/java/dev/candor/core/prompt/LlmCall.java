package dev.candor.core.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try to get an answer, as it stands in the ledger.
 *
 * @param step name of the step that asked
 * @param backend name of the backend
 * @param model name of the model as the backend reports it, may be empty
 * @param usage what it used
 * @param startedAt when it began
 * @param duration how long it took
 * @param failure how it failed, or null when there was an answer
 */
public record LlmCall(
    String step,
    String backend,
    String model,
    Usage usage,
    Instant startedAt,
    Duration duration,
    LlmFailure.@Nullable Kind failure) {
  /** Checks. */
  public LlmCall {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(duration, "duration");
  }

  /**
   * Whether there was an answer.
   *
   * @return false when it failed
   */
  public boolean answered() {
    return failure == null;
  }
}
