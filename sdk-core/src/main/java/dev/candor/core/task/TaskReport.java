package dev.candor.core.task;

import dev.candor.core.spi.task.RunReport;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Progress;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what the operation of an attempt tells, and keeps it in the queue a few events at a time.
 * While the queue is away, lines of the log are dropped when there are too many; how many is told
 * later. Thread-safe.
 */
final class TaskReport implements RunReport {

  private static final Logger LOG = LoggerFactory.getLogger(TaskReport.class);
  private static final int MANY = 100;
  private static final int MOST = 5_000;

  private final Attempt attempt;
  private final TaskQueue queue;
  private final BiConsumer<TaskId, Progress> listener;
  private final Object writing = new Object();
  private List<RunEvent.Told> gathered = new ArrayList<>();
  private int dropped;

  TaskReport(Attempt attempt, TaskQueue queue, BiConsumer<TaskId, Progress> listener) {
    this.attempt = attempt;
    this.queue = queue;
    this.listener = listener;
  }

  @Override
  public TaskId run() {
    return attempt.lease().id();
  }

  @Override
  public void tell(RunEvent.Told told) {
    if (told instanceof RunEvent.Advanced advanced) {
      hear(advanced.progress());
    }
    boolean many;
    synchronized (this) {
      if (gathered.size() >= MOST && told instanceof RunEvent.Logged) {
        dropped++;
      } else {
        gathered.add(told);
      }
      many = gathered.size() % MANY == 0;
    }
    if (many) {
      tryFlush();
    }
  }

  private void hear(Progress progress) {
    try {
      listener.accept(run(), progress);
    } catch (RuntimeException e) {
      LOG.warn("A listener failed on the progress of {}", run(), e);
    }
  }

  /** Keeps what was gathered, unless the queue is away. */
  void tryFlush() {
    try {
      if (!flush()) {
        attempt.stop(Attempt.Stop.LOST);
      }
    } catch (RuntimeException e) {
      LOG.debug("What {} told is kept later", run(), e);
    }
  }

  /** Keeps what was gathered; false when the task is not ours any more. */
  boolean flush() {
    synchronized (writing) { // one after the other, so that the order stays
      List<RunEvent.Told> events = taken();
      if (events.isEmpty()) {
        return true;
      }
      try {
        return queue.append(attempt.lease(), events);
      } catch (RuntimeException e) {
        giveBack(events);
        throw e;
      }
    }
  }

  private synchronized List<RunEvent.Told> taken() {
    List<RunEvent.Told> events = gathered;
    gathered = new ArrayList<>();
    if (dropped > 0) {
      String told = dropped + " lines were not kept, because the queue was away";
      events.add(new RunEvent.Logged(RunEvent.Level.WARN, "worker", told));
      dropped = 0;
    }
    return events;
  }

  private synchronized void giveBack(List<RunEvent.Told> events) {
    events.addAll(gathered);
    gathered = events;
  }
}
