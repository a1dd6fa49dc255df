package dev.candor.core.task;

import dev.candor.core.internal.jdbc.Dialect;
import dev.candor.core.internal.jdbc.Times;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.task.BatchStatus;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueuePart;
import dev.candor.core.spi.task.WaitingTask;
import dev.candor.core.spi.task.WaitingTask.Cause;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Origin;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One transaction of the queue. */
final class QueueWork {

  private static final int MAX_TAKES = 100;
  private static final int CHUNK = 1_000;

  private final TaskTable tasks;
  private final RunTable runs;
  private final ControlTable controls;
  private final BatchTable batches;
  private final long now;

  QueueWork(Connection connection, Dialect dialect, long now) {
    this.tasks = new TaskTable(connection, dialect);
    this.runs = new RunTable(connection);
    this.controls = new ControlTable(connection);
    this.batches = new BatchTable(connection);
    this.now = now;
  }

  TaskTable tasks() {
    return tasks;
  }

  RunTable runs() {
    return runs;
  }

  ControlTable controls() {
    return controls;
  }

  TaskId submit(Task task) throws SQLException {
    String uniqueKey = task.uniqueKey();
    // who inserts the same key meanwhile makes this fail; tried again, it finds the other
    Optional<TaskId> first = uniqueKey == null ? Optional.empty() : tasks.findUnique(uniqueKey);
    return first.isPresent() ? first.get() : tasks.insert(List.of(task), now).get(0);
  }

  Optional<Lease> take(String worker, Set<String> operations, Duration time) throws SQLException {
    ControlTable.Controls set = controls.controls();
    if (set.paused().contains(QueuePart.ALL)) {
      return Optional.empty();
    }
    LeaseFilter filter = filter(operations, set);
    long until = Times.after(now, time);
    for (int i = 0; i < MAX_TAKES; i++) {
      Optional<TaskRow> next = tasks.next(now, filter);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Optional<TaskRow> row = tasks.locked(next.get()).filter(one -> one.mayBeTaken(now));
      if (row.isPresent()) {
        TaskRow taken = row.get().taken(worker, until);
        return Optional.of(
            tasks.change(taken, List.of(changed(RunState.RUNNING, worker)), now).lease());
      }
    }
    return Optional.empty();
  }

  private LeaseFilter filter(Set<String> operations, ControlTable.Controls set)
      throws SQLException {
    Set<String> held = new HashSet<>();
    Set<String> heldBatches = new HashSet<>();
    for (QueuePart part : set.paused()) {
      (part.code().startsWith("batch:") ? heldBatches : held)
          .add(part.code().substring(part.code().indexOf(':') + 1));
    }
    Map<String, Long> limits = set.limits();
    if (!operations.isEmpty()) {
      limits.keySet().retainAll(operations);
    }
    if (!limits.isEmpty()) {
      controls.lockLimits(limits.keySet());
      Map<String, Long> running = runs.held(now);
      limits.forEach(
          (operation, most) -> {
            if (running.getOrDefault(operation, 0L) >= most) {
              held.add(operation);
            }
          });
    }
    return new LeaseFilter(operations, held, heldBatches);
  }

  private static RunEvent.Changed changed(RunState state, @Nullable String reason) {
    return new RunEvent.Changed(state, reason);
  }

  private Optional<TaskRow> held(Lease lease) throws SQLException {
    return tasks.lock(lease.id(), false).filter(row -> row.isHeldBy(lease));
  }

  boolean append(Lease lease, List<? extends RunEvent.Told> told) throws SQLException {
    Optional<TaskRow> row = held(lease);
    if (row.isEmpty()) {
      return false;
    }
    if (told.isEmpty()) {
      return true;
    }
    tasks.change(row.get(), told, now);
    String batch = row.get().run().origin().batch();
    Usage used = Usage.NONE;
    for (RunEvent.Told one : told) {
      used = one instanceof RunEvent.Charged charged ? used.plus(charged.usage()) : used;
    }
    if (batch != null && !used.equals(Usage.NONE)) {
      charge(batch, used);
    }
    return true;
  }

  private void charge(String batch, Usage used) throws SQLException {
    Optional<BatchTable.Row> row = batches.lock(batch);
    if (row.isPresent()) {
      Usage sum = row.get().usage().plus(used);
      batches.update(batch, new BatchTable.Row(row.get().budget(), sum));
    }
  }

  boolean finish(Lease lease, String result) throws SQLException {
    Optional<TaskRow> row = held(lease);
    if (row.isPresent()) {
      RunEvent.What end = changed(row.get().run().endState(), null);
      tasks.change(row.get().outcome(result), List.of(new RunEvent.Resulted(result), end), now);
    }
    return row.isPresent();
  }

