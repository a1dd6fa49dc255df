package dev.candor.core.task;

import java.time.Duration;

/**
 * How workers work.
 *
 * @param name of these workers, for leases and logs
 * @param concurrency most tasks at once
 * @param leaseTime of a task; a third of it is the pulse
 * @param pollInterval between looks at an empty queue
 * @param maxAttempts tries before a task is given up
 * @param grace for running tasks when the workers end
 */
record WorkerPolicy(
    String name,
    int concurrency,
    Duration leaseTime,
    Duration pollInterval,
    int maxAttempts,
    Duration grace) {

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofMinutes(5);
  private static final int MAX_DOUBLINGS = 20;

  WorkerPolicy {
    if (name.isBlank() || concurrency < 1 || maxAttempts < 1) {
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
