package dev.candor.core.spi.llm;

import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Step;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a call.
 *
 * @param kind what it is
 * @param subject what it is about: a backend, a model, a budget; alerts of one kind and subject
 *     come once in a window of time
 * @param question which call it happened in
 * @param message one sentence, no secrets, neither question nor answer
 * @param at when
 * @param suppressed alerts of the same kind and subject that were not told since the last one
 * @param call the try that ended, or null
 */
public record LlmEvent(
    Kind kind,
    String subject,
    Question question,
    String message,
    Instant at,
    long suppressed,
    @Nullable LlmCall call) {
  /** Checks. */
  public LlmEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(at, "at");
  }

  /**
   * Name of the step that asked.
   *
   * @return such as "posting-structure"
   */
  public String step() {
    return question.step().name();
  }

  /**
   * The call that an event belongs to, as the ledger knows it.
   *
   * @param call its id: all its tries share it
   * @param run what it belongs to
   * @param step that asked, with the tier that counts
   * @param characters length of what is sent, system and user text together
   */
  public record Question(String call, LlmRun run, Step step, long characters) {
    /** Checks. */
    public Question {
      Objects.requireNonNull(call, "call");
      Objects.requireNonNull(run, "run");
      Objects.requireNonNull(step, "step");
    }
  }

  /** Kinds of event. */
  public enum Kind {
    /** A try begins; the message tells the size of the prompt. */
    STARTED("llm.call.started", false),
    /** A try follows one that failed. */
    RETRIED("llm.call.retried", false),
    /** A try follows an answer that did not hold. */
    REASKED("llm.call.reasked", false),
    /** A try of another backend follows one that did not answer, and why. */
    HANDED_ON("llm.call.handed-on", false),
    /** The first words of an answer arrived, where the backend streams. */
    FIRST_TOKEN("llm.call.first-token", false),
    /** A try ended, with an answer or without; the message tells tokens and cost. */
    FINISHED("llm.call.finished", false),
    /** A backend did not answer, and another is asked. */
    FELL_BACK("llm.call.fell-back", true),
    /** Four fifths of a budget are used. */
    BUDGET_NEARLY_USED("llm.budget.nearly-used", true),
    /** A budget is used up, and the call is made in spite of it. */
    BUDGET_WARNED("llm.budget.warned", true),
    /** A budget is used up, and the call is not made. */
    BUDGET_REFUSED("llm.budget.refused", true),
    /** A backend failed too often, and is left alone for a while. */
    RESTING("llm.backend.resting", true),
    /** A call could not wait until the rate of its backend lets it through. */
    RATE_EXHAUSTED("llm.rate.exhausted", true),
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
