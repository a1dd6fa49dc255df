package dev.candor.core.task;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.jdbc.Times;
import dev.candor.core.spi.task.EventPage;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts runs, and watches them from any process that shares the queue. Thread-safe; nothing here
 * waits for a worker unless it says so.
 */
public final class Runs {

  private static final int PAGE = 500;
  private static final long PAUSE_MILLIS = 50;

  private final TaskQueue queue;
  private final Operations operations;
  private final Clock clock;

  /**
   * Over a queue.
   *
   * @param queue has the runs; not closed here
   * @param operations that may be asked for
   * @param clock tells how long a wait lasts
   */
  public Runs(TaskQueue queue, Operations operations, Clock clock) {
    this.queue = queue;
    this.operations = operations;
    this.clock = clock;
  }

  /**
   * Queues a run; some worker takes it.
   *
   * @param operation its name
   * @param input JSON object
   * @param key two submissions with one key are one run, or null
   * @return the run, which was there before when the key was
   * @throws InvalidInputException when {@link Operations#task} refuses it; nothing was queued
   */
  public TaskId submit(String operation, String input, @Nullable String key) {
    Task task = operations.task(operation, input);
    return queue.submit(key == null ? task : task.unique(key));
  }

  /**
   * Cancels a run, and confirms how it ended.
   *
   * @param id which
   * @return the run in its final state, which is another than cancelled when it was done before
   * @throws InvalidInputException when there is no such run
   */
  public Run cancel(TaskId id) {
    queue.cancel(id);
    return run(id);
  }

  /**
   * Looks at a run.
   *
   * @param id which
   * @return as it is now
   * @throws InvalidInputException when there is no such run
   */
  public Run run(TaskId id) {
    return queue.run(id).orElseThrow(() -> unknown(id));
  }

  private static InvalidInputException unknown(TaskId id) {
    return new InvalidInputException(
        "run",
        "There is no run '" + id + "'",
        "Runs are forgotten some time after their end",
        null);
  }

  /**
   * Reads the events of a run until its end. Waits where there are none yet; how slowly they are
   * taken does not matter to the run.
   *
   * @param id which
   * @param after the number of the last event known; 0 for all
   * @param reader takes each, in order
   * @param time at most
   * @return the number of the last event read, to go on from; and whether it was the end
   * @throws InvalidInputException when there is no such run
   * @throws InterruptedException when interrupted
   */
  public Followed follow(TaskId id, long after, Consumer<RunEvent> reader, Duration time)
      throws InterruptedException {
    run(id);
    long deadline = Times.after(clock.millis(), time);
    long last = after;
    long missing = 0;
    while (true) {
      EventPage page = queue.events(id, last, PAGE);
      missing += page.after() - last;
      page.events().forEach(reader);
      last = page.last();
      if (page.ended() || clock.millis() >= deadline) {
        return new Followed(last, missing, page.ended());
      }
      if (page.events().isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  /**
   * How far a reader came.
   *
   * @param last number of the last event, to go on from
   * @param missing how many were no longer kept
   * @param ended whether nothing will follow
   */
  public record Followed(long last, long missing, boolean ended) {}

  /**
   * Waits for the end of a run.
   *
   * @param id which
   * @param time at most
   * @return the run; empty when it did not end in that time
   * @throws InvalidInputException when there is no such run
   * @throws InterruptedException when interrupted
   */
  public Optional<Run> await(TaskId id, Duration time) throws InterruptedException {
    long deadline = Times.after(clock.millis(), time);
    Run run = run(id);
    while (!run.state().isEnd() && clock.millis() < deadline) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      run = run(id);
    }
    return Optional.of(run).filter(one -> one.state().isEnd());
  }
}
