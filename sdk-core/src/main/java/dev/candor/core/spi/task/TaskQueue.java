package dev.candor.core.spi.task;

import dev.candor.core.work.Failure;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plug: keeps tasks until they are done. A task is tried at least once and has exactly one
 * committed result: a worker that lost its lease cannot finish. A lease that ran out is lost when
 * somebody else takes the task, and not before, so that work done late is not thrown away.
 * Thread-safe, also across machines where the implementation spans them. After {@link #close()}
 * every call throws {@link dev.candor.core.error.ClosedException}.
 */
public interface TaskQueue extends RunLog, QueueControl, AutoCloseable {

  /**
   * Submits a task.
   *
   * @param task what to do; a second one with the same unique key is the first one
   * @return its id, or the id of the task with the same unique key, done or not
   * @throws dev.candor.core.error.InvalidInputException when the payload is longer than the queue
   *     takes (1,048,576 characters are always taken), or holds U+0000 or half a surrogate pair
   */
  TaskId submit(Task task);

  /**
   * Takes the next task that may start: highest priority first, then oldest. A task whose lease has
   * run out is taken again.
   *
   * @param worker who takes it
   * @param operations which it can do; empty for all
   * @param time how long it is held unless extended, positive
   * @return the lease; empty when nothing may start now
   */
  Optional<Lease> lease(String worker, Set<String> operations, Duration time);

  /**
   * Takes the next task of any operation.
   *
   * @param worker who takes it
   * @param time how long it is held unless extended, positive
   * @return the lease; empty when nothing may start now
   */
  default Optional<Lease> lease(String worker, Duration time) {
    return lease(worker, Set.of(), time);
  }

  /**
   * Holds a task longer.
   *
   * @param lease the current lease
   * @param time from now on, positive
   * @return false when the lease is no longer held: stop working
   */
  boolean extend(Lease lease, Duration time);

  /**
   * Commits the result. A run of which a part failed is then {@link
   * dev.candor.core.work.RunState#PARTIAL}.
   *
   * @param lease the current lease
   * @param result JSON
   * @return false when the lease is no longer held: the result was not committed
   * @throws dev.candor.core.error.InvalidInputException when the result is such a text as {@link
   *     #submit} does not take; the lease is still held
   */
  boolean finish(Lease lease, String result);

  /**
   * Reports a failed try.
   *
   * @param lease the current lease
   * @param failure why; 4,000 characters of its reason are kept
   * @param retryAfter try again after this time, or null to give up: then it is a dead letter
   * @return false when the lease is no longer held: nothing was changed
   */
  boolean fail(Lease lease, Failure failure, @Nullable Duration retryAfter);

  /**
   * Cancels a task that is not done. Its worker learns of it when it next extends or finishes.
   *
   * @param id which
   * @return false when there is no such task or it is done
   */
  boolean cancel(TaskId id);

  /**
   * Looks at a task.
   *
   * @param id which
   * @return its status; empty when there is none
   */
  Optional<TaskStatus> status(TaskId id);

  /**
   * Counts tasks.
   *
   * @return by state
   */
  QueueCounts counts();

  /** Releases everything; leases run out by themselves. Idempotent. */
  @Override
  void close();
}
