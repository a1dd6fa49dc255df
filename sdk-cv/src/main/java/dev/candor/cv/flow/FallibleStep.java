package dev.candor.cv.flow;

import dev.candor.core.error.CandorException;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step that may fail. One from outside runs on a thread of its own until its deadline; when it
 * throws, gives nothing or is late, the one in the box does its work from then on, and a decision
 * says so. Errors and interrupts are passed on.
 */
final class FallibleStep<P> {

  private static final Logger LOG = LoggerFactory.getLogger(FallibleStep.class);

  private final String name;
  private final P inTheBox;
  private final Duration deadline;
  private final List<Decision> decisions;
  private P active;

  /** What to ask of a step; null is a failure. */
  interface Work<P, T> {
    T ask(P step) throws InterruptedException;
  }

  FallibleStep(String name, Pair<P> steps, Duration deadline, List<Decision> decisions) {
    this.name = name;
    this.active = steps.given();
    this.inTheBox = steps.inTheBox();
    this.deadline = deadline;
    this.decisions = decisions;
  }

  /** The step that a host chose, and the one that stands in for it. */
  record Pair<P>(P given, P inTheBox) {}

  /** Whether the one in the box does the work. */
  boolean isInTheBox() {
    return active.getClass() == inTheBox.getClass();
  }

  <T> T call(Work<P, T> work) throws InterruptedException {
    if (!isInTheBox()) {
      if (Thread.interrupted()) { // a quick step would be done before anybody looks
        throw new InterruptedException("interrupted before a step");
      }
      try {
        return inTime(work);
      } catch (ExecutionException e) {
        fallBack(failure(e.getCause()), e);
      } catch (TimeoutException e) {
        fallBack("it gave nothing within " + deadline.toMillis() + " ms", e);
      }
    }
    return work.ask(active);
  }

  private <T> T inTime(Work<P, T> work)
      throws InterruptedException, ExecutionException, TimeoutException {
    P step = active;
    FutureTask<T> task =
        new FutureTask<>(() -> Objects.requireNonNull(work.ask(step), "what was asked for"));
    Thread thread = new Thread(task, "candor-cv-" + name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      // a thread that is done does not notice
      task.cancel(true);
    }
  }

  private static String failure(@Nullable Throwable cause) throws InterruptedException {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof InterruptedException) {
      InterruptedException passed = new InterruptedException("a step was interrupted");
      passed.initCause(cause);
      throw passed;
    }
    // a message of others may hold anything
    String told = cause instanceof CandorException ? ": " + cause.getMessage() : "";
    String kind = cause == null ? "an unknown cause" : cause.getClass().getSimpleName();
    return "it failed with " + kind + told;
  }

  private void fallBack(String reason, Exception cause) {
    String given = active.getClass().getSimpleName();
    LOG.debug("step {} failed: {}", name, reason, cause);
    decisions.add(
        new Decision(
            name, Action.FELL_BACK, given.isEmpty() ? "the step that was given" : given, reason));
    active = inTheBox;
  }
}
