package dev.candor.core.task;

import dev.candor.core.internal.jdbc.Times;
import dev.candor.core.prompt.Budget;
import dev.candor.core.spi.task.BatchStatus;
import dev.candor.core.spi.task.QueuePart;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A batch in a queue. Holds nothing itself; thread-safe. */
public final class Batch {

  private static final int PAGE = 500;
  private static final long PAUSE_MILLIS = 50;

  private final TaskQueue queue;
  private final String name;
  private final Clock clock;

  Batch(TaskQueue queue, String name, Clock clock) {
    this.queue = queue;
    this.name = name;
    this.clock = clock;
  }

  /**
   * The name under which it is found again.
   *
   * @return as submitted
   */
  public String name() {
    return name;
  }

  /**
   * Where it stands.
   *
   * @return totals by state, what it used so far, and whether it is paused
   */
  public BatchStatus status() {
    return queue.batch(name).orElseThrow();
  }

  /**
   * Gives its items one by one, the newest first, as they are now.
   *
   * @param reader takes each; tries that were repeated are among them
   */
  public void items(Consumer<Run> reader) {
    each(RunQuery.newest(PAGE).ofBatch(name), reader);
  }

  private void each(RunQuery query, Consumer<Run> reader) {
    List<Run> page = queue.runs(query);
    while (!page.isEmpty()) {
      page.forEach(reader);
      page = queue.runs(query.after(page.get(page.size() - 1).id()));
    }
  }

  /** Starts no more of its items; those that run go on. */
  public void pause() {
    queue.pause(QueuePart.batch(name));
  }

  /** Starts items again; where the budget is used up, only another one helps. */
  public void resume() {
    queue.resume(QueuePart.batch(name));
  }

  /**
   * Sets what its items may use together, what they used so far included.
   *
   * @param budget replaces the one before
   */
  public void budget(Budget budget) {
    queue.submitBatch(name, budget, List.of());
  }

  /**
   * Cancels its items that are not done.
   *
   * @return how many
   */
  public int cancel() {
    return queue.cancelBatch(name);
  }

  /**
   * Does its failed items again, and no others.
   *
   * @return how many
   */
  public int retryFailed() {
    int[] retried = {0};
    each(
        RunQuery.newest(PAGE).ofBatch(name).in(RunState.FAILED),
        run -> retried[0] += queue.retry(run.id()).isPresent() ? 1 : 0);
    return retried[0];
  }

  /**
   * Waits until every item has an end, or none may start.
   *
   * @param time at most
   * @return where it stands then; empty when items still ran or waited
   * @throws InterruptedException when interrupted
   */
  public Optional<BatchStatus> await(Duration time) throws InterruptedException {
    long deadline = Times.after(clock.millis(), time);
    BatchStatus status = status();
    while (!rests(status) && clock.millis() < deadline) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      status = status();
    }
    return Optional.of(status).filter(Batch::rests);
  }

  private static boolean rests(BatchStatus status) {
    return status.isDone() || (status.paused() && status.counts().running() == 0);
  }
}
