package dev.candor.core.spi.task;

import dev.candor.core.prompt.Budget;
import dev.candor.core.work.Run;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plug: steers a {@link TaskQueue}, of which it is a part. What is set here is kept in the queue
 * and holds for all its workers, on every machine, until it is set otherwise. Thread-safe.
 */
public interface QueueControl {

  /**
   * Starts no more tasks of a part; those that run go on. Idempotent.
   *
   * @param part which
   */
  void pause(QueuePart part);

  /**
   * Starts tasks of a part again. Idempotent.
   *
   * @param part which, as it was paused
   */
  void resume(QueuePart part);

  /**
   * The parts that are paused.
   *
   * @return those with a batch among them that used up its budget
   */
  Set<QueuePart> paused();

  /**
   * Bounds how many tasks of an operation run at once, over all workers. Leases that ran out are
   * not counted.
   *
   * @param operation its name
   * @param most positive; 0 for no bound
   */
  void limit(String operation, int most);

  /**
   * Asks for the right to call something that may be called so often, over all workers. Calls are
   * spread evenly over the time.
   *
   * @param resource such as the name of a provider; at most 64 characters
   * @param most calls in the time, positive
   * @param per the time, positive
   * @return zero when it may be called now, which counts as a call; else how long to wait before
   *     asking again
   */
  Duration permit(String resource, int most, Duration per);

  /**
   * Finds tasks that should have been started long ago.
   *
   * @param longer than this they wait; a task waits from when it was last queued, or from the time
   *     before which it must not start
   * @param limit at most so many, positive
   * @return those that wait longest first
   */
  List<WaitingTask> waiting(Duration longer, int limit);

  /**
   * Counts tasks.
   *
   * @return by operation and state, in the order of names
   */
  Map<String, QueueCounts> countsByOperation();

  /**
   * Lists failed tasks that nobody has retried or dismissed.
   *
   * @param limit at most so many, positive
   * @return those that failed first, with their reasons
   */
  List<Run> deadLetters(int limit);

  /**
   * Does a run again that failed, was cancelled or is partly done: queues a new task like its,
   * which takes over its unique key.
   *
   * @param id which
   * @return the new one; empty when there is no such run, it did not end so, or it was retried or
   *     dismissed before
   */
  Optional<TaskId> retry(TaskId id);

  /**
   * Takes a failed task from the dead letters.
   *
   * @param id which
   * @return false when it is not among them
   */
  boolean dismiss(TaskId id);

  /**
   * Submits the items of a batch, all or none. Submitting a batch of the same name again changes
   * nothing but its budget: its items are those of the first time.
   *
   * @param batch its name
   * @param budget what its items may use together; when it is used up, no further item is started
   * @param items at most 100,000; without unique keys, and of this batch whatever they say
   * @throws dev.candor.core.error.InvalidInputException when a payload is such a text as {@link
   *     TaskQueue#submit} does not take
   */
  void submitBatch(String batch, Budget budget, List<Task> items);

  /**
   * Looks at a batch.
   *
   * @param batch its name
   * @return where it stands; empty when there is none
   */
  Optional<BatchStatus> batch(String batch);

  /**
   * Cancels every item of a batch that is not done.
   *
   * @param batch its name
   * @return how many were cancelled
   */
  int cancelBatch(String batch);
}
