package dev.candor.core.task;

import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands in its table.
 *
 * @param number its key, which counts up with age
 * @param task as submitted
 * @param state where it stands
 * @param attempts tries so far
 * @param fence of the last lease
 * @param outcome the result, or why the last try failed
 */
record TaskRow(
    long number, Task task, RunState state, int attempts, long fence, @Nullable String outcome) {

  static final String COLUMNS =
      "id, operation, payload, priority, not_before, unique_key, state, attempts, fence, outcome";

  private static final Pattern ID = Pattern.compile("task-(\\d{1,18})");

  static TaskRow read(ResultSet row) throws SQLException {
    long notBefore = row.getLong("not_before");
    Instant earliest = row.wasNull() ? null : Instant.ofEpochMilli(notBefore);
    byte[] key = row.getBytes("unique_key");
    Task task =
        new Task(
            row.getString("operation"),
            row.getString("payload"),
            row.getInt("priority"),
            earliest,
            key == null ? null : new String(key, StandardCharsets.UTF_8));
    return new TaskRow(
        row.getLong("id"),
        task,
        RunState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        row.getLong("fence"),
        row.getString("outcome"));
  }

  static TaskId id(long number) {
    return new TaskId("task-" + number);
  }

  /** The key in an id; one that no row has when the id is not ours. */
  static long number(TaskId id) {
    Matcher ours = ID.matcher(id.value());
    return ours.matches() ? Long.parseLong(ours.group(1)) : -1;
  }

  /** The lease that taking this row as it stands gives. */
  Lease lease(String worker, long until) {
    return new Lease(
        id(number), task, worker, attempts + 1, fence + 1, Instant.ofEpochMilli(until));
  }

  TaskStatus status() {
    boolean told = state == RunState.SUCCEEDED || state == RunState.FAILED;
    return new TaskStatus(id(number), task, state, attempts, told ? outcome : null);
  }
}
