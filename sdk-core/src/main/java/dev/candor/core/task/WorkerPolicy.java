package dev.candor.core.task;

import dev.candor.core.spi.task.Operation;
import java.time.Duration;
import java.util.Map;

/**
 * How workers work.
 *
 * @param name of these workers, for leases and logs
 * @param rooms most tasks at once, by pool
 * @param leaseTime of a task; a third of it is the pulse
 * @param pollInterval between looks at an empty queue
 * @param maxAttempts tries before a task is given up
 * @param grace for running tasks when the workers end
 * @param retention how long what is done is kept
 */
record WorkerPolicy(
    String name,
    Map<Operation.Pool, Integer> rooms,
    Duration leaseTime,
    Duration pollInterval,
    int maxAttempts,
    Duration grace,
    Retention retention) {

  /**
   * How long what is done is kept.
   *
   * @param events of a run after its end
   * @param runs after their end
   * @param stale how long a task may wait before that is told
   */
  record Retention(Duration events, Duration runs, Duration stale) {
    Retention {
      if (!isPositive(events) || runs.compareTo(events) < 0 || !isPositive(stale)) {
        throw new IllegalArgumentException("runs are kept no shorter than their events");
      }
    }
  }

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofMinutes(5);
  private static final int MAX_DOUBLINGS = 20;

  WorkerPolicy {
    rooms = Map.copyOf(rooms);
    if (name.isBlank() || rooms.values().stream().anyMatch(most -> most < 1) || maxAttempts < 1) {
      throw new IllegalArgumentException("workers have a name, and counts of at least 1");
    }
    if (!isPositive(leaseTime) || !isPositive(pollInterval) || grace.isNegative()) {
      throw new IllegalArgumentException("workers have positive times");
    }
  }

  private static boolean isPositive(Duration time) {
    return !time.isZero() && !time.isNegative();
  }

  /** How long to wait after a failed try: doubles from a second to five minutes. */
  Duration retryAfter(int attempt) {
    Duration time = FIRST_RETRY.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
    return time.compareTo(LAST_RETRY) < 0 ? time : LAST_RETRY;
  }

  /** Longest rest between two looks at the queue and at leases. */
  Duration rest() {
    Duration pulse = leaseTime.dividedBy(6);
    return pulse.compareTo(pollInterval) < 0 ? pulse : pollInterval;
  }
}
