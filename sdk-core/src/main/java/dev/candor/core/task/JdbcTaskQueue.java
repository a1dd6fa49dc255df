package dev.candor.core.task;

import dev.candor.core.internal.jdbc.Database;
import dev.candor.core.internal.jdbc.DatabaseAddress;
import dev.candor.core.internal.jdbc.StorableText;
import dev.candor.core.internal.jdbc.Times;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tasks in a database: H2 in memory or in a file, or PostgreSQL. What a call acknowledged is
 * there when the process dies; an H2 file is open in one process at a time, PostgreSQL in many,
 * whose clocks should agree to well under the time of a lease. Makes its table on first use. Times
 * are kept to the millisecond. Thread-safe.
 */
public final class JdbcTaskQueue implements TaskQueue {

  private static final int MAX_REASON = 4_000;
  private static final int MAX_TAKES = 100;

  private final Database database;
  private final Clock clock;
  private final ReentrantLock leasing = new ReentrantLock();

  JdbcTaskQueue(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    try {
      database.prepare(TaskTable.SCHEMA);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * A queue in memory, which ends with {@link #close()}.
   *
   * @param clock tells what may start and which leases ran out
   * @return an empty queue
   */
  public static JdbcTaskQueue inMemory(Clock clock) {
    return new JdbcTaskQueue(Database.open(DatabaseAddress.memory()), clock);
  }

  /**
   * The queue in the file {@code candor.mv.db} of a folder, which a document store of this process
   * may share.
   *
   * @param folder made where it is missing
   * @param clock tells what may start and which leases ran out
   * @return the queue with everything acknowledged before
   * @throws dev.candor.core.error.RetryableException when another process has it open, or it cannot
   *     be read or written
   * @throws dev.candor.core.error.InvalidInputException when it is damaged, was written by a newer
   *     version, or the path has a semicolon
   */
  public static JdbcTaskQueue in(Path folder, Clock clock) {
    return new JdbcTaskQueue(Database.open(DatabaseAddress.in(folder)), clock);
  }

  /**
   * The queue in the database at an address.
   *
   * @param url JDBC address of H2 or PostgreSQL
   * @param user empty for none
   * @param password empty for none
   * @param clock tells what may start and which leases ran out
   * @return the queue
   * @throws dev.candor.core.error.ConfigurationException when the address is of another kind, its
   *     driver is not on the class path, or the login is refused
   * @throws dev.candor.core.error.RetryableException when it cannot be reached
   */
  public static JdbcTaskQueue at(String url, String user, Secret password, Clock clock) {
    return new JdbcTaskQueue(
        Database.open(new DatabaseAddress(url, user, password.reveal())), clock);
  }

  /**
   * The queue in a database that the caller connects to, through any pool.
   *
   * @param source of H2 or PostgreSQL; never closed here
   * @param clock tells what may start and which leases ran out
   * @return the queue
   * @throws dev.candor.core.error.ConfigurationException when it is another database
   * @throws dev.candor.core.error.RetryableException when it cannot be reached
   */
  public static JdbcTaskQueue of(DataSource source, Clock clock) {
    return new JdbcTaskQueue(Database.of(source), clock);
  }

  @Override
  public TaskId submit(Task task) {
    StorableText.checked("The payload", task.payload());
    long now = clock.millis();
    return database.transact(
        connection -> {
          TaskTable table = table(connection);
          String uniqueKey = task.uniqueKey();
          // who inserts the same key meanwhile makes this fail; tried again, it finds the other
          Optional<TaskId> first =
              uniqueKey == null ? Optional.empty() : table.findUnique(uniqueKey);
          return first.isPresent() ? first.get() : table.insert(task, now);
        });
  }

  @Override
  public Optional<Lease> lease(String worker, Duration time) {
    checkPositive(time);
    String holder = StorableText.cleaned(worker, TaskTable.MAX_WORKER);
    boolean inTurn = !database.dialect().skipsLocked();
    if (inTurn) {
      leasing.lock(); // all would reach for the same task, and all but one in vain
    }
    try {
      return database.transact(connection -> take(table(connection), holder, time));
    } finally {
      if (inTurn) {
        leasing.unlock();
      }
    }
  }

  private Optional<Lease> take(TaskTable table, String worker, Duration time) throws SQLException {
    long now = clock.millis();
    long until = Times.after(now, time);
    for (int i = 0; i < MAX_TAKES; i++) {
      Optional<TaskRow> next = table.next(now);
      if (next.isEmpty() || table.take(next.get(), worker, now, until)) {
        return next.map(row -> row.lease(worker, until));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean extend(Lease lease, Duration time) {
    checkPositive(time);
    long until = Times.after(clock.millis(), time);
    return database.transact(connection -> table(connection).extend(lease, until));
  }

  @Override
  public boolean finish(Lease lease, String result) {
    StorableText.checked("The result", result);
    return database.transact(
        connection -> table(connection).end(lease, RunState.SUCCEEDED, result));
  }

  @Override
  public boolean fail(Lease lease, String reason, @Nullable Duration retryAfter) {
    String kept = StorableText.cleaned(reason, MAX_REASON);
    if (retryAfter == null) {
      return database.transact(connection -> table(connection).end(lease, RunState.FAILED, kept));
    }
    if (retryAfter.isNegative()) {
      throw new IllegalArgumentException("a task is not tried again in the past");
    }
    long due = Times.after(clock.millis(), retryAfter);
    return database.transact(connection -> table(connection).putBack(lease, kept, due));
  }

  private static void checkPositive(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("a lease is for a positive time");
    }
  }

  @Override
  public boolean cancel(TaskId id) {
    return database.transact(connection -> table(connection).cancel(id));
  }

  @Override
  public Optional<TaskStatus> status(TaskId id) {
    return database.read(connection -> table(connection).find(id)).map(TaskRow::status);
  }

  @Override
  public QueueCounts counts() {
    return database.read(connection -> table(connection).counts());
  }

  private TaskTable table(Connection connection) {
    return new TaskTable(connection, database.dialect());
  }

  @Override
  public void close() {
    database.close();
  }
}
