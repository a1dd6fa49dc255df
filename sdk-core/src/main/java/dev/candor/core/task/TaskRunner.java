package dev.candor.core.task;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.internal.trace.OpenSpan;
import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Layer;
import dev.candor.core.work.Progress;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the operation of one lease, and tells the queue what it came to. Thread-safe. */
final class TaskRunner {

  private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
  private static final int MAX_REPORTS = 5;

  private final Tracing tracing = Tracing.ofTheProcess(false);
  private final TaskQueue queue;
  private final Map<String, Operation> operations;
  private final WorkerPolicy policy;
  private final BiConsumer<TaskId, Progress> listener;

  TaskRunner(
      TaskQueue queue,
      Map<String, Operation> operations,
      WorkerPolicy policy,
      BiConsumer<TaskId, Progress> listener) {
    this.queue = queue;
    this.operations = operations;
    this.policy = policy;
    this.listener = listener;
  }

  TaskQueue queue() {
    return queue;
  }

  WorkerPolicy policy() {
    return policy;
  }

  /** The operations of a pool. */
  Set<String> operations(Operation.Pool pool) {
    return operations.values().stream()
        .filter(one -> one.pool() == pool)
        .map(Operation::name)
        .collect(Collectors.toSet());
  }

  Operation.Pool pool(String operation) {
    Operation known = operations.get(operation);
    return known == null ? Operation.Pool.STORE : known.pool();
  }

  TaskReport report(Attempt attempt) {
    return new TaskReport(attempt, queue, listener);
  }

  void run(Attempt attempt) {
    Verdict verdict;
    try {
      verdict = attempt.begin() ? verdict(attempt) : stopped(attempt, null);
    } catch (Throwable e) { // an operation may throw anything; the worker goes on
      verdict = stopped(attempt, e);
    } finally {
      attempt.end();
    }
    report(attempt, verdict);
  }

  private Verdict verdict(Attempt attempt) throws InterruptedException {
    Lease lease = attempt.lease();
    String name = lease.task().operation();
    int tries = lease.attempt() - 1;
    if (tries >= policy.maxAttempts()) {
      return givenUp(
          Failure.Kind.EXHAUSTED, "Gave up after " + tries + " tries, the last without an end");
    }
    Operation operation = operations.get(name);
    if (operation == null) {
      String reason = "There is no operation '" + name + "' here";
      return new Verdict.Again(
          new Failure(Failure.Kind.HANDED_BACK, reason), policy.retryAfter(lease.attempt()));
    }
    String result = traced(operation, attempt);
    return result == null
        ? givenUp(Failure.Kind.LASTING, "The operation '" + name + "' gave no result")
        : new Verdict.Done(result);
  }

  private static Verdict givenUp(Failure.Kind kind, String reason) {
    return new Verdict.GivenUp(new Failure(kind, reason));
  }

  /** What the operation asks models stands below its span, and that below the one of the run. */
  private @Nullable String traced(Operation operation, Attempt attempt)
      throws InterruptedException {
    Lease lease = attempt.lease();
    operation.steps().forEach(step -> attempt.report().layer(step, Layer.State.PENDING, ""));
    try (OpenSpan run = tracing.run(lease.id());
        OpenSpan span = tracing.operation(operation.name(), Tracing.Place.here())) {
      try {
        return operation.run(lease.task().payload(), attempt.report());
      } catch (Throwable e) { // an operation may throw anything
        span.failed(e.getClass().getName());
        run.failed(e.getClass().getName());
        throw e;
      }
    }
  }

  private Verdict stopped(Attempt attempt, @Nullable Throwable failure) {
    Attempt.Stop stop = attempt.stopped();
    if (stop == Attempt.Stop.LOST) {
      return new Verdict.Lost();
    }
    if (stop == Attempt.Stop.ENDING || failure == null) {
      return new Verdict.Again(
          new Failure(Failure.Kind.HANDED_BACK, "Its worker ended"), Duration.ZERO);
    }
    LOG.debug("{} failed", attempt.lease().id(), failure);
    return Verdict.of(failure, attempt.lease().attempt(), policy);
  }

  /** A result may have cost something: a queue that is away for a moment is asked again. */
  private void report(Attempt attempt, Verdict verdict) {
    Lease lease = attempt.lease();
    for (int i = 1; i <= MAX_REPORTS; i++) {
      try {
        if (!attempt.report().flush() || !tellQueue(lease, verdict)) {
          LOG.info("{} was not ours any more: nothing was committed", lease.id());
        }
        return;
      } catch (RetryableException e) {
        LOG.warn("The queue did not take what became of {} ({} of {})", lease.id(), i, MAX_REPORTS);
        if (!pause(i)) {
          return;
        }
      } catch (RuntimeException e) {
        LOG.warn("The queue does not take what became of {}", lease.id(), e);
        return;
      }
    }
  }

  private boolean tellQueue(Lease lease, Verdict verdict) {
    if (verdict instanceof Verdict.Done done) {
      try {
        return queue.finish(lease, done.result());
      } catch (InvalidInputException e) {
        return queue.fail(lease, new Failure(Failure.Kind.LASTING, e.happened()), null);
      }
    }
    if (verdict instanceof Verdict.Again again) {
      return queue.fail(lease, again.failure(), again.after());
    }
    return verdict instanceof Verdict.GivenUp up && queue.fail(lease, up.failure(), null);
  }

  private static boolean pause(int count) {
    try {
      TimeUnit.MILLISECONDS.sleep(100L << count);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
