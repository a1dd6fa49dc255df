package dev.candor.core.tck.task;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plainest queue there is: a list. Thread-safe. */
public final class FakeTaskQueue implements TaskQueue {

  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private boolean closed;

  private static final class Entry {
    private final TaskId id;
    private final Task task;
    private RunState state = RunState.QUEUED;
    private Instant readyAt;
    private int attempts;
    private @Nullable String result;

    Entry(TaskId id, Task task, Instant now) {
      this.id = id;
      this.task = task;
      this.readyAt = task.notBefore() == null ? now : task.notBefore();
    }

    boolean isOpen() {
      return state == RunState.QUEUED || state == RunState.RUNNING;
    }
  }

  /**
   * An empty queue.
   *
   * @param clock tells what may start and which leases ran out
   */
  public FakeTaskQueue(Clock clock) {
    this.clock = clock;
  }

  private List<Entry> entries() {
    if (closed) {
      throw new ClosedException("The task queue");
    }
    return entries;
  }

  private Optional<Entry> find(TaskId id) {
    return entries().stream().filter(one -> one.id.equals(id)).findFirst();
  }

  private Optional<Entry> held(Lease lease) {
    return find(lease.id())
        .filter(one -> one.state == RunState.RUNNING && one.attempts == lease.fence());
  }

  @Override
  public synchronized TaskId submit(Task task) {
    checkText(task.payload());
    for (Entry entry : entries()) {
      if (task.uniqueKey() != null && task.uniqueKey().equals(entry.task.uniqueKey())) {
        return entry.id;
      }
    }
    Entry fresh = new Entry(new TaskId("fake-" + entries.size()), task, clock.instant());
    entries.add(fresh);
    return fresh.id;
  }

  @Override
  public synchronized Optional<Lease> lease(String worker, Duration time) {
    checkPositive(time);
    Optional<Entry> next =
        entries().stream()
            .filter(one -> one.isOpen() && !clock.instant().isBefore(one.readyAt))
            .max(Comparator.comparingInt(one -> one.task.priority()));
    // max gives the last of equals, and the oldest is wanted
    next =
        next.flatMap(
            best ->
                entries.stream()
                    .filter(one -> one.isOpen() && !clock.instant().isBefore(one.readyAt))
                    .filter(one -> one.task.priority() == best.task.priority())
                    .findFirst());
    return next.map(
        one -> {
          one.state = RunState.RUNNING;
          one.attempts++;
          one.readyAt = clock.instant().plus(time);
          return new Lease(one.id, one.task, worker, one.attempts, one.attempts, one.readyAt);
        });
  }

  @Override
  public synchronized boolean extend(Lease lease, Duration time) {
    checkPositive(time);
    Optional<Entry> held = held(lease);
    held.ifPresent(one -> one.readyAt = clock.instant().plus(time));
    return held.isPresent();
  }

  @Override
  public synchronized boolean finish(Lease lease, String result) {
    checkText(result);
    return end(held(lease), RunState.SUCCEEDED, result);
  }

  @Override
  public synchronized boolean fail(Lease lease, String reason, @Nullable Duration retryAfter) {
    Optional<Entry> held = held(lease);
    if (retryAfter == null) {
      return end(held, RunState.FAILED, reason.substring(0, Math.min(reason.length(), 4_000)));
    }
    if (retryAfter.isNegative()) {
      throw new IllegalArgumentException("retry after " + retryAfter);
    }
    held.ifPresent(
        one -> {
          one.state = RunState.QUEUED;
          one.readyAt = clock.instant().plus(retryAfter);
        });
    return held.isPresent();
  }

  private static boolean end(Optional<Entry> entry, RunState state, @Nullable String result) {
    entry.ifPresent(
        one -> {
          one.state = state;
          one.result = result;
        });
    return entry.isPresent();
  }

  @Override
  public synchronized boolean cancel(TaskId id) {
    return end(find(id).filter(Entry::isOpen), RunState.CANCELLED, null);
  }

  @Override
  public synchronized Optional<TaskStatus> status(TaskId id) {
    return find(id)
        .map(one -> new TaskStatus(one.id, one.task, one.state, one.attempts, one.result));
  }

  @Override
  public synchronized QueueCounts counts() {
    return new QueueCounts(
        count(RunState.QUEUED),
        count(RunState.RUNNING),
        count(RunState.SUCCEEDED),
        count(RunState.FAILED),
        count(RunState.CANCELLED));
  }

  private long count(RunState state) {
    return entries().stream().filter(one -> one.state == state).count();
  }

  private static void checkPositive(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("a lease of " + time);
    }
  }

  private static void checkText(String text) {
    Objects.requireNonNull(text);
    if (text.codePoints()
        .anyMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE)) {
      throw new InvalidInputException("text", "The text is not storable", "Clean it", null);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
