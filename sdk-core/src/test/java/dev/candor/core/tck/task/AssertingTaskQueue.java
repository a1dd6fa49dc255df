package dev.candor.core.tck.task;

import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
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
  public Optional<Lease> lease(String worker, Duration time) {
    checkOpen();
    Optional<Lease> lease = wrapped.lease(worker, time);
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
  public boolean fail(Lease lease, String reason, @Nullable Duration retryAfter) {
    checkOpen();
    boolean changed = wrapped.fail(lease, reason, retryAfter);
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
        wrapped.status(id).map(TaskStatus::state).equals(Optional.of(state)),
        "an acknowledged end is not there");
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
