package dev.candor.core.job;

import java.util.Locale;
import java.util.Objects;

/**
 * Whether a posting is still open, and how that is known.
 *
 * @param code the evidence
 * @param detail the words or the time that the code stands on; "" when there are none
 */
public record Freshness(Code code, String detail) {

  /** What can be said. */
  public enum State {
    /** It says that it is open, or was posted lately. */
    OPEN,
    /** Nothing says whether it is. */
    UNCERTAIN,
    /** It says that it is closed. */
    EXPIRED
  }

  /** The evidence for a state. */
  public enum Code {
    /** The end it states is still ahead. */
    END_AHEAD(State.OPEN),
    /** It states no end, and was posted a short time ago. */
    POSTED_LATELY(State.OPEN),
    /** It states no end, and was posted a long time ago. */
    POSTED_LONG_AGO(State.UNCERTAIN),
    /** It states neither an end nor when it was posted. */
    UNDATED(State.UNCERTAIN),
    /** One source says that it is closed, another that it is open. */
    SOURCES_DISAGREE(State.UNCERTAIN),
    /** The end it states has passed. */
    END_PASSED(State.EXPIRED),
    /** Its text says that it is closed. */
    SAYS_CLOSED(State.EXPIRED);

    private final State state;

    Code(State state) {
      this.state = state;
    }

    /**
     * The state that this is evidence for.
     *
     * @return one of three
     */
    public State state() {
      return state;
    }

    /**
     * The value as it stands in JSON and settings.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks. */
  public Freshness {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }

  /**
   * Open, uncertain or expired.
   *
   * @return the state of the code
   */
  public State state() {
    return code.state();
  }
}
