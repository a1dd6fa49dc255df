package dev.candor.core.task;

import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.TaskQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes tasks from a queue and runs the operations they name, so many at once, each on a thread of
 * the executor. Leases are extended while an operation runs; one that is cancelled or lost is
 * interrupted. What fails is tried again with growing pauses, unless it is a {@link
 * dev.candor.core.error.PermanentException}; a task that ends its worker over and over is given up
 * too. Thread-safe.
 */
public final class Workers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration LAST_WAIT = Duration.ofSeconds(5);

  private final TaskQueue queue;
  private final Executor executor;
  private final Clock clock;
  private final WorkerPolicy policy;
  private final TaskRunner runner;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Attempt> running = new LinkedHashSet<>();
  private boolean stopping;
  private boolean abandoned;
  private boolean ended;
  private boolean woken;
  private boolean troubled; // of the serving thread alone

  Workers(TaskRunner runner, Executor executor, Clock clock) {
    this.runner = runner;
    this.queue = runner.queue();
    this.policy = runner.policy();
    this.executor = executor;
    this.clock = clock;
  }

  void start() {
    executor.execute(this::serve);
  }

  /**
   * Workers of a queue.
   *
   * @param queue has the tasks; not closed by the workers
   * @param executor gives each task, and the workers themselves, a thread at once: it must not
   *     queue, nor run on the caller's thread
   * @param clock the queue's clock
   * @return with defaults and no operations
   */
  public static WorkersBuilder builder(TaskQueue queue, Executor executor, Clock clock) {
    return new WorkersBuilder(queue, executor, clock);
  }

  /** Looks at the queue now. Call it after submitting in the same process; cheap. */
  public void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void serve() {
    try {
      while (goesOn()) {
        extendLeases();
        takeTasks();
        rest();
      }
    } catch (InterruptedException e) {
      // whoever owns the executor ends it
      Thread.currentThread().interrupt();
      stopAll();
    } finally {
      lock.lock();
      try {
        ended = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean goesOn() {
    lock.lock();
    try {
      return !abandoned && !(stopping && running.isEmpty());
    } finally {
      lock.unlock();
    }
  }

  private void extendLeases() {
    Instant now = clock.instant();
    for (Attempt attempt : snapshot()) {
      if (attempt.needsMoreTime(now, policy.leaseTime())) {
        try {
          if (queue.extend(attempt.lease(), policy.leaseTime())) {
            attempt.extended(now.plus(policy.leaseTime()));
          } else {
            attempt.stop(Attempt.Stop.LOST);
          }
        } catch (RuntimeException e) {
          LOG.warn("The lease of {} was not extended", attempt.lease().id(), e);
        }
      }
    }
  }

  private List<Attempt> snapshot() {
    lock.lock();
    try {
      return new ArrayList<>(running);
    } finally {
      lock.unlock();
    }
  }

  private void takeTasks() {
    try {
      while (hasRoom()) {
        Optional<Lease> lease = queue.lease(policy.name(), policy.leaseTime());
        if (troubled) {
          LOG.info("The queue of {} can be read again", policy.name());
          troubled = false;
        }
        if (lease.isEmpty()) {
          return;
        }
        launch(new Attempt(lease.get()));
      }
    } catch (RuntimeException e) {
      if (!troubled) { // told once, not at every look
        LOG.warn("The queue of {} cannot be read; trying on", policy.name(), e);
        troubled = true;
      }
    }
  }

  private boolean hasRoom() {
    lock.lock();
    try {
      return !stopping && running.size() < policy.concurrency();
    } finally {
      lock.unlock();
    }
  }

  private void launch(Attempt attempt) {
    change(() -> running.add(attempt));
    try {
      executor.execute(
          () -> {
            try {
              runner.run(attempt);
            } finally {
              change(() -> running.remove(attempt));
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.warn("{} has no thread for {}, and ends", policy.name(), attempt.lease().id());
      change(
          () -> {
            running.remove(attempt);
            stopping = true;
          });
      queue.fail(attempt.lease(), "There was no thread for it", Duration.ZERO);
    }
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void rest() throws InterruptedException {
    lock.lock();
    try {
      long left = policy.rest().toNanos();
      while (!woken && left > 0) {
        left = changed.awaitNanos(left);
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes no more tasks, waits for those that run, and after the time of grace interrupts them and
   * hands them back. What does not end even then is left to the end of its lease. Idempotent; when
   * called by an operation, it does not wait.
   */
  @Override
  public void close() {
    change(() -> stopping = true);
    if (snapshot().stream().anyMatch(one -> one.isOn(Thread.currentThread()))) {
      return;
    }
    boolean done = awaitEnd(policy.grace());
    if (!done) {
      stopAll();
      done = awaitEnd(LAST_WAIT);
    }
    if (!done) {
      change(() -> abandoned = true);
      LOG.warn("{} tasks of {} do not end; their leases run out", snapshot().size(), policy.name());
    }
  }

  private void stopAll() {
    change(() -> stopping = true);
    snapshot().forEach(attempt -> attempt.stop(Attempt.Stop.ENDING));
  }

  private boolean awaitEnd(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (!(ended && running.isEmpty()) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return ended && running.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
