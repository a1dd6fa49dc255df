package dev.candor.core.task;

import dev.candor.core.internal.jdbc.Dialect;
import dev.candor.core.internal.jdbc.Times;
import dev.candor.core.internal.json.RunJson;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of tasks, over one connection. A task may be taken from {@code ready_at} on: when it is
 * queued, that is its start; when it is running, the end of its lease. A change locks its row,
 * looks whether it may be made, and is written together with the events that tell of it. {@code
 * is_open} is 1 until the task is done.
 */
final class TaskTable {

  private final Connection connection;
  private final Dialect dialect;
  private final EventTable events;

  TaskTable(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
    this.events = new EventTable(connection);
  }

  EventTable events() {
    return events;
  }

  Optional<TaskId> findUnique(String key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM candor_tasks WHERE unique_key = ?")) {
      select.setBytes(1, key.getBytes(StandardCharsets.UTF_8));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(TaskRow.id(row.getLong(1))) : Optional.empty();
      }
    }
  }

  /** Adds tasks, which are queued with this. */
  List<TaskId> insert(List<Task> tasks, long now) throws SQLException {
    List<TaskId> ids = new ArrayList<>();
    Instant at = Instant.ofEpochMilli(now);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO candor_tasks (operation, payload, priority, not_before, unique_key,"
                + " state, is_open, ready_at, attempts, fence, run, batch, events)"
                + " VALUES (?, ?, ?, ?, ?, 'queued', 1, ?, 0, 0, ?, ?, 1)",
            new String[] {"id"})) {
      for (Task task : tasks) {
        set(insert, task, now);
        insert.setString(7, RunJson.write(Run.queued(TaskRow.id(0), task, at)));
        insert.setString(8, task.origin().batch());
        insert.addBatch();
      }
      insert.executeBatch();
      try (ResultSet generated = insert.getGeneratedKeys()) {
        while (generated.next()) {
          ids.add(TaskRow.id(generated.getLong(1)));
        }
      }
    }
    events.queued(ids, now);
    return ids;
  }

  private static void set(PreparedStatement insert, Task task, long now) throws SQLException {
    insert.setString(1, task.operation());
    insert.setString(2, task.payload());
    insert.setInt(3, task.priority());
    Instant earliest = task.notBefore();
    long start = earliest == null ? now : Times.millis(earliest);
    if (earliest == null) {
      insert.setNull(4, Types.BIGINT);
    } else {
      insert.setLong(4, start);
    }
    String key = task.uniqueKey();
    insert.setBytes(5, key == null ? null : key.getBytes(StandardCharsets.UTF_8));
    insert.setLong(6, start);
  }

  /** The first task that may be taken, locked where the database can pass over locked ones. */
  Optional<TaskRow> next(long now, LeaseFilter filter) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + TaskRow.COLUMNS
                + " FROM candor_tasks WHERE is_open = 1 AND ready_at <= ?"
                + filter.sql()
                + " ORDER BY is_open, priority DESC, id LIMIT 1"
                + (dialect.skipsLocked() ? " FOR UPDATE SKIP LOCKED" : ""))) {
      select.setLong(1, now);
      filter.set(select, 2);
      return first(select);
    }
  }

  /** The row that {@link #next} gave, locked where that was not done. */
  Optional<TaskRow> locked(TaskRow next) throws SQLException {
    return dialect.skipsLocked() ? Optional.of(next) : lock(next.run().id(), true);
  }

  /** A row that nobody else changes until this transaction ends. */
  Optional<TaskRow> lock(TaskId id, boolean withPayload) throws SQLException {
    return find(id, withPayload ? TaskRow.COLUMNS : TaskRow.LIGHT, " FOR UPDATE");
  }

  Optional<TaskRow> find(TaskId id, boolean withPayload) throws SQLException {
    return find(id, withPayload ? TaskRow.COLUMNS : TaskRow.LIGHT, "");
  }

  private Optional<TaskRow> find(TaskId id, String columns, String lock) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + columns + " FROM candor_tasks WHERE id = ?" + lock)) {
      select.setLong(1, TaskRow.number(id));
      return first(select);
    }
  }

  private static Optional<TaskRow> first(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(TaskRow.read(row)) : Optional.empty();
    }
  }

  /** Writes a locked row as it is after some events, and these. */
  TaskRow change(TaskRow row, List<? extends RunEvent.What> whats, long now) throws SQLException {
    TaskRow after = row.after(whats, Instant.ofEpochMilli(now));
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE candor_tasks SET state = ?, is_open = ?, ready_at = ?, attempts = ?, fence = ?,"
                + " worker = ?, outcome = ?, run = ?, events = ?, ended_at = ? WHERE id = ?")) {
      Run run = after.run();
      update.setString(1, run.state().code());
      update.setInt(2, run.state().isEnd() ? 0 : 1);
      update.setLong(3, after.hold().readyAt());
      update.setInt(4, run.attempts());
      update.setLong(5, after.hold().fence());
      update.setString(6, after.hold().worker());
      update.setString(7, after.outcome());
      update.setString(8, RunJson.write(run));
      update.setLong(9, after.events());
      setTime(update, 10, run.times().endedAt());
      update.setLong(11, after.number());
      update.executeUpdate();
    }
    events.add(row.number(), row.events(), whats, now);
    return after;
  }

  private static void setTime(PreparedStatement update, int at, @Nullable Instant time)
      throws SQLException {
    if (time == null) {
      update.setNull(at, Types.BIGINT);
    } else {
      update.setLong(at, Times.millis(time));
    }
  }

  boolean extend(TaskId id, long fence, long until) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE candor_tasks SET ready_at = ? WHERE id = ? AND fence = ?"
                + " AND state = 'running'")) {
      update.setLong(1, until);
      update.setLong(2, TaskRow.number(id));
      update.setLong(3, fence);
      return update.executeUpdate() == 1;
    }
  }
}
