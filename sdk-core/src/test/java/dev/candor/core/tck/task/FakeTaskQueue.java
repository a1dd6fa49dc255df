package dev.candor.core.tck.task;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.task.BatchStatus;
import dev.candor.core.spi.task.EventPage;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.QueuePart;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.spi.task.WaitingTask;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Origin;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plainest queue there is: a list of tasks and a list of events. Thread-safe. */
public final class FakeTaskQueue implements TaskQueue {

  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private final List<@Nullable RunEvent> events = new ArrayList<>();
  private final Set<QueuePart> paused = new HashSet<>();
  private final Map<String, Integer> limits = new HashMap<>();
  private final Map<String, Instant> permits = new HashMap<>();
  private final Map<String, Budget> budgets = new HashMap<>();
  private int submitted;
  private boolean closed;

  private static final class Entry {
    private final TaskId id;
    private Task task;
    private Run run;
    private Instant readyAt;
    private long told;
    private boolean retried;
    private boolean dismissed;
    private @Nullable String result;

    Entry(TaskId id, Task task, Instant now) {
      this.id = id;
      this.task = task;
      this.run = Run.queued(id, task, now);
      this.readyAt = task.notBefore() == null ? now : task.notBefore();
    }

    boolean isOpen() {
      return !run.state().isEnd();
    }

    boolean is(RunState state) {
      return run.state() == state;
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
        .filter(one -> one.is(RunState.RUNNING) && one.run.attempts() == lease.fence());
  }

  private void happens(Entry entry, RunEvent.What what) {
    Instant now = clock.instant();
    entry.run = entry.run.after(what, now);
    events.add(new RunEvent(entry.id, ++entry.told, now, what));
  }

  private static RunEvent.Changed changed(RunState state, @Nullable String reason) {
    return new RunEvent.Changed(state, reason);
  }

  @Override
  public synchronized TaskId submit(Task task) {
    checkText(task.payload());
    for (Entry entry : entries()) {
      if (task.uniqueKey() != null && task.uniqueKey().equals(entry.task.uniqueKey())) {
        return entry.id;
      }
    }
    return add(task);
  }

  private TaskId add(Task task) {
    Entry fresh = new Entry(new TaskId("fake-" + submitted++), task, clock.instant());
    entries.add(fresh);
    events.add(
        new RunEvent(fresh.id, ++fresh.told, clock.instant(), changed(RunState.QUEUED, null)));
    return fresh.id;
  }

  @Override
  public synchronized Optional<Lease> lease(String worker, Set<String> operations, Duration time) {
    checkPositive(time);
    // min gives the first of equals: the oldest
    return entries().stream()
        .filter(one -> operations.isEmpty() || operations.contains(one.task.operation()))
        .filter(one -> isReady(one) && !isPaused(one) && !isFull(one.task.operation()))
        .min(Comparator.comparingInt(one -> -one.task.priority()))
        .map(one -> take(one, worker, time));
  }

  private boolean isReady(Entry entry) {
    return entry.isOpen() && !clock.instant().isBefore(entry.readyAt);
  }

  private boolean isPaused(Entry entry) {
    String batch = Objects.requireNonNullElse(entry.task.origin().batch(), "");
    return paused().stream().anyMatch(one -> one.covers(entry.task.operation(), batch));
  }

  private boolean isFull(String operation) {
    return running(operation) >= limits.getOrDefault(operation, Integer.MAX_VALUE);
  }

  private long running(String operation) {
    return entries.stream()
        .filter(one -> one.is(RunState.RUNNING) && one.task.operation().equals(operation))
        .filter(one -> clock.instant().isBefore(one.readyAt))
        .count();
  }

  private Lease take(Entry entry, String worker, Duration time) {
    happens(entry, changed(RunState.RUNNING, worker));
    entry.readyAt = clock.instant().plus(time);
    int attempt = entry.run.attempts();
    return new Lease(entry.id, entry.task, worker, attempt, attempt, entry.readyAt);
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
    Optional<Entry> held = held(lease);
    held.ifPresent(
        one -> {
          one.result = result;
          happens(one, new RunEvent.Resulted(result));
          happens(one, changed(one.run.endState(), null));
        });
    return held.isPresent();
  }

  @Override
  public synchronized boolean fail(Lease lease, Failure failure, @Nullable Duration retryAfter) {
    if (retryAfter != null && retryAfter.isNegative()) {
      throw new IllegalArgumentException("retry after " + retryAfter);
    }
    String full = failure.reason();
    Failure kept = new Failure(failure.kind(), full.substring(0, Math.min(full.length(), 4_000)));
    Optional<Entry> held = held(lease);
    held.ifPresent(
        one -> {
          one.run = one.run.failing(kept);
          one.result = retryAfter == null ? kept.reason() : null;
          one.readyAt = retryAfter == null ? one.readyAt : clock.instant().plus(retryAfter);
          happens(
              one, changed(retryAfter == null ? RunState.FAILED : RunState.QUEUED, kept.reason()));
        });
    return held.isPresent();
  }

