package dev.candor.core.work;

import java.util.Locale;
import java.util.Objects;

/**
 * Why a try failed.
 *
 * @param kind what sort of failure, which decides whether another try may help
 * @param reason for a person
 */
public record Failure(Kind kind, String reason) {
  /** Checks. */
  public Failure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reason, "reason");
  }

  /** Sorts of failures. */
  public enum Kind {
    /** Something was away or busy; another try may succeed. */
    PASSING,
    /** Another try would fail in the same way. */
    LASTING,
    /** It was tried as often as allowed. */
    EXHAUSTED,
    /** Its worker ended or had no room; the work itself is not to blame. */
    HANDED_BACK;

    /**
     * The value as it stands in JSON and settings.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
