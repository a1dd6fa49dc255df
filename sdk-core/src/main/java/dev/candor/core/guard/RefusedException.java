package dev.candor.core.guard;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guard did not let a call begin. Nothing was tried. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** No time was left, or the wait for a permit would have been longer than what was left. */
    NO_TIME,
    /** It failed too often, and is left alone for a while. */
    RESTING,
    /** The attempt itself did not begin, for a reason of its own. */
    NOT_TRIED
  }

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  RefusedException(Reason reason, String message, @Nullable Duration retryAfter) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
    this.retryAfter = retryAfter;
  }

  /**
   * For an attempt that does not begin: it counts neither as a failure nor as a success.
   *
   * @param message why
   * @return to be thrown
   */
  public static RefusedException notTried(String message) {
    return new RefusedException(Reason.NOT_TRIED, message, null);
  }

  /**
   * Why it was refused.
   *
   * @return never null
   */
  public Reason reason() {
    return reason;
  }

  /**
   * From when on it may be let through.
   *
   * @return a wait from now on; empty when nobody knows
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
