package dev.candor.core.search;

import com.google.common.base.Throwables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The sources of one search at work side by side. What the executor has not begun shortly after, or
 * does not take, the waiting thread runs itself: it may be the only one there is.
 */
final class Runs {

  /** An executor that is alive begins within microseconds; waiting longer costs time, not truth. */
  private static final long GRACE_MILLIS = 100;

  /** How often a caller who may cancel is asked. */
  private static final long ASK_MILLIS = 50;

  private final Executor executor;
  private final Clock clock;
  private final Duration deadline;
  private final Instant begun;
  private final BooleanSupplier cancelled;
  private final List<SourceRun> runs = new ArrayList<>();
  private final List<FutureTask<Answer>> tasks = new ArrayList<>();

  Runs(Executor executor, Clock clock, Duration deadline, BooleanSupplier cancelled) {
    this.executor = executor;
    this.cancelled = cancelled;
    this.clock = clock;
    this.deadline = deadline;
    this.begun = clock.instant();
  }

  /** True until the deadline or a cancel, for a source that asks whether to go on. */
  BooleanSupplier wantedUntil() {
    return () -> !left().isZero() && !cancelled.getAsBoolean();
  }

  void start(SourceRun run) {
    FutureTask<Answer> task = new FutureTask<>(run);
    runs.add(run);
    tasks.add(task);
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }

  List<Answer> await() throws InterruptedException {
    try {
      for (int i = 0; i < runs.size(); i++) {
        if (!runs.get(i).started().await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
          tasks.get(i).run(); // does nothing where the executor was quicker after all
        }
      }
      List<Answer> answers = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        answers.add(await(runs.get(i), tasks.get(i)));
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while a source ran on this thread");
      }
      return answers;
    } finally {
      tasks.forEach(task -> task.cancel(true));
    }
  }

  private Answer await(SourceRun run, FutureTask<Answer> task) throws InterruptedException {
    long left = left().toMillis();
    while (true) {
      long wait = Math.min(left, ASK_MILLIS);
      try {
        return task.get(wait, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        left -= wait;
        if (left == 0) {
          task.cancel(true);
          return run.cut("No end within " + Detail.time(deadline) + "; it was not waited for");
        }
        if (cancelled.getAsBoolean()) {
          task.cancel(true);
          return run.cut("The search was cancelled");
        }
      } catch (CancellationException e) {
        return run.cut("The source was cancelled");
      } catch (ExecutionException e) {
        // SourceRun turns what a source throws into an answer: an error of the machine is left
        Throwable cause = Objects.requireNonNull(e.getCause());
        Throwables.throwIfUnchecked(cause);
        throw new IllegalStateException(cause);
      }
    }
  }

  private Duration left() {
    Duration gone = Duration.between(begun, clock.instant());
    Duration left = deadline.minus(gone.isNegative() ? Duration.ZERO : gone);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
