package dev.candor.core.task;

import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.WaitingTask;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what is old, and tells of tasks that wait too long, once a minute. One thread's. */
final class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_TOLD = 20;

  private final TaskQueue queue;
  private final WorkerPolicy.Retention retention;
  private Instant last;

  Sweeper(TaskQueue queue, WorkerPolicy policy, Instant now) {
    this.queue = queue;
    this.retention = policy.retention();
    this.last = now;
  }

  void sweep(Instant now) {
    if (now.isBefore(last.plus(PAUSE))) {
      return;
    }
    try {
      int trimmed = queue.trim(now.minus(retention.events()), now.minus(retention.runs()));
      tellOfStale();
      last = trimmed > 0 ? last : now; // there may be more
    } catch (RuntimeException e) {
      LOG.warn("Old runs are not removed now", e);
      last = now;
    }
  }

  private void tellOfStale() {
    for (WaitingTask one : queue.waiting(retention.stale(), MOST_TOLD)) {
      if (one.since().plus(retention.stale()).isAfter(last)) { // the others were told before
        LOG.warn("{} waits since {}: {}", one.id(), one.since(), one.cause().code());
      }
    }
  }
}
