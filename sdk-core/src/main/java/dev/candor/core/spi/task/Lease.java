package dev.candor.core.spi.task;

import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Instant;
import java.util.Objects;

/**
 * The right to work on a task for a while.
 *
 * @param id which task
 * @param task what to do
 * @param worker who holds it
 * @param attempt 1 for the first try
 * @param fence grows with every lease of the task; guards the result
 * @param until when it runs out unless extended
 */
public record Lease(TaskId id, Task task, String worker, int attempt, long fence, Instant until) {
  /** Checks. */
  public Lease {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(worker, "worker");
    Objects.requireNonNull(until, "until");
  }
}
