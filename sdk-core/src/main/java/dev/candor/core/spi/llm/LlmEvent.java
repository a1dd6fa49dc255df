package dev.candor.core.spi.llm;

import dev.candor.core.prompt.LlmCall;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a call.
 *
 * @param kind what it is
 * @param subject what it is about: a backend, a model, a budget; alerts of one kind and subject
 *     come once in a window of time
 * @param step name of the step that asked
 * @param message one sentence, no secrets, neither question nor answer
 * @param at when
 * @param suppressed alerts of the same kind and subject that were not told since the last one
 * @param call the try that ended, or null
 */
public record LlmEvent(
    Kind kind,
    String subject,
    String step,
    String message,
    Instant at,
    long suppressed,
    @Nullable LlmCall call) {
  /** Checks. */
  public LlmEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(at, "at");
  }

  /** Kinds of event. */
  public enum Kind {
    /** A try begins; the message tells the size of the prompt. */
    STARTED("llm.call.started", false),
    /** A try follows one that failed. */
    RETRIED("llm.call.retried", false),
    /** A try ended, with an answer or without. */
    FINISHED("llm.call.finished", false),
    /** Another backend is asked, and why. */
    FELL_BACK("llm.call.fell-back", true),
    /** A budget is used up, and the call is made in spite of it. */
    BUDGET_WARNED("llm.budget.warned", true),
    /** A budget is used up, and the call is not made. */
    BUDGET_REFUSED("llm.budget.refused", true),
    /** A backend failed too often, and is left alone for a while. */
    RESTING("llm.backend.resting", true),
    /** A model answered whose price nobody knows. */
    UNPRICED("llm.model.unpriced", true),
    /** A call could not be written to the ledger's store. */
    LEDGER_FAILED("llm.ledger.failed", true);

    private final String key;
    private final boolean alert;

    Kind(String key, boolean alert) {
      this.key = key;
      this.alert = alert;
    }

    /**
     * The name that outlives versions.
     *
     * @return such as "llm.call.fell-back"
     */
    public String key() {
      return key;
    }

    /**
     * Whether a person may want to know at once.
     *
     * @return false for progress
     */
    public boolean isAlert() {
      return alert;
    }
  }
}
