package dev.candor.core.tck.task;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A queue that fails by a seeded plan, as a lost connection would: before or after the wrapped one
 * did its work. Thread-safe.
 */
public final class CrankyTaskQueue implements TaskQueue {

  private final TaskQueue wrapped;
  private final Random plan;
  private final int oneIn;

  /**
   * Wraps a queue.
   *
   * @param wrapped does the work
   * @param seed decides which calls fail
   * @param oneIn about one in so many calls fails
   */
  public CrankyTaskQueue(TaskQueue wrapped, long seed, int oneIn) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
    this.oneIn = oneIn;
  }

  private <T> T around(Supplier<T> call) {
    maybeFail();
    T result = call.get();
    maybeFail();
    return result;
  }

  private synchronized void maybeFail() {
    if (plan.nextInt(oneIn * 2) == 0) {
      throw new RetryableException("The queue broke on purpose", "", "Try again", null, null);
    }
  }

  @Override
  public TaskId submit(Task task) {
    return around(() -> wrapped.submit(task));
  }

  @Override
  public Optional<Lease> lease(String worker, Duration time) {
    return around(() -> wrapped.lease(worker, time));
  }

  @Override
  public boolean extend(Lease lease, Duration time) {
    return around(() -> wrapped.extend(lease, time));
  }

  @Override
  public boolean finish(Lease lease, String result) {
    return around(() -> wrapped.finish(lease, result));
  }

  @Override
  public boolean fail(Lease lease, String reason, @Nullable Duration retryAfter) {
    return around(() -> wrapped.fail(lease, reason, retryAfter));
  }

  @Override
  public boolean cancel(TaskId id) {
    return around(() -> wrapped.cancel(id));
  }

  @Override
  public Optional<TaskStatus> status(TaskId id) {
    return around(() -> wrapped.status(id));
  }

  @Override
  public QueueCounts counts() {
    return around(wrapped::counts);
  }

  @Override
  public void close() {
    wrapped.close();
  }
}
