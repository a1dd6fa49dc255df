package dev.candor.core.spi.task;

import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Usage;
import java.util.Objects;

/**
 * Where a batch stands.
 *
 * @param batch its name
 * @param counts of its items by state; an item that is tried again is counted once
 * @param usage what its items used so far, also those that failed
 * @param budget what they may use
 * @param paused whether no item of it is started: on request, or because the budget is used up
 */
public record BatchStatus(
    String batch, QueueCounts counts, Usage usage, Budget budget, boolean paused) {
  /** Checks. */
  public BatchStatus {
    Objects.requireNonNull(batch, "batch");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(budget, "budget");
  }

  /**
   * Whether the budget is used up.
   *
   * @return then the items that wait are not started until the batch gets another budget
   */
  public boolean overBudget() {
    return usage.calls() > 0 && !budget.allowsMoreAfter(usage);
  }

  /**
   * Whether every item has an end.
   *
   * @return false while some wait or are worked on
   */
  public boolean isDone() {
    return counts.queued() == 0 && counts.running() == 0;
  }
}
