package dev.candor.core.spi.task;

import dev.candor.core.work.TaskId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A task that might start, and does not.
 *
 * @param id which
 * @param operation that it names
 * @param since from when on it might have started; the end of its lease when that was lost
 * @param cause why it waits
 */
public record WaitingTask(TaskId id, String operation, Instant since, Cause cause) {
  /** Checks. */
  public WaitingTask {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(cause, "cause");
  }

  /** Why a task waits; the first that holds. */
  public enum Cause {
    /** It, its operation or its batch is paused, or the batch has used its budget. */
    PAUSED,
    /** As many tasks of its operation run as may. */
    LIMITED,
    /** Its worker fell silent, and nobody has taken it again. */
    LOST,
    /** Workers do other tasks of its operation. */
    BUSY,
    /** No worker does its operation. */
    UNATTENDED;

    /**
     * The value as it stands in JSON and settings.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
