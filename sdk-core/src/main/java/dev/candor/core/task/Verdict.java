package dev.candor.core.task;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.PermanentException;
import dev.candor.core.error.RetryableException;
import java.time.Duration;

/** What a try came to. */
sealed interface Verdict {

  /**
   * It worked.
   *
   * @param result JSON
   */
  record Done(String result) implements Verdict {}

  /**
   * It is to be tried again.
   *
   * @param reason for a person
   * @param after how long to wait
   */
  record Again(String reason, Duration after) implements Verdict {}

  /**
   * Trying again would not help.
   *
   * @param reason for a person
   */
  record GivenUp(String reason) implements Verdict {}

  /** The task is not ours any more. */
  record Lost() implements Verdict {}

  /** What a failure comes to, by the second level of our exceptions, else by hope. */
  static Verdict of(Throwable failure, int attempt, WorkerPolicy policy) {
    String reason = reason(failure);
    if (failure instanceof PermanentException || failure instanceof IllegalArgumentException) {
      return new GivenUp(reason);
    }
    if (attempt >= policy.maxAttempts()) {
      return new GivenUp("Gave up after " + attempt + " tries: " + reason);
    }
    Duration pause = policy.retryAfter(attempt);
    if (failure instanceof RetryableException retryable) {
      Duration asked = retryable.retryAfter().orElse(Duration.ZERO);
      return new Again(reason, asked.compareTo(pause) > 0 ? asked : pause);
    }
    return new Again(reason, pause);
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return failure instanceof CandorException
        ? message
        : failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }
}
