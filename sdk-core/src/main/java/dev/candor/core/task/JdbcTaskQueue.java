package dev.candor.core.task;

import dev.candor.core.internal.jdbc.Database;
import dev.candor.core.internal.jdbc.DatabaseAddress;
import dev.candor.core.internal.jdbc.StorableText;
import dev.candor.core.internal.jdbc.Times;
import dev.candor.core.prompt.Budget;
import dev.candor.core.spi.Secret;
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
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final int MAX_RESOURCE = 64;

  private final Database database;
  private final Clock clock;
  private final ReentrantLock leasing = new ReentrantLock();

  JdbcTaskQueue(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    try {
      database.prepare(TaskSchema.SCHEMA);
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

  private <T> T work(Work<T> work) {
    long now = clock.millis();
    return database.transact(
        connection -> work.on(new QueueWork(connection, database.dialect(), now)));
  }

  private <T> T look(Work<T> work) {
    long now = clock.millis();
    return database.read(connection -> work.on(new QueueWork(connection, database.dialect(), now)));
  }

  /** What is done within one transaction. */
  private interface Work<T> {
    T on(QueueWork queue) throws SQLException;
  }

  @Override
  public TaskId submit(Task task) {
    StorableText.checked("The payload", task.payload());
    return work(queue -> queue.submit(task));
  }

  @Override
  public Optional<Lease> lease(String worker, Set<String> operations, Duration time) {
    checkPositive(time);
    String holder = StorableText.cleaned(worker, TaskSchema.MAX_WORKER);
    boolean inTurn = !database.dialect().skipsLocked();
    if (inTurn) {
      leasing.lock(); // all would reach for the same task, and all but one in vain
    }
    try {
      return work(queue -> queue.take(holder, operations, time));
    } finally {
      if (inTurn) {
        leasing.unlock();
      }
    }
  }

  @Override
  public boolean extend(Lease lease, Duration time) {
    checkPositive(time);
    long until = Times.after(clock.millis(), time);
    return work(queue -> queue.tasks().extend(lease.id(), lease.fence(), until));
  }

  @Override
  public boolean finish(Lease lease, String result) {
    StorableText.checked("The result", result);
    return work(queue -> queue.finish(lease, result));
  }

  @Override
  public boolean fail(Lease lease, Failure failure, @Nullable Duration retryAfter) {
    if (retryAfter != null && retryAfter.isNegative()) {
      throw new IllegalArgumentException("a task is not tried again in the past");
    }
    Failure kept = new Failure(failure.kind(), StorableText.cleaned(failure.reason(), MAX_REASON));
    Long due = retryAfter == null ? null : (Long) Times.after(clock.millis(), retryAfter);
    return work(queue -> queue.fail(lease, kept, due));
  }

  private static void checkPositive(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("this takes a positive time, not " + time);
    }
  }

  private static int checkPositive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("this takes a positive number, not " + number);
    }
    return number;
  }

  @Override
  public boolean cancel(TaskId id) {
    return work(queue -> queue.cancel(id));
  }

  @Override
  public Optional<TaskStatus> status(TaskId id) {
    return look(queue -> queue.tasks().find(id, true)).map(TaskRow::status);
  }

  @Override
  public QueueCounts counts() {
    return look(queue -> queue.runs().counts());
  }

  @Override
  public boolean append(Lease lease, List<? extends RunEvent.Told> told) {
    return work(queue -> queue.append(lease, told));
  }

  @Override
  public Optional<Run> run(TaskId id) {
    return look(queue -> queue.tasks().find(id, false)).map(TaskRow::run);
  }

  @Override
  public List<Run> runs(RunQuery query) {
    return look(queue -> queue.runs().runs(query));
  }

  @Override
  public EventPage events(TaskId run, long after, int limit) {
    checkPositive(limit);
    return look(
        queue -> {
          Optional<TaskRow> row = queue.tasks().find(run, false);
          return row.isEmpty()
              ? new EventPage(after, List.of(), true)
              : queue.tasks().events().ofRun(row.get(), after, limit);
        });
  }

  @Override
  public EventPage events(long after, int limit) {
    checkPositive(limit);
    return work(queue -> queue.tasks().events().ofAll(after, limit));
  }

  @Override
  public int trim(Instant events, Instant runs) {
    return work(queue -> queue.trim(Times.millis(events), Times.millis(runs)));
  }

  @Override
  public void pause(QueuePart part) {
    control(controls -> controls.pause(part));
  }

  @Override
  public void resume(QueuePart part) {
    control(controls -> controls.resume(part));
  }

  @Override
  public Set<QueuePart> paused() {
    return look(queue -> queue.controls().controls().paused());
  }

  @Override
  public void limit(String operation, int most) {
    if (most < 0) {
      throw new IllegalArgumentException("at most " + most + " at once");
    }
    QueuePart.operation(operation); // checks the name
    control(controls -> controls.limit(operation, most));
  }

  /** A change of what steers the queue. */
  private interface Control {
    void on(ControlTable controls) throws SQLException;
  }

  private void control(Control change) {
    work(
        queue -> {
          change.on(queue.controls());
          return true;
        });
  }

  @Override
  public Duration permit(String resource, int most, Duration per) {
    checkPositive(per);
    long between = Math.max(1, per.dividedBy(checkPositive(most)).toNanos() / 1_000);
    String name = StorableText.cleaned(resource, MAX_RESOURCE);
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    return Duration.of(
        work(queue -> queue.controls().permit(name, now, between)), ChronoUnit.MICROS);
  }

  @Override
  public List<WaitingTask> waiting(Duration longer, int limit) {
    long before = clock.millis() - longer.toMillis();
    return look(queue -> queue.waiting(before, checkPositive(limit)));
  }

  @Override
  public Map<String, QueueCounts> countsByOperation() {
    return look(queue -> queue.runs().countsByOperation());
  }

  @Override
  public List<Run> deadLetters(int limit) {
    return look(queue -> queue.runs().deadLetters(checkPositive(limit)));
  }

  @Override
  public Optional<TaskId> retry(TaskId id) {
    return work(queue -> queue.retry(id));
  }

  @Override
  public boolean dismiss(TaskId id) {
    return work(queue -> queue.dismiss(id));
  }

  @Override
  public void submitBatch(String batch, Budget budget, List<Task> items) {
    List<Task> marked = new ArrayList<>();
    for (Task item : items) {
      StorableText.checked("The payload", item.payload());
      if (item.uniqueKey() != null) {
        throw new IllegalArgumentException("an item of a batch has no unique key of its own");
      }
      Origin origin = item.origin();
      marked.add(item.from(new Origin(origin.parent(), batch, origin.retryOf())));
    }
    work(queue -> queue.submitBatch(batch, budget, marked));
  }

  @Override
  public Optional<BatchStatus> batch(String batch) {
    return look(queue -> queue.batch(batch));
  }

  @Override
  public int cancelBatch(String batch) {
    return work(queue -> queue.cancelBatch(batch));
  }

  @Override
  public void close() {
    database.close();
  }
}
