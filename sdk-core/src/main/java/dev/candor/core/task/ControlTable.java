package dev.candor.core.task;

import dev.candor.core.spi.task.QueuePart;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What steers the queue, over one connection: a name and a number each. */
final class ControlTable {

  private static final String PAUSE = "pause:";
  private static final String LIMIT = "limit:";
  private static final String RATE = "rate:";

  private final Connection connection;

  ControlTable(Connection connection) {
    this.connection = connection;
  }

  void pause(QueuePart part) throws SQLException {
    put(PAUSE + part.code(), 1);
  }

  void resume(QueuePart part) throws SQLException {
    remove(PAUSE + part.code());
  }

  void limit(String operation, int most) throws SQLException {
    if (most == 0) {
      remove(LIMIT + operation);
    } else {
      put(LIMIT + operation, most);
    }
  }

  /**
   * What steers the queue now.
   *
   * @param paused parts
   * @param limits bounds by operation
   */
  record Controls(Set<QueuePart> paused, Map<String, Long> limits) {}

  Controls controls() throws SQLException {
    Set<QueuePart> paused = new TreeSet<>(Comparator.comparing(QueuePart::code));
    Map<String, Long> limits = new TreeMap<>();
    read()
        .forEach(
            (name, number) -> {
              if (name.startsWith(PAUSE)) {
                paused.add(new QueuePart(name.substring(PAUSE.length())));
              } else {
                limits.put(name.substring(LIMIT.length()), number);
              }
            });
    return new Controls(paused, limits);
  }

  /** Pauses and bounds; a batch that used up its budget is paused as long as some of it waits. */
  private Map<String, Long> read() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT name, number FROM candor_task_controls"
                    + " WHERE name LIKE 'pause:%' OR name LIKE 'limit:%'"
                    + " UNION SELECT CONCAT('pause:batch:', name), 1 FROM candor_task_batches b"
                    + " WHERE is_over = 1 AND EXISTS (SELECT 1 FROM candor_tasks t"
                    + " WHERE t.batch = b.name AND t.is_open = 1)");
        ResultSet row = select.executeQuery()) {
      Map<String, Long> controls = new TreeMap<>();
      while (row.next()) {
        controls.put(row.getString(1), row.getLong(2));
      }
      return controls;
    }
  }

  /** Holds off others who lease tasks of these operations, until the transaction ends. */
  void lockLimits(Set<String> operations) throws SQLException {
    for (String operation : new TreeSet<>(operations)) {
      lock(LIMIT + operation);
    }
  }

  /**
   * Microseconds to wait for a call; 0 when it is made now, which pushes the next one off.
   *
   * @param now in microseconds
   * @param between two calls, in microseconds
   */
  long permit(String resource, long now, long between) throws SQLException {
    String name = RATE + resource;
    long next = lock(name);
    if (next > now) {
      return next - now;
    }
    put(name, Math.addExact(now, between));
    return 0;
  }

  private long lock(String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number FROM candor_task_controls WHERE name = ? FOR UPDATE")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : Long.MIN_VALUE;
      }
    }
  }

  /** Who makes the same name meanwhile makes this fail; tried again, it finds the other. */
  private void put(String name, long number) throws SQLException {
    if (write("UPDATE candor_task_controls SET number = ? WHERE name = ?", name, number) == 0) {
      write("INSERT INTO candor_task_controls (number, name) VALUES (?, ?)", name, number);
    }
  }

  private int write(String sql, String name, long number) throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setLong(1, number);
      write.setString(2, name);
      return write.executeUpdate();
    }
  }

  private void remove(String name) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM candor_task_controls WHERE name = ?")) {
      delete.setString(1, name);
      delete.executeUpdate();
    }
  }
}
