package dev.candor.core.spi.task;

import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands.
 *
 * @param id which
 * @param task as submitted
 * @param state where it stands
 * @param attempts tries so far
 * @param result JSON when it succeeded or is done in part, the reason when it failed, else null
 */
public record TaskStatus(
    TaskId id, Task task, RunState state, int attempts, @Nullable String result) {
  /** Checks. */
  public TaskStatus {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(state, "state");
  }
}
