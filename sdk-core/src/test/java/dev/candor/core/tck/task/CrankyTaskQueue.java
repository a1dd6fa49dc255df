package dev.candor.core.tck.task;

import dev.candor.core.error.RetryableException;
import dev.candor.core.prompt.Budget;
import dev.candor.core.spi.task.BatchStatus;
import dev.candor.core.spi.task.EventPage;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.QueuePart;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.spi.task.WaitingTask;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
  public Optional<Lease> lease(String worker, Set<String> operations, Duration time) {
    return around(() -> wrapped.lease(worker, operations, time));
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
  public boolean fail(Lease lease, Failure failure, @Nullable Duration retryAfter) {
    return around(() -> wrapped.fail(lease, failure, retryAfter));
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
  public boolean append(Lease lease, List<? extends RunEvent.Told> told) {
    return around(() -> wrapped.append(lease, told));
  }

  @Override
  public Optional<Run> run(TaskId id) {
    return around(() -> wrapped.run(id));
  }

  @Override
  public List<Run> runs(RunQuery query) {
    return around(() -> wrapped.runs(query));
  }

  @Override
  public EventPage events(TaskId run, long after, int limit) {
    return around(() -> wrapped.events(run, after, limit));
  }

  @Override
  public EventPage events(long after, int limit) {
    return around(() -> wrapped.events(after, limit));
  }

  @Override
  public int trim(Instant events, Instant runs) {
    return around(() -> wrapped.trim(events, runs));
  }

  @Override
  public void pause(QueuePart part) {
    run(() -> wrapped.pause(part));
  }

  @Override
  public void resume(QueuePart part) {
    run(() -> wrapped.resume(part));
  }

  @Override
  public Set<QueuePart> paused() {
    return around(() -> wrapped.paused());
  }

  @Override
  public void limit(String operation, int most) {
    run(() -> wrapped.limit(operation, most));
  }

  @Override
  public Duration permit(String resource, int most, Duration per) {
    return around(() -> wrapped.permit(resource, most, per));
  }

  @Override
  public List<WaitingTask> waiting(Duration longer, int limit) {
    return around(() -> wrapped.waiting(longer, limit));
  }

  @Override
  public Map<String, QueueCounts> countsByOperation() {
    return around(() -> wrapped.countsByOperation());
  }

  @Override
  public List<Run> deadLetters(int limit) {
    return around(() -> wrapped.deadLetters(limit));
  }

  @Override
  public Optional<TaskId> retry(TaskId id) {
    return around(() -> wrapped.retry(id));
  }

  @Override
  public boolean dismiss(TaskId id) {
    return around(() -> wrapped.dismiss(id));
  }

  @Override
  public void submitBatch(String batch, Budget budget, List<Task> items) {
    run(() -> wrapped.submitBatch(batch, budget, items));
  }

  @Override
  public Optional<BatchStatus> batch(String batch) {
    return around(() -> wrapped.batch(batch));
  }

  @Override
  public int cancelBatch(String batch) {
    return around(() -> wrapped.cancelBatch(batch));
  }

  private void run(Runnable call) {
    around(
        () -> {
          call.run();
          return true;
        });
  }

  @Override
  public void close() {
    wrapped.close();
  }
}
