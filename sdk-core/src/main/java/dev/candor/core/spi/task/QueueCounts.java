package dev.candor.core.spi.task;

import dev.candor.core.work.RunState;
import java.util.Map;

/**
 * How many tasks are in which state.
 *
 * @param queued waiting, those not yet due included
 * @param running leased
 * @param succeeded done
 * @param failed given up
 * @param cancelled stopped on request
 * @param partial done in part
 */
public record QueueCounts(
    long queued, long running, long succeeded, long failed, long cancelled, long partial) {

  /**
   * Counts from a table.
   *
   * @param byState a state that is missing has none
   * @return the counts
   */
  public static QueueCounts of(Map<RunState, Long> byState) {
    return new QueueCounts(
        byState.getOrDefault(RunState.QUEUED, 0L),
        byState.getOrDefault(RunState.RUNNING, 0L),
        byState.getOrDefault(RunState.SUCCEEDED, 0L),
        byState.getOrDefault(RunState.FAILED, 0L),
        byState.getOrDefault(RunState.CANCELLED, 0L),
        byState.getOrDefault(RunState.PARTIAL, 0L));
  }

  /**
   * All together.
   *
   * @return the sum
   */
  public long total() {
    return queued + running + succeeded + failed + cancelled + partial;
  }
}