  @Override
  public synchronized boolean cancel(TaskId id) {
    Optional<Entry> open = find(id).filter(Entry::isOpen);
    open.ifPresent(one -> happens(one, changed(RunState.CANCELLED, null)));
    return open.isPresent();
  }

  @Override
  public synchronized Optional<TaskStatus> status(TaskId id) {
    return find(id)
        .map(
            one ->
                new TaskStatus(one.id, one.task, one.run.state(), one.run.attempts(), one.result));
  }

  @Override
  public synchronized QueueCounts counts() {
    return counts(one -> true);
  }

  private QueueCounts counts(Predicate<Entry> which) {
    Map<RunState, Long> counts = new TreeMap<>();
    entries().stream().filter(which).forEach(one -> counts.merge(one.run.state(), 1L, Long::sum));
    return QueueCounts.of(counts);
  }

  @Override
  public synchronized Map<String, QueueCounts> countsByOperation() {
    Map<String, QueueCounts> counts = new TreeMap<>();
    for (Entry entry : entries()) {
      String operation = entry.task.operation();
      counts.put(operation, counts(one -> one.task.operation().equals(operation)));
    }
    return counts;
  }

  @Override
  public synchronized boolean append(Lease lease, List<? extends RunEvent.Told> told) {
    Optional<Entry> held = held(lease);
    held.ifPresent(one -> told.forEach(what -> happens(one, what)));
    return held.isPresent();
  }

  @Override
  public synchronized Optional<Run> run(TaskId id) {
    return find(id).map(one -> one.run);
  }

  @Override
  public synchronized List<Run> runs(RunQuery query) {
    List<Run> found = new ArrayList<>();
    for (int i = entries().size() - 1; i >= 0; i--) {
      Run run = entries.get(i).run;
      if (run.id().equals(query.before())) {
        found.clear();
      } else if ((query.states().isEmpty() || query.states().contains(run.state()))
          && (query.operation() == null || query.operation().equals(run.operation()))
          && (query.batch() == null || query.batch().equals(run.origin().batch()))) {
        found.add(run);
      }
    }
    return found.stream().limit(query.limit()).toList();
  }

  @Override
  public synchronized EventPage events(TaskId run, long after, int limit) {
    Optional<Entry> entry = find(run);
    long told = entry.map(one -> one.told).orElse(0L);
    List<RunEvent> kept =
        events.stream().flatMap(Stream::ofNullable).filter(one -> one.run().equals(run)).toList();
    // all of a run are kept, or none
    long start = kept.isEmpty() ? Math.max(after, told) : after;
    List<RunEvent> page = kept.stream().filter(one -> one.sequence() > after).limit(limit).toList();
    boolean ended = entry.isEmpty() || !entry.get().isOpen();
    return new EventPage(start, page, ended && start + page.size() >= told);
  }

  @Override
  public synchronized EventPage events(long after, int limit) {
    entries();
    int start = (int) Math.min(after, events.size());
    while (start < events.size() && events.get(start) == null) {
      start++;
    }
    List<RunEvent> page =
        events.subList(start, events.size()).stream()
            .takeWhile(Objects::nonNull)
            .flatMap(Stream::ofNullable)
            .limit(limit)
            .toList();
    return new EventPage(Math.max(start, after), page, false);
  }

  @Override
  public synchronized int trim(Instant trimmed, Instant forgotten) {
    Set<TaskId> old = new HashSet<>();
    for (Entry entry : entries()) {
      Instant end = entry.run.times().endedAt();
      if (end != null && end.isBefore(trimmed)) {
        old.add(entry.id);
      }
    }
    boolean none = events.stream().noneMatch(one -> one != null && old.contains(one.run()));
    events.replaceAll(one -> one != null && old.contains(one.run()) ? null : one);
    boolean gone =
        entries.removeIf(
            one -> {
              Instant end = one.run.times().endedAt();
              return end != null && end.isBefore(forgotten);
            });
    return none && !gone ? 0 : Math.max(1, old.size());
  }

  @Override
  public synchronized void pause(QueuePart part) {
    entries();
    paused.add(part);
  }

  @Override
  public synchronized void resume(QueuePart part) {
    entries();
    paused.remove(part);
  }

