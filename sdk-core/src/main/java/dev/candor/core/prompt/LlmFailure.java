package dev.candor.core.prompt;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer.
 *
 * @param kind class of the failure
 * @param backend name of the backend, "none" when there is none
 * @param detail one sentence for a person, no secrets
 * @param retryAfter how long to wait, or null
 * @param usage what the failed call used
 */
public record LlmFailure(
    Kind kind, String backend, String detail, @Nullable Duration retryAfter, Usage usage)
    implements LlmResult {
  /** Checks. */
  public LlmFailure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(usage, "usage");
  }

  /**
   * A failure that used nothing.
   *
   * @param kind class of the failure
   * @param backend name of the backend
   * @param detail one sentence for a person
   * @return the failure
   */
  public static LlmFailure of(Kind kind, String backend, String detail) {
    return new LlmFailure(kind, backend, detail, null, Usage.NONE);
  }

  /** Classes of failure. */
  public enum Kind {
    /** There is no model: take the deterministic path. */
    NO_MODEL,
    /** The command or library is not there. */
    NOT_INSTALLED,
    /** Credentials are missing or refused. */
    NOT_LOGGED_IN,
    /** Credit or quota is used up. */
    CREDIT_OR_QUOTA,
    /** Too many requests for now. */
    RATE_LIMITED,
    /** The service is overloaded. */
    OVERLOADED,
    /** The turn limit was reached before an answer. */
    MAX_TURNS,
    /** The deadline passed. */
    TIMEOUT,
    /** The answer is empty. */
    EMPTY,
    /** The model stopped to use a tool it was not given. */
    TOOL_STOP,
    /** The answer does not follow the schema. */
    BAD_ANSWER,
    /** The prompt is too long for the model. */
    TOO_LONG,
    /** The backend cannot do what was asked: follow a schema, use tools. */
    UNSUPPORTED,
    /** The caller cancelled. */
    CANCELLED,
    /** The backend broke. */
    CRASHED,
    /** The budget does not allow the call. */
    OVER_BUDGET;

    /**
     * Whether the same call may succeed later without a change.
     *
     * @return true for passing conditions
     */
    public boolean retryable() {
      return switch (this) {
        case RATE_LIMITED, OVERLOADED, TIMEOUT, EMPTY, CRASHED -> true;
        default -> false;
      };
    }
  }
}
