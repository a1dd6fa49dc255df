package dev.candor.core.task;

import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Progress;
import dev.candor.core.work.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Sets what differs from the defaults of {@link Workers}. Not thread-safe. */
public final class WorkersBuilder {
  private final TaskQueue queue;
  private final Executor executor;
  private final Clock clock;
  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private BiConsumer<TaskId, Progress> listener = (id, progress) -> {};
  private String name = "worker";
  private final Map<Operation.Pool, Integer> rooms = new EnumMap<>(Operation.Pool.class);
  private Duration leaseTime = Duration.ofSeconds(30);
  private Duration pollInterval = Duration.ofMillis(250);
  private int maxAttempts = 5;
  private Duration grace = Duration.ofSeconds(20);
  private Duration keepEvents = Duration.ofHours(6);
  private Duration keepRuns = Duration.ofDays(90);
  private Duration stale = Duration.ofMinutes(60);

  WorkersBuilder(TaskQueue queue, Executor executor, Clock clock) {
    this.queue = queue;
    this.executor = executor;
    this.clock = clock;
    rooms.put(Operation.Pool.MODEL, 4);
    rooms.put(Operation.Pool.STORE, 8);
  }

  /**
   * Adds work that tasks may name.
   *
   * @param operation replaces one of the same name
   * @return this
   */
  public WorkersBuilder operation(Operation operation) {
    operations.put(operation.name(), operation);
    return this;
  }

  /**
   * Hears how far tasks are.
   *
   * @param heard called on the thread of the task; fast
   * @return this
   */
  public WorkersBuilder onProgress(BiConsumer<TaskId, Progress> heard) {
    listener = heard;
    return this;
  }

  /**
   * Names these workers.
   *
   * @param unique among those of one queue; default "worker"
   * @return this
   */
  public WorkersBuilder name(String unique) {
    name = unique;
    return this;
  }

  /**
   * Bounds the work of a pool. Operations of one pool never wait for those of the other.
   *
   * @param pool which
   * @param most tasks at once; default 4 that ask models, and 8 others
   * @return this
   */
  public WorkersBuilder concurrency(Operation.Pool pool, int most) {
    rooms.put(pool, most);
    return this;
  }

  /**
   * Sets how long a task stays ours when we fall silent.
   *
   * @param time default 30 seconds; a cancelled task learns of it within a third of it
   * @return this
   */
  public WorkersBuilder leaseTime(Duration time) {
    leaseTime = time;
    return this;
  }

  /**
   * Sets how often an empty queue is looked at.
   *
   * @param time default 250 milliseconds
   * @return this
   */
  public WorkersBuilder pollInterval(Duration time) {
    pollInterval = time;
    return this;
  }

  /**
   * Sets how often a task is tried.
   *
   * @param most tries in all; default 5
   * @return this
   */
  public WorkersBuilder maxAttempts(int most) {
    maxAttempts = most;
    return this;
  }

  /**
   * Sets how long running tasks may go on after {@link Workers#close()}.
   *
   * @param time default 20 seconds
   * @return this
   */
  public WorkersBuilder grace(Duration time) {
    grace = time;
    return this;
  }

  /**
   * Sets how long what is done is kept.
   *
   * @param events of a run after its end; default 6 hours
   * @param runs after their end, no shorter; default 90 days
   * @return this
   */
  public WorkersBuilder keep(Duration events, Duration runs) {
    keepEvents = events;
    keepRuns = runs;
    return this;
  }

  /**
   * Sets how long a task may wait before a warning is logged.
   *
   * @param time default 60 minutes
   * @return this
   */
  public WorkersBuilder stale(Duration time) {
    stale = time;
    return this;
  }

  /**
   * Starts.
   *
   * @return to be closed
   * @throws IllegalArgumentException when a count or time is not positive, or the name is blank
   * @throws java.util.concurrent.RejectedExecutionException when the executor has no thread
   */
  public Workers start() {
    WorkerPolicy policy =
        new WorkerPolicy(
            name,
            rooms,
            leaseTime,
            pollInterval,
            maxAttempts,
            grace,
            new WorkerPolicy.Retention(keepEvents, keepRuns, stale));
    TaskRunner runner = new TaskRunner(queue, Map.copyOf(operations), policy, listener);
    Workers workers = new Workers(runner, executor, clock);
    workers.start();
    return workers;
  }
}
