package dev.candor.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A broken world that may heal: the same call may succeed later. */
public final class RetryableException extends CandorException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /**
   * A failure that a later call may not meet.
   *
   * @param happened what happened, one sentence
   * @param safe what was kept, one sentence, may be empty
   * @param next what to do next, one sentence, may be empty
   * @param retryAfter how long to wait, or null when nobody said
   * @param cause what led to it, or null
   */
  public RetryableException(
      String happened,
      String safe,
      String next,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(happened, safe, next, cause);
    this.retryAfter = retryAfter;
  }

  /**
   * How long to wait before the next try.
   *
   * @return the wait the other side asked for, empty when it named none
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
