package dev.candor.core.task;

import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunState;
import dev.candor.core.work.TaskId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks over the table of tasks, over one connection. */
final class RunTable {

  private static final int MOST_TRIMMED = 500;

  /** One that was tried again is counted as what it became. */
  private static final String NOT_RETRIED = " (settled IS NULL OR settled <> 'retried')";

  private final Connection connection;

  RunTable(Connection connection) {
    this.connection = connection;
  }

  List<Run> runs(RunQuery query) throws SQLException {
    StringBuilder sql = new StringBuilder(" WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    if (!query.states().isEmpty()) {
      sql.append(" AND state IN (").append(LeaseFilter.places(query.states())).append(')');
      query.states().forEach(state -> values.add(state.code()));
    }
    add(sql, values, " AND operation = ?", query.operation());
    add(sql, values, " AND batch = ?", query.batch());
    TaskId before = query.before();
    add(sql, values, " AND id < ?", before == null ? null : TaskRow.number(before));
    return runs(sql + " ORDER BY id DESC LIMIT " + query.limit(), values);
  }

  private static void add(
      StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      values.add(value);
    }
  }

  List<Run> deadLetters(int limit) throws SQLException {
    return runs(
        " WHERE state = 'failed' AND settled IS NULL ORDER BY ended_at, id LIMIT ?",
        List.of(limit));
  }

  private List<Run> runs(String where, List<Object> values) throws SQLException {
    return rows(where, values).stream().map(TaskRow::run).toList();
  }

  List<TaskRow> rows(String where, List<Object> values) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + TaskRow.LIGHT + " FROM candor_tasks" + where)) {
      set(select, values);
      List<TaskRow> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(TaskRow.read(row));
        }
      }
      return found;
    }
  }

  private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  QueueCounts counts() throws SQLException {
    Map<String, Map<RunState, Long>> counted = counted("''", "", List.of());
    return QueueCounts.of(counted.getOrDefault("", Map.of()));
  }

  Map<String, QueueCounts> countsByOperation() throws SQLException {
    Map<String, QueueCounts> counts = new TreeMap<>();
    counted("operation", "", List.of())
        .forEach((operation, states) -> counts.put(operation, QueueCounts.of(states)));
    return counts;
  }

  QueueCounts countsOfBatch(String batch) throws SQLException {
    Map<String, Map<RunState, Long>> counted =
        counted("''", " WHERE batch = ? AND" + NOT_RETRIED, List.of(batch));
    return QueueCounts.of(counted.getOrDefault("", Map.of()));
  }

  /** How many tasks of each operation are held by workers. */
  Map<String, Long> held(long now) throws SQLException {
    Map<String, Long> held = new TreeMap<>();
    String where = " WHERE is_open = 1 AND state = 'running' AND ready_at > ?";
    counted("operation", where, List.of(now))
        .forEach((operation, states) -> held.put(operation, states.get(RunState.RUNNING)));
    return held;
  }

  private Map<String, Map<RunState, Long>> counted(String key, String where, List<Object> values)
      throws SQLException {
    String group = key.equals("''") ? "" : key + ", ";
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + key
                + ", state, COUNT(*) FROM candor_tasks"
                + where
                + " GROUP BY "
                + group
                + "state")) {
      set(select, values);
      Map<String, Map<RunState, Long>> counted = new TreeMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          RunState state = RunState.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
          counted
              .computeIfAbsent(row.getString(1), one -> new EnumMap<>(RunState.class))
              .put(state, row.getLong(3));
        }
      }
      return counted;
    }
  }

  /** Marks an ended run; its unique key is given up when it was tried again. */
  void settle(long number, String how) throws SQLException {
    String key = how.equals("retried") ? ", unique_key = NULL" : "";
    update("UPDATE candor_tasks SET settled = ?" + key + " WHERE id = ?", List.of(how, number));
  }

  boolean isSettled(long number) throws SQLException {
    return !numbers(
            "SELECT id FROM candor_tasks WHERE id = ? AND settled IS NOT NULL", List.of(number))
        .isEmpty();
  }

  /** Runs whose events are too old. */
  List<Long> oldEvents(long endedBefore) throws SQLException {
    return numbers(
        "SELECT id FROM candor_tasks WHERE ended_at < ? AND is_trimmed = 0 LIMIT ?",
        List.of(endedBefore, MOST_TRIMMED));
  }

  List<Long> oldRuns(long endedBefore) throws SQLException {
    return numbers(
        "SELECT id FROM candor_tasks WHERE ended_at < ? LIMIT ?",
        List.of(endedBefore, MOST_TRIMMED));
  }

  void trimmed(List<Long> runs) throws SQLException {
    for (long run : runs) {
      update("UPDATE candor_tasks SET is_trimmed = 1 WHERE id = ?", List.of(run));
    }
  }

  void delete(List<Long> runs) throws SQLException {
    for (long run : runs) {
      update("DELETE FROM candor_tasks WHERE id = ?", List.of(run));
    }
  }

  private void update(String sql, List<Object> values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      set(update, values);
      update.executeUpdate();
    }
  }

  private List<Long> numbers(String sql, List<Object> values) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      set(select, values);
      List<Long> numbers = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
      return numbers;
    }
  }
}
