package dev.candor.core.prompt;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try to get an answer, as it stands in the ledger. Neither question nor answer stand in it.
 *
 * @param id the tries of one call share it
 * @param run what it belongs to
 * @param asked by which step, with which prompt
 * @param attempt which try it was, and why it was made
 * @param backend name of the backend
 * @param model name of the model as the backend reports it, may be empty
 * @param usage what it used
 * @param billing who paid
 * @param startedAt when it began
 * @param duration how long it took
 * @param failure how it failed, or null when there was an answer
 */
public record LlmCall(
    String id,
    LlmRun run,
    Asked asked,
    Attempt attempt,
    String backend,
    String model,
    Usage usage,
    Billing billing,
    Instant startedAt,
    Duration duration,
    LlmFailure.@Nullable Kind failure) {
  /** Checks. */
  public LlmCall {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(attempt, "attempt");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(billing, "billing");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(duration, "duration");
  }

  /**
   * Name of the step that asked.
   *
   * @return such as "posting-structure"
   */
  public String step() {
    return asked.step().name();
  }

  /**
   * Whether there was an answer.
   *
   * @return false when it failed
   */
  public boolean answered() {
    return failure == null;
  }

  /**
   * Whether it used tokens whose price nobody knows.
   *
   * @return true when a bill may come that the ledger does not show
   */
  public boolean unpriced() {
    return usage.costUsd() == null;
  }

  /**
   * What was asked.
   *
   * @param step with the tier that counted
   * @param prompt version and hash of the prompt, never its text
   */
  public record Asked(Step step, String prompt) {
    /** Checks. */
    public Asked {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(prompt, "prompt");
    }
  }

  /**
   * Which try it was.
   *
   * @param number counts the tries of one call, from 1
   * @param cause why it was made
   * @param reason what ended the try before, empty for the first
   */
  public record Attempt(int number, Cause cause, String reason) {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when the number is below 1
     */
    public Attempt {
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(reason, "reason");
      if (number < 1) {
        throw new IllegalArgumentException("tries count from 1");
      }
    }
  }

  /** Why a try is made. */
  public enum Cause {
    /** It is the first of its call. */
    FIRST,
    /** The one before failed in a way that may pass. */
    RETRY,
    /** The answer before did not follow the schema. */
    REASK,
    /** The backend before did not answer. */
    FALLBACK;

    /**
     * The value as it stands in JSON and CSV.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
