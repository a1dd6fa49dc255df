package dev.candor.core.spi.task;

import dev.candor.core.work.RunState;
import dev.candor.core.work.TaskId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted, the newest first.
 *
 * @param states in one of these; empty for all
 * @param operation of this name, or null for all
 * @param batch items of this batch, or null for all
 * @param before older than this run, or null to start with the newest
 * @param limit at most so many, 1 to 1,000
 */
public record RunQuery(
    Set<RunState> states,
    @Nullable String operation,
    @Nullable String batch,
    @Nullable TaskId before,
    int limit) {

  private static final int MOST = 1_000;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the limit is out of range
   */
  public RunQuery {
    states = Set.copyOf(states);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " runs, not " + limit);
    }
  }

  /**
   * The newest runs.
   *
   * @param limit at most so many, 1 to 1,000
   * @return of any state
   */
  public static RunQuery newest(int limit) {
    return new RunQuery(Set.of(), null, null, null, limit);
  }

  /**
   * These runs in some states.
   *
   * @param some any of these
   * @return a changed copy
   */
  public RunQuery in(RunState... some) {
    return new RunQuery(Set.of(some), operation, batch, before, limit);
  }

  /**
   * These runs of one batch.
   *
   * @param name of the batch
   * @return a changed copy
   */
  public RunQuery ofBatch(String name) {
    return new RunQuery(states, operation, name, before, limit);
  }

  /**
   * These runs of one operation.
   *
   * @param name of the operation
   * @return a changed copy
   */
  public RunQuery of(String name) {
    return new RunQuery(states, name, batch, before, limit);
  }

  /**
   * The next of these runs.
   *
   * @param last the last one seen
   * @return a changed copy
   */
  public RunQuery after(TaskId last) {
    return new RunQuery(states, operation, batch, last, limit);
  }
}
