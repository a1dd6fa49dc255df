package dev.candor.core.task;

import dev.candor.core.internal.json.RunEventJson;
import dev.candor.core.spi.task.EventPage;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import dev.candor.core.work.TaskId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of events, over one connection. Those of one run are written one after the other,
 * because its row is locked. Their place in the order of all is given later, by whoever reads that
 * order: so writers never wait for each other, and no event can appear before one already read.
 */
final class EventTable {

  private static final int MOST_SEALED = 5_000;

  private static final String READ =
      "SELECT e.run, e.sequence, e.position, e.happened_at, e.kind,"
          + " CASE WHEN e.kind = 'resulted'"
          + " THEN (SELECT t.outcome FROM candor_tasks t WHERE t.id = e.run)"
          + " ELSE e.content END AS content FROM candor_task_events e";

  private final Connection connection;

  EventTable(Connection connection) {
    this.connection = connection;
  }

  void queued(List<TaskId> ids, long now) throws SQLException {
    try (PreparedStatement insert = insert()) {
      for (TaskId id : ids) {
        set(insert, TaskRow.number(id), 1, new RunEvent.Changed(RunState.QUEUED, null), now);
      }
      insert.executeBatch();
    }
  }

  void add(long run, long before, List<? extends RunEvent.What> whats, long now)
      throws SQLException {
    if (whats.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = insert()) {
      long sequence = before;
      for (RunEvent.What what : whats) {
        set(insert, run, ++sequence, what, now);
      }
      insert.executeBatch();
    }
  }

  private PreparedStatement insert() throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO candor_task_events (run, sequence, happened_at, kind, content)"
            + " VALUES (?, ?, ?, ?, ?)");
  }

  private static void set(
      PreparedStatement insert, long run, long sequence, RunEvent.What what, long now)
      throws SQLException {
    insert.setLong(1, run);
    insert.setLong(2, sequence);
    insert.setLong(3, now);
    insert.setString(4, RunEventJson.kind(what));
    // the result stands in the row of its task
    insert.setString(5, what instanceof RunEvent.Resulted ? null : RunEventJson.write(what));
    insert.addBatch();
  }

  /** A page of one run, that of a row read before. */
  EventPage ofRun(TaskRow row, long after, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            READ + " WHERE e.run = ? AND e.sequence > ? ORDER BY e.sequence LIMIT ?")) {
      select.setLong(1, row.number());
      select.setLong(2, after);
      select.setInt(3, limit);
      EventPage page = page(select, "sequence", after, Math.max(after, row.events()));
      boolean ended = row.run().state().isEnd() && page.last() >= row.events();
      return new EventPage(page.after(), page.events(), ended);
    }
  }

  /** A page of all runs. */
  EventPage ofAll(long after, int limit) throws SQLException {
    EventPage page = readAll(after, limit, after);
    if (page.events().size() == limit) {
      return page;
    }
    return readAll(after, limit, Math.max(after, seal()));
  }

  private EventPage readAll(long after, int limit, long last) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(READ + " WHERE e.position > ? ORDER BY e.position LIMIT ?")) {
      select.setLong(1, after);
      select.setInt(2, limit);
      return page(select, "position", after, last);
    }
  }

  /** What is there without a gap; what is missing before it shows in the number it starts after. */
  private static EventPage page(PreparedStatement select, String numbered, long after, long last)
      throws SQLException {
    List<RunEvent> events = new ArrayList<>();
    long start = last;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long number = row.getLong(numbered);
        if (events.isEmpty()) {
          start = number - 1;
        } else if (number != start + events.size() + 1) {
          break;
        }
        events.add(event(row));
      }
    }
    return new EventPage(Math.max(start, after), events, false);
  }

  private static RunEvent event(ResultSet row) throws SQLException {
    @Nullable String content = row.getString("content");
    return new RunEvent(
        TaskRow.id(row.getLong("run")),
        row.getLong("sequence"),
        Instant.ofEpochMilli(row.getLong("happened_at")),
        RunEventJson.read(row.getString("kind"), content == null ? "" : content));
  }

  /** Gives events their place in the order of all; the last place given. */
  private long seal() throws SQLException {
    long last = lockLast();
    List<Long> fresh = unsealed();
    if (fresh.isEmpty()) {
      return last;
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE candor_task_events SET position = ? WHERE id = ?")) {
      for (long id : fresh) {
        update.setLong(1, ++last);
        update.setLong(2, id);
        update.addBatch();
      }
      update.executeBatch();
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE candor_task_controls SET number = ? WHERE name = 'position'")) {
      update.setLong(1, last);
      update.executeUpdate();
    }
    return last;
  }

  private long lockLast() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT number FROM candor_task_controls WHERE name = 'position' FOR UPDATE");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<Long> unsealed() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM candor_task_events WHERE position IS NULL ORDER BY id LIMIT ?")) {
      select.setInt(1, MOST_SEALED);
      List<Long> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
      return ids;
    }
  }

  /** Removes the events of some runs, each after it got its place in the order of all. */
  void remove(List<Long> runs) throws SQLException {
    long before;
    long last = lockLast();
    do {
      before = last;
      last = seal();
    } while (last != before);
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM candor_task_events WHERE run = ?")) {
      for (long run : runs) {
        delete.setLong(1, run);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }
}
