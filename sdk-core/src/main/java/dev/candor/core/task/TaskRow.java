package dev.candor.core.task;

import dev.candor.core.internal.json.RunJson;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Origin;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands in its table.
 *
 * @param number its key, which counts up with age
 * @param task as submitted
 * @param run what its events come to
 * @param events how many there were
 * @param hold who may work on it, and until when
 * @param outcome the result, or why the last try failed
 */
record TaskRow(long number, Task task, Run run, long events, Hold hold, @Nullable String outcome) {

  /**
   * The right to work on it.
   *
   * @param fence of the last lease
   * @param readyAt from when on it may be taken
   * @param worker who took it last
   */
  record Hold(long fence, long readyAt, @Nullable String worker) {}

  static final String COLUMNS =
      "id, operation, payload, priority, not_before, unique_key, state, attempts, fence, ready_at,"
          + " worker, outcome, run, events, ended_at";

  /** The same without the payload, which is long and seldom wanted. */
  static final String LIGHT = COLUMNS.replace("payload", "'' AS payload");

  private static final Pattern ID = Pattern.compile("task-(\\d{1,18})");

  static TaskRow read(ResultSet row) throws SQLException {
    long number = row.getLong("id");
    String json = row.getString("run");
    Run run = json == null ? early(row) : RunJson.read(id(number), json);
    return new TaskRow(
        number,
        task(row, run.origin()),
        run,
        row.getLong("events"),
        new Hold(row.getLong("fence"), row.getLong("ready_at"), row.getString("worker")),
        row.getString("outcome"));
  }

  private static Task task(ResultSet row, Origin origin) throws SQLException {
    long notBefore = row.getLong("not_before");
    Instant earliest = row.wasNull() ? null : Instant.ofEpochMilli(notBefore);
    byte[] key = row.getBytes("unique_key");
    return new Task(
        row.getString("operation"),
        row.getString("payload"),
        row.getInt("priority"),
        earliest,
        key == null ? null : new String(key, StandardCharsets.UTF_8),
        origin);
  }

  /** A run from before runs told anything. */
  private static Run early(ResultSet row) throws SQLException {
    RunState state = RunState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    Instant at = Instant.ofEpochMilli(row.getLong("ready_at"));
    String outcome = row.getString("outcome");
    return new Run(
        id(row.getLong("id")),
        row.getString("operation"),
        Origin.NONE,
        state,
        row.getInt("attempts"),
        new Run.Times(at, null, state.isEnd() ? at : null),
        Run.Account.NONE,
        state == RunState.FAILED && outcome != null
            ? new Failure(Failure.Kind.LASTING, outcome)
            : null);
  }

  static TaskId id(long number) {
    return new TaskId("task-" + number);
  }

  /** The key in an id; one that no row has when the id is not ours. */
  static long number(TaskId id) {
    Matcher ours = ID.matcher(id.value());
    return ours.matches() ? Long.parseLong(ours.group(1)) : -1;
  }

  boolean mayBeTaken(long now) {
    return !run.state().isEnd() && hold.readyAt() <= now;
  }

  boolean isHeldBy(Lease lease) {
    return run.state() == RunState.RUNNING && hold.fence() == lease.fence();
  }

  /** This row after some events. */
  TaskRow after(List<? extends RunEvent.What> whats, Instant at) {
    Run now = run;
    for (RunEvent.What what : whats) {
      now = now.after(what, at);
    }
    return new TaskRow(number, task, now, events + whats.size(), hold, outcome);
  }

  TaskRow taken(String worker, long until) {
    return new TaskRow(
        number, task, run, events, new Hold(hold.fence() + 1, until, worker), outcome);
  }

  TaskRow readyAt(long time) {
    Hold later = new Hold(hold.fence(), time, hold.worker());
    return new TaskRow(number, task, run, events, later, outcome);
  }

  TaskRow outcome(String text) {
    return new TaskRow(number, task, run, events, hold, text);
  }

  TaskRow failing(Failure failure) {
    return new TaskRow(number, task, run.failing(failure), events, hold, failure.reason());
  }

  /** The lease that this row, just taken, gives. */
  Lease lease() {
    return new Lease(
        id(number),
        task,
        String.valueOf(hold.worker()),
        run.attempts(),
        hold.fence(),
        Instant.ofEpochMilli(hold.readyAt()));
  }

  TaskStatus status() {
    boolean told = run.state().isEnd() && run.state() != RunState.CANCELLED;
    return new TaskStatus(id(number), task, run.state(), run.attempts(), told ? outcome : null);
  }
}
