package dev.candor.core.task;

import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final Sweeper sweeper;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Attempt> running = new LinkedHashSet<>();
  private Instant heartbeat;
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
    this.sweeper = new Sweeper(queue, policy, clock.instant());
    this.heartbeat = clock.instant();
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
        beat();
        extendLeases();
        snapshot().forEach(attempt -> attempt.report().tryFlush());
        takeTasks();
        sweeper.sweep(clock.instant());
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
      for (Operation.Pool pool : Operation.Pool.values()) {
        Set<String> operations = runner.operations(pool);
        while (!operations.isEmpty() && hasRoom(pool)) {
          Optional<Lease> lease = queue.lease(policy.name(), operations, policy.leaseTime());
          if (troubled) {
            LOG.info("The queue of {} can be read again", policy.name());
            troubled = false;
          }
          if (lease.isEmpty()) {
            break;
          }
          launch(new Attempt(lease.get(), runner));
        }
      }
    } catch (RuntimeException e) {
      if (!troubled) { // told once, not at every look
        LOG.warn("The queue of {} cannot be read; trying on", policy.name(), e);
        troubled = true;
      }
    }
  }

  private boolean hasRoom(Operation.Pool pool) {
    lock.lock();
    try {
      return !stopping && count(pool) < policy.rooms().getOrDefault(pool, 1);
    } finally {
      lock.unlock();
    }
  }

  private int count(Operation.Pool pool) {
    return (int) running.stream().filter(one -> one.pool() == pool).count();
  }

  private void beat() {
    change(() -> heartbeat = clock.instant(), false);
  }

  /**
   * Looks at these workers.
   *
   * @return how they are now
   */
  public WorkerHealth health() {
    Optional<Duration> lag = lag();
    lock.lock();
    try {
      Instant last = heartbeat;
      boolean live = !ended && !clock.instant().isAfter(last.plus(policy.leaseTime()));
      Map<Operation.Pool, Integer> counts = new EnumMap<>(Operation.Pool.class);
      for (Operation.Pool pool : Operation.Pool.values()) {
        counts.put(pool, count(pool));
      }
      boolean ready = live && !stopping && lag.isPresent();
      return new WorkerHealth(live, ready, stopping, last, lag.orElse(null), counts);
    } finally {
      lock.unlock();
    }
  }

  /** How long the task waits that waits longest; empty when the queue is away. */
  private Optional<Duration> lag() {
    try {
      Instant now = clock.instant();
      return Optional.of(
          queue.waiting(Duration.ZERO, 1).stream()
              .findFirst()
              .map(one -> Duration.between(one.since(), now))
              .orElse(Duration.ZERO));
    } catch (RuntimeException e) {
      LOG.debug("The queue of {} is away", policy.name(), e);
      return Optional.empty();
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
      Failure failure = new Failure(Failure.Kind.HANDED_BACK, "There was no thread for it");
      queue.fail(attempt.lease(), failure, Duration.ZERO);
    }
  }

  private void change(Runnable what) {
    change(what, true);
  }

  private void change(Runnable what, boolean wakes) {
    lock.lock();
    try {
      what.run();
      woken |= wakes;
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
    drain(policy.grace());
  }

  /**
   * Ends as {@link #close()} does, within another time.
   *
   * @param deadline for the tasks that run; those that go on then are handed back
   * @return whether all of them came to their end by themselves
   */
  public boolean drain(Duration deadline) {
    change(() -> stopping = true);
    if (snapshot().stream().anyMatch(one -> one.isOn(Thread.currentThread()))) {
      return false;
    }
    if (awaitEnd(deadline)) {
      return true;
    }
    stopAll();
    if (!awaitEnd(LAST_WAIT)) {
      change(() -> abandoned = true);
      LOG.warn("{} tasks of {} do not end; their leases run out", snapshot().size(), policy.name());
    }
    return false;
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
