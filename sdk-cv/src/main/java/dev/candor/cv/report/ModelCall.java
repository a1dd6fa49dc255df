package dev.candor.cv.report;

import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Usage;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try to have a model answer, without what differs from run to run.
 *
 * @param step that asked, such as "cv-roles"
 * @param prompt name, version and hash of its prompt
 * @param cause why it was made: "first", "retry", "reask" or "fallback"
 * @param backend that was asked
 * @param model that answered, may be empty
 * @param usage what it used
 * @param failure how it failed, or null when there was an answer
 */
public record ModelCall(
    String step,
    String prompt,
    String cause,
    String backend,
    String model,
    Usage usage,
    LlmFailure.@Nullable Kind failure) {
  /** Checks. */
  public ModelCall {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(prompt, "prompt");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(usage, "usage");
  }

  /**
   * A line of the ledger without ids and times.
   *
   * @param call as the ledger has it
   * @return the same for the same answer
   */
  public static ModelCall from(LlmCall call) {
    return new ModelCall(
        call.step(),
        call.asked().prompt(),
        call.attempt().cause().code(),
        call.backend(),
        call.model(),
        call.usage(),
        call.failure());
  }

  /** One line for a person. */
  @Override
  public String toString() {
    String ended = failure == null ? "answered" : failure.name().toLowerCase(Locale.ROOT);
    return step + " (" + cause + ") " + backend + " " + model + " " + ended;
  }
}
