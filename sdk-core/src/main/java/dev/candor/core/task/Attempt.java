package dev.candor.core.task;

import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.Operation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try at a task: its lease, the thread it is on, and whether it was told to stop. */
final class Attempt {

  /** Why it was told to stop. */
  enum Stop {
    /** The task was cancelled, or is somebody else's by now. */
    LOST,
    /** The workers end; the task is handed back. */
    ENDING
  }

  private final Lease lease;
  private final Operation.Pool pool;
  private final TaskReport report;
  private Instant until;
  private @Nullable Thread thread;
  private @Nullable Stop stop;
  private boolean over;

  Attempt(Lease lease, TaskRunner runner) {
    this.lease = lease;
    this.pool = runner.pool(lease.task().operation());
    this.report = runner.report(this);
    this.until = lease.until();
  }

  Lease lease() {
    return lease;
  }

  Operation.Pool pool() {
    return pool;
  }

  TaskReport report() {
    return report;
  }

  /** From here on, until {@link #end}, this thread may be interrupted. False when told to stop. */
  synchronized boolean begin() {
    thread = stop == null ? Thread.currentThread() : null;
    return thread != null;
  }

  /** The operation returned: its thread is left alone, and goes on without an interrupt. */
  synchronized void end() {
    over = true;
    if (thread != null) {
      thread = null;
      Thread.interrupted();
    }
  }

  synchronized void stop(Stop why) {
    if (!over && stop == null) {
      stop = why;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  synchronized @Nullable Stop stopped() {
    return stop;
  }

  synchronized boolean isOn(Thread other) {
    return other.equals(thread);
  }

  /** Whether a third of the lease is over. */
  synchronized boolean needsMoreTime(Instant now, Duration leaseTime) {
    return !over && !now.isBefore(until.minus(leaseTime.multipliedBy(2).dividedBy(3)));
  }

  synchronized void extended(Instant end) {
    until = end;
  }
}