  @Override
  public synchronized Set<QueuePart> paused() {
    entries();
    Set<QueuePart> parts = new HashSet<>(paused);
    for (String batch : budgets.keySet()) {
      if (isOver(batch) && entries.stream().anyMatch(one -> one.isOpen() && isOf(one, batch))) {
        parts.add(QueuePart.batch(batch));
      }
    }
    return parts;
  }

  @Override
  public synchronized void limit(String operation, int most) {
    entries();
    if (most < 0) {
      throw new IllegalArgumentException("at most " + most);
    } else if (most == 0) {
      limits.remove(operation);
    } else {
      limits.put(operation, most);
    }
  }

  @Override
  public synchronized Duration permit(String resource, int most, Duration per) {
    entries();
    Instant now = clock.instant();
    Instant next = permits.getOrDefault(resource, Instant.MIN);
    if (next.isAfter(now)) {
      return Duration.between(now, next);
    }
    permits.put(resource, now.plus(per.dividedBy(most)));
    return Duration.ZERO;
  }

  @Override
  public synchronized List<WaitingTask> waiting(Duration longer, int limit) {
    Instant before = clock.instant().minus(longer);
    return entries().stream()
        .filter(one -> one.isOpen() && one.readyAt.isBefore(before))
        .sorted(Comparator.comparing(one -> one.readyAt))
        .limit(limit)
        .map(one -> new WaitingTask(one.id, one.task.operation(), one.readyAt, cause(one)))
        .toList();
  }

  private WaitingTask.Cause cause(Entry entry) {
    if (isPaused(entry)) {
      return WaitingTask.Cause.PAUSED;
    }
    if (isFull(entry.task.operation())) {
      return WaitingTask.Cause.LIMITED;
    }
    if (entry.is(RunState.RUNNING)) {
      return WaitingTask.Cause.LOST;
    }
    return running(entry.task.operation()) > 0
        ? WaitingTask.Cause.BUSY
        : WaitingTask.Cause.UNATTENDED;
  }

  @Override
  public synchronized List<Run> deadLetters(int limit) {
    return entries().stream()
        .filter(one -> one.is(RunState.FAILED) && !one.retried && !one.dismissed)
        .map(one -> one.run)
        .sorted(Comparator.comparing(run -> run.times().endedAt()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<TaskId> retry(TaskId id) {
    Optional<Entry> ended =
        find(id)
            .filter(one -> !one.isOpen() && !one.is(RunState.SUCCEEDED))
            .filter(one -> !one.retried && !one.dismissed);
    return ended.map(
        one -> {
          one.retried = true;
          Task again = one.task.from(one.task.origin().retrying(id));
          Task old = one.task;
          one.task =
              new Task(
                  old.operation(),
                  old.payload(),
                  old.priority(),
                  old.notBefore(),
                  null,
                  old.origin());
          return add(again);
        });
  }

  @Override
  public synchronized boolean dismiss(TaskId id) {
    Optional<Entry> dead =
        find(id).filter(one -> one.is(RunState.FAILED) && !one.retried && !one.dismissed);
    dead.ifPresent(one -> one.dismissed = true);
    return dead.isPresent();
  }

  @Override
  public synchronized void submitBatch(String batch, Budget budget, List<Task> items) {
    entries();
    items.forEach(item -> checkText(item.payload()));
    if (items.stream().anyMatch(item -> item.uniqueKey() != null)) {
      throw new IllegalArgumentException("an item with a key");
    }
    if (budgets.put(batch, budget) == null) {
      items.forEach(item -> add(item.from(new Origin(item.origin().parent(), batch, null))));
    }
  }

  private static boolean isOf(Entry entry, String batch) {
    return batch.equals(entry.task.origin().batch());
  }

  private Usage usage(String batch) {
    return entries().stream()
        .filter(one -> isOf(one, batch))
        .map(one -> one.run.account().usage())
        .reduce(Usage.NONE, Usage::plus);
  }

  private boolean isOver(String batch) {
    Usage usage = usage(batch);
    return usage.calls() > 0 && !Objects.requireNonNull(budgets.get(batch)).allowsMoreAfter(usage);
  }

  @Override
  public synchronized Optional<BatchStatus> batch(String batch) {
    entries();
    return Optional.ofNullable(budgets.get(batch))
        .map(
            budget ->
                new BatchStatus(
                    batch,
                    counts(one -> isOf(one, batch) && !one.retried),
                    usage(batch),
                    budget,
                    isOver(batch) || paused.contains(QueuePart.batch(batch))));
  }

  @Override
  public synchronized int cancelBatch(String batch) {
    return (int)
        entries().stream().filter(one -> isOf(one, batch)).filter(one -> cancel(one.id)).count();
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
