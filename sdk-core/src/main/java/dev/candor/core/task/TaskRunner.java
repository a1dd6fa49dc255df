package dev.candor.core.task;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.internal.trace.OpenSpan;
import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Progress;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
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

  void run(Attempt attempt) {
    Verdict verdict;
    try {
      verdict = attempt.begin() ? verdict(attempt.lease()) : stopped(attempt, null);
    } catch (Throwable e) { // an operation may throw anything; the worker goes on
      verdict = stopped(attempt, e);
    } finally {
      attempt.end();
    }
    report(attempt.lease(), verdict);
  }

  private Verdict verdict(Lease lease) throws InterruptedException {
    String name = lease.task().operation();
    int tries = lease.attempt() - 1;
    if (tries >= policy.maxAttempts()) {
      return new Verdict.GivenUp("Gave up after " + tries + " tries, the last without an end");
    }
    Operation operation = operations.get(name);
    if (operation == null) {
      // other workers of the same queue may have it
      return Verdict.of(
          new IllegalStateException("no operation '" + name + "' here"), lease.attempt(), policy);
    }
    String result = traced(operation, lease);
    return result == null
        ? new Verdict.GivenUp("The operation '" + name + "' gave no result")
        : new Verdict.Done(result);
  }

  /** What the operation asks models stands below its span, and that below the one of the run. */
  private @Nullable String traced(Operation operation, Lease lease) throws InterruptedException {
    try (OpenSpan run = tracing.run(lease.id());
        OpenSpan span = tracing.operation(operation.name(), Tracing.Place.here())) {
      try {
        return operation.run(lease.task().payload(), one -> tell(lease.id(), one));
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
      return new Verdict.Again("Its worker ended", Duration.ZERO);
    }
    LOG.debug("{} failed", attempt.lease().id(), failure);
    return Verdict.of(failure, attempt.lease().attempt(), policy);
  }

  private void tell(TaskId id, Progress progress) {
    try {
      listener.accept(id, progress);
    } catch (RuntimeException e) {
      LOG.warn("A listener failed on the progress of {}", id, e);
    }
  }

  /** A result may have cost something: a queue that is away for a moment is asked again. */
  private void report(Lease lease, Verdict verdict) {
    for (int i = 1; i <= MAX_REPORTS; i++) {
      try {
        if (!tellQueue(lease, verdict)) {
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
        return queue.fail(lease, e.happened(), null);
      }
    }
    if (verdict instanceof Verdict.Again again) {
      return queue.fail(lease, again.reason(), again.after());
    }
    return verdict instanceof Verdict.GivenUp up && queue.fail(lease, up.reason(), null);
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
