package dev.candor.core.task;

import dev.candor.core.spi.task.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How workers are.
 *
 * @param live whether they look at the queue; when not, start the process anew
 * @param ready whether they take tasks: live, not draining, and the queue answers
 * @param draining whether they take no more tasks and end
 * @param lastHeartbeat when they last looked
 * @param lag how long the task waits that has waited longest of those that might start; null when
 *     the queue does not answer
 * @param running tasks by pool
 */
public record WorkerHealth(
    boolean live,
    boolean ready,
    boolean draining,
    Instant lastHeartbeat,
    @Nullable Duration lag,
    Map<Operation.Pool, Integer> running) {
  /** Copies. */
  public WorkerHealth {
    Objects.requireNonNull(lastHeartbeat, "lastHeartbeat");
    running = Map.copyOf(running);
  }
}
