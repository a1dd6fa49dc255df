package dev.candor.core.guard;

import dev.candor.core.guard.RefusedException.Reason;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link Policy} over all calls to one thing: they share its permits and its failures.
 * Starts no threads; waits on the caller's. Thread-safe.
 *
 * @param <T> result of the calls
 */
public final class Guard<T> {

  private final String name;
  private final Policy policy;
  private final Judge<? super T> judge;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Retry retry;
  private volatile @Nullable TokenBucket bucket;
  private final @Nullable Breaker breaker;

  /**
   * A guard in front of one thing.
   *
   * @param name for messages, such as a host
   * @param policy what is asked
   * @param judge tells which tries failed, and which may be repeated; a result that is tried again
   *     is dropped, so it holds nothing open
   * @param clock tells deadlines, permits and rests
   * @param sleeper waits
   */
  public Guard(String name, Policy policy, Judge<? super T> judge, Clock clock, Sleeper sleeper) {
    this.name = Objects.requireNonNull(name, "name");
    this.policy = policy;
    this.judge = Objects.requireNonNull(judge, "judge");
    this.clock = clock;
    this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    this.retry = Retry.of(name, config(policy.retries()));
    this.breaker = policy.trip() == null ? null : new Breaker(name, policy.trip(), clock);
    pace(policy.rate());
  }

  /**
   * Sets another rate for the calls to come. Its permits are all there; what waits now waits on.
   *
   * @param rate in place of the policy's, or null for no limit
   */
  public void pace(Policy.@Nullable Rate rate) {
    bucket = rate == null ? null : new TokenBucket(rate, clock);
  }

  private static RetryConfig config(Policy.Retries retries) {
    IntervalFunction own =
        IntervalFunction.ofExponentialBackoff(retries.firstWait(), 2, retries.longestWait());
    return RetryConfig.<Verdict>custom()
        .maxAttempts(retries.most())
        .retryOnResult(Verdict::again)
        .intervalBiFunction((tried, judged) -> wait(own.apply(tried), judged.get()))
        .build();
  }

  private static long wait(long own, Verdict verdict) {
    Duration asked = verdict.pause();
    return asked == null ? own : Math.max(own, asked.toMillis());
  }

  /**
   * Calls within the deadline of the policy.
   *
   * @param <E> what the call may throw
   * @param attempt is tried
   * @return the result of the last try
   * @throws E what the last try threw
   * @throws RefusedException when the last try was not let through
   * @throws InterruptedException when the thread was interrupted
   */
  public <E extends Exception> T call(Attempt<? extends T, E> attempt)
      throws E, RefusedException, InterruptedException {
    return call(Deadline.after(policy.deadline(), clock), attempt);
  }

  /**
   * Calls within a deadline that began before.
   *
   * @param <E> what the call may throw
   * @param deadline in place of the policy's
   * @param attempt is tried
   * @return the result of the last try
   * @throws E what the last try threw
   * @throws RefusedException when the last try was not let through
   * @throws InterruptedException when the thread was interrupted
   */
  public <E extends Exception> T call(Deadline deadline, Attempt<? extends T, E> attempt)
      throws E, RefusedException, InterruptedException {
    return call(deadline, retry, attempt);
  }

  /**
   * Calls within a deadline, with tries of its own. Permits and failures are those of all calls.
   *
   * @param <E> what the call may throw
   * @param deadline in place of the policy's
   * @param tries in place of the policy's
   * @param attempt is tried
   * @return the result of the last try
   * @throws E what the last try threw
   * @throws RefusedException when the last try was not let through
   * @throws InterruptedException when the thread was interrupted
   */
  public <E extends Exception> T call(
      Deadline deadline, Policy.Retries tries, Attempt<? extends T, E> attempt)
      throws E, RefusedException, InterruptedException {
    return call(deadline, Retry.of(name, config(tries)), attempt);
  }

  private <E extends Exception> T call(
      Deadline deadline, Retry retries, Attempt<? extends T, E> attempt)
      throws E, RefusedException, InterruptedException {
    Retry.AsyncContext<Verdict> tries = retries.asyncContext();
    while (true) {
      enter(deadline);
      Duration wait;
      boolean ended = false;
      try {
        T result = attempt.run(deadline.left());
        ended = true;
        wait = next(note(judge.of(result, null)), tries, deadline);
        if (wait == null) {
          return result;
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        if (e instanceof RefusedException) {
          throw e; // it did not begin
        }
        ended = true;
        wait = next(note(judge.of(null, e)), tries, deadline);
        if (wait == null) {
          throw e;
        }
      } finally {
        if (!ended && breaker != null) {
          breaker.forget(); // nobody knows how it would have ended
        }
      }
      sleeper.sleep(wait);
    }
  }

  private void enter(Deadline deadline) throws RefusedException, InterruptedException {
    if (breaker != null && !breaker.enter()) {
      String message = name + " failed too often, and is left alone for now";
      throw new RefusedException(Reason.RESTING, message, breaker.left());
    }
    boolean entered = false;
    try {
      awaitPermit(deadline);
      entered = true;
    } finally {
      if (!entered && breaker != null) {
        breaker.forget();
      }
    }
  }

  private void awaitPermit(Deadline deadline) throws RefusedException, InterruptedException {
    Duration left = deadline.left();
    TokenBucket permits = bucket;
    Duration wait = permits == null || left.isZero() ? Duration.ZERO : permits.take(left);
    if (!deadline.allows(wait)) {
      String message = "No time was left for " + name;
      throw new RefusedException(Reason.NO_TIME, message, wait.isZero() ? null : wait);
    }
    if (!wait.isZero()) {
      sleeper.sleep(wait);
    }
    if (deadline.hasPassed()) {
      throw new RefusedException(Reason.NO_TIME, "No time was left for " + name, null);
    }
  }

  private Verdict note(Verdict verdict) {
    if (breaker != null) {
      breaker.note(verdict.failed());
    }
    return verdict;
  }

  /** How long to wait before the next try, or null when there is to be none. */
  private static @Nullable Duration next(
      Verdict verdict, Retry.AsyncContext<Verdict> tries, Deadline deadline) {
    long millis = tries.onResult(verdict);
    Duration wait = Duration.ofMillis(Math.max(0, millis));
    return millis < 0 || !deadline.allows(wait) ? null : wait;
  }
}
