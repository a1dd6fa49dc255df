package dev.candor.core.tck.task;

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
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a queue and its caller keep the contract, above all that a task has one result;
 * throws {@link AssertionError} otherwise. Thread-safe.
 */
public final class AssertingTaskQueue implements TaskQueue {

  private final TaskQueue wrapped;
  private final Map<TaskId, Long> fences = new HashMap<>();
  private final Set<TaskId> done = new HashSet<>();
  private boolean closed;

  /**
   * Wraps a queue.
   *
   * @param wrapped is watched
   */
  public AssertingTaskQueue(TaskQueue wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public TaskId submit(Task task) {
    checkOpen();
    TaskId id = wrapped.submit(task);
    check(wrapped.status(id).isPresent(), "an acknowledged task is not there");
    return id;
  }

  @Override
  public Optional<Lease> lease(String worker, Set<String> operations, Duration time) {
    checkOpen();
    Optional<Lease> lease = wrapped.lease(worker, operations, time);
    lease.ifPresent(this::checkLease);
    return lease;
  }

  private synchronized void checkLease(Lease lease) {
    check(lease.attempt() >= 1, "a try before the first");
    Long before = fences.put(lease.id(), lease.fence());
    // of two threads that lease one task, the later may get here first
    check(before == null || before != lease.fence(), "two leases with one fence");
    check(!done.contains(lease.id()), "a task that is done was leased");
  }

  @Override
  public boolean extend(Lease lease, Duration time) {
    checkOpen();
    return wrapped.extend(lease, time);
  }

  @Override
  public boolean finish(Lease lease, String result) {
    checkOpen();
    boolean committed = wrapped.finish(lease, result);
    if (committed) {
      ends(lease.id(), RunState.SUCCEEDED);
    }
    return committed;
  }

  @Override
  public boolean fail(Lease lease, Failure failure, @Nullable Duration retryAfter) {
    checkOpen();
    boolean changed = wrapped.fail(lease, failure, retryAfter);
    if (changed && retryAfter == null) {
      ends(lease.id(), RunState.FAILED);
    }
    return changed;
  }

  @Override
  public boolean cancel(TaskId id) {
    checkOpen();
    boolean cancelled = wrapped.cancel(id);
    if (cancelled) {
      ends(id, RunState.CANCELLED);
    }
    return cancelled;
  }

  private synchronized void ends(TaskId id, RunState state) {
    check(done.add(id), "a task ended twice");
    check(
        wrapped.status(id).map(TaskStatus::state).filter(one -> isSame(one, state)).isPresent(),
        "an acknowledged end is not there");
  }

  /** A task that succeeds may have parts that failed. */
  private static boolean isSame(RunState is, RunState asked) {
    return is == asked || (is == RunState.PARTIAL && asked == RunState.SUCCEEDED);
  }

  @Override
  public Optional<TaskStatus> status(TaskId id) {
    checkOpen();
    Optional<TaskStatus> status = wrapped.status(id);
    status.ifPresent(one -> check(one.id().equals(id), "another task was given"));
    return status;
  }

  @Override
  public QueueCounts counts() {
    checkOpen();
    return wrapped.counts();
  }

  @Override
  public boolean append(Lease lease, List<? extends RunEvent.Told> told) {
    checkOpen();
    return wrapped.append(lease, told);
  }

  @Override
  public Optional<Run> run(TaskId id) {
    checkOpen();
    return wrapped.run(id);
  }

  @Override
  public List<Run> runs(RunQuery query) {
    checkOpen();
    return wrapped.runs(query);
  }

  @Override
  public EventPage events(TaskId run, long after, int limit) {
    checkOpen();
    return wrapped.events(run, after, limit);
  }

  @Override
  public EventPage events(long after, int limit) {
    checkOpen();
    return wrapped.events(after, limit);
  }

  @Override
  public int trim(Instant events, Instant runs) {
    checkOpen();
    return wrapped.trim(events, runs);
  }

  @Override
  public void pause(QueuePart part) {
    checkOpen();
    wrapped.pause(part);
  }

  @Override
  public void resume(QueuePart part) {
    checkOpen();
    wrapped.resume(part);
  }

  @Override
  public Set<QueuePart> paused() {
    checkOpen();
    return wrapped.paused();
  }

  @Override
  public void limit(String operation, int most) {
    checkOpen();
    wrapped.limit(operation, most);
  }

  @Override
  public Duration permit(String resource, int most, Duration per) {
    checkOpen();
    return wrapped.permit(resource, most, per);
  }

  @Override
  public List<WaitingTask> waiting(Duration longer, int limit) {
    checkOpen();
    return wrapped.waiting(longer, limit);
  }

  @Override
  public Map<String, QueueCounts> countsByOperation() {
    checkOpen();
    return wrapped.countsByOperation();
  }

  @Override
  public List<Run> deadLetters(int limit) {
    checkOpen();
    return wrapped.deadLetters(limit);
  }

  @Override
  public Optional<TaskId> retry(TaskId id) {
    checkOpen();
    return wrapped.retry(id);
  }

  @Override
  public boolean dismiss(TaskId id) {
    checkOpen();
    return wrapped.dismiss(id);
  }

  @Override
  public void submitBatch(String batch, Budget budget, List<Task> items) {
    checkOpen();
    wrapped.submitBatch(batch, budget, items);
  }

  @Override
  public Optional<BatchStatus> batch(String batch) {
    checkOpen();
    return wrapped.batch(batch);
  }

  @Override
  public int cancelBatch(String batch) {
    checkOpen();
    return wrapped.cancelBatch(batch);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    wrapped.close();
    wrapped.close();
  }

  private synchronized void checkOpen() {
    check(!closed, "used after close");
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a task queue broke its contract: " + broken);
    }
  }
}