  boolean fail(Lease lease, Failure failure, @Nullable Long due) throws SQLException {
    Optional<TaskRow> row = held(lease);
    if (row.isPresent()) {
      TaskRow failed = row.get().failing(failure);
      RunState to = due == null ? RunState.FAILED : RunState.QUEUED;
      TaskRow waiting = due == null ? failed : failed.readyAt(due);
      tasks.change(waiting, List.of(changed(to, failure.reason())), now);
    }
    return row.isPresent();
  }

  boolean cancel(TaskId id) throws SQLException {
    Optional<TaskRow> row = tasks.lock(id, false).filter(one -> !one.run().state().isEnd());
    if (row.isPresent()) {
      tasks.change(row.get(), List.of(changed(RunState.CANCELLED, null)), now);
    }
    return row.isPresent();
  }

  Optional<TaskId> retry(TaskId id) throws SQLException {
    Optional<TaskRow> row = tasks.lock(id, true).filter(QueueWork::mayBeRetried);
    if (row.isEmpty() || runs.isSettled(row.get().number())) {
      return Optional.empty();
    }
    runs.settle(row.get().number(), "retried");
    Task task = row.get().task();
    Origin origin = task.origin().retrying(id);
    return Optional.of(tasks.insert(List.of(task.from(origin)), now).get(0));
  }

  private static boolean mayBeRetried(TaskRow row) {
    return row.run().state().isEnd() && row.run().state() != RunState.SUCCEEDED;
  }

  boolean dismiss(TaskId id) throws SQLException {
    Optional<TaskRow> row =
        tasks.lock(id, false).filter(one -> one.run().state() == RunState.FAILED);
    if (row.isEmpty() || runs.isSettled(row.get().number())) {
      return false;
    }
    runs.settle(row.get().number(), "dismissed");
    return true;
  }

  /** Whether the batch is new. */
  boolean submitBatch(String batch, Budget budget, List<Task> items) throws SQLException {
    Optional<BatchTable.Row> known = batches.lock(batch);
    if (known.isPresent()) {
      batches.update(batch, new BatchTable.Row(budget, known.get().usage()));
      return false;
    }
    batches.insert(batch, budget);
    for (int from = 0; from < items.size(); from += CHUNK) {
      tasks.insert(items.subList(from, Math.min(from + CHUNK, items.size())), now);
    }
    return true;
  }

  Optional<BatchStatus> batch(String batch) throws SQLException {
    Optional<BatchTable.Row> row = batches.find(batch);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    boolean paused =
        row.get().isOver() || controls.controls().paused().contains(QueuePart.batch(batch));
    return Optional.of(
        new BatchStatus(
            batch, runs.countsOfBatch(batch), row.get().usage(), row.get().budget(), paused));
  }

  int cancelBatch(String batch) throws SQLException {
    int cancelled = 0;
    for (TaskRow row : runs.rows(" WHERE batch = ? AND is_open = 1 ORDER BY id", List.of(batch))) {
      cancelled += cancel(row.run().id()) ? 1 : 0;
    }
    return cancelled;
  }

  List<WaitingTask> waiting(long readyBefore, int limit) throws SQLException {
    List<TaskRow> rows =
        runs.rows(
            " WHERE is_open = 1 AND ready_at < ? ORDER BY ready_at, id LIMIT ?",
            List.of(readyBefore, limit));
    ControlTable.Controls set = controls.controls();
    Map<String, Long> running = runs.held(now);
    List<WaitingTask> waiting = new ArrayList<>();
    for (TaskRow row : rows) {
      Run run = row.run();
      long held = running.getOrDefault(run.operation(), 0L);
      boolean full = held >= set.limits().getOrDefault(run.operation(), Long.MAX_VALUE);
      Instant since = Instant.ofEpochMilli(row.hold().readyAt());
      waiting.add(
          new WaitingTask(
              run.id(), run.operation(), since, cause(run, set.paused(), full, held > 0)));
    }
    return waiting;
  }

  private static Cause cause(Run run, Set<QueuePart> paused, boolean full, boolean busy) {
    String batch = run.origin().batch();
    if (paused.stream().anyMatch(one -> one.covers(run.operation(), batch == null ? "" : batch))) {
      return Cause.PAUSED;
    }
    if (full) {
      return Cause.LIMITED;
    }
    if (run.state() == RunState.RUNNING) {
      return Cause.LOST;
    }
    return busy ? Cause.BUSY : Cause.UNATTENDED;
  }

  int trim(long events, long before) throws SQLException {
    List<Long> old = runs.oldEvents(events);
    List<Long> gone = runs.oldRuns(before);
    if (old.isEmpty() && gone.isEmpty()) {
      return 0;
    }
    tasks.events().remove(old);
    runs.trimmed(old);
    tasks.events().remove(gone);
    runs.delete(gone);
    return old.size() + gone.size();
  }
}
