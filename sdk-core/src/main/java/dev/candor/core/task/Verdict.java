package dev.candor.core.task;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.PermanentException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.work.Failure;
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
   * @param failure why
   * @param after how long to wait
   */
  record Again(Failure failure, Duration after) implements Verdict {}

  /**
   * Trying again would not help.
   *
   * @param failure why
   */
  record GivenUp(Failure failure) implements Verdict {}

  /** The task is not ours any more. */
  record Lost() implements Verdict {}

  /** What a failure comes to, by the second level of our exceptions, else by hope. */
  static Verdict of(Throwable failure, int attempt, WorkerPolicy policy) {
    String reason = reason(failure);
    if (failure instanceof PermanentException || failure instanceof IllegalArgumentException) {
      return new GivenUp(new Failure(Failure.Kind.LASTING, reason));
    }
    if (attempt >= policy.maxAttempts()) {
      String often = "Gave up after " + attempt + " tries: " + reason;
      return new GivenUp(new Failure(Failure.Kind.EXHAUSTED, often));
    }
    Failure passing = new Failure(Failure.Kind.PASSING, reason);
    Duration pause = policy.retryAfter(attempt);
    if (failure instanceof RetryableException retryable) {
      Duration asked = retryable.retryAfter().orElse(Duration.ZERO);
      return new Again(passing, asked.compareTo(pause) > 0 ? asked : pause);
    }
    return new Again(passing, pause);
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return failure instanceof CandorException
        ? message
        : failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
  }
}
