package dev.candor.core.spi.task;

import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plug: what runs do and did. Part of a {@link TaskQueue}, because every event is kept together
 * with the change that it tells of, or neither is. Readers ask for what follows a number, as late
 * and as often as they like; they never hold up the work. Thread-safe.
 */
public interface RunLog {

  /**
   * Keeps what an operation tells. The events are in the stream of the run when this returns.
   *
   * @param lease the current lease
   * @param told in this order
   * @return false when the lease is no longer held: nothing was kept, stop working
   */
  boolean append(Lease lease, List<? extends RunEvent.Told> told);

  /**
   * Looks at a run.
   *
   * @param id which
   * @return what its events come to, also when these are no longer kept; empty when there is none
   */
  Optional<Run> run(TaskId id);

  /**
   * Finds runs.
   *
   * @param query which
   * @return the newest first
   */
  List<Run> runs(RunQuery query);

  /**
   * Reads the events of a run.
   *
   * @param run which
   * @param after a number of this run; 0 for all
   * @param limit at most so many, positive
   * @return the events that follow; an ended page without events when there is no such run
   */
  EventPage events(TaskId run, long after, int limit);

  /**
   * Reads the events of all runs. They are numbered in an order that never changes, in which those
   * of one run stand in the order of that run; this numbering is not the one of a run.
   *
   * @param after a number in this order; 0 for all
   * @param limit at most so many, positive
   * @return the events that follow; never ended
   */
  EventPage events(long after, int limit);

  /**
   * Forgets old runs. Call it now and then.
   *
   * @param events of runs that ended before this are removed; the runs stay
   * @param runs that ended before this are removed altogether, with their unique keys
   * @return how many runs were touched; at most some hundreds at a time, call again until 0
   */
  int trim(Instant events, Instant runs);
}
