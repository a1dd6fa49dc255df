package dev.candor.core.search;

import dev.candor.core.job.Job;
import dev.candor.core.job.SourceOutcome;
import java.time.Instant;
import java.util.List;

/**
 * What one source gave, before filters.
 *
 * @param jobs in the order given
 * @param outcome how the run ended
 * @param at when the source was asked
 * @param remembered whether it was asked for an earlier search
 */
record Answer(List<Job> jobs, SourceOutcome outcome, Instant at, boolean remembered) {

  Answer {
    jobs = List.copyOf(jobs);
  }

  /** An answer whose outcome goes with its jobs: none is Empty, some are never Failed. */
  static Answer of(List<Job> jobs, SourceOutcome outcome, Instant at) {
    return new Answer(jobs, fitting(jobs, outcome), at, false);
  }

  private static SourceOutcome fitting(List<Job> jobs, SourceOutcome outcome) {
    String detail = outcome.detail();
    if (jobs.isEmpty() && outcome instanceof SourceOutcome.Complete) {
      return new SourceOutcome.Empty(detail.isBlank() ? "It has nothing for this request" : detail);
    }
    if (!jobs.isEmpty() && outcome instanceof SourceOutcome.Failed) {
      return new SourceOutcome.Partial(detail);
    }
    if (!jobs.isEmpty() && outcome instanceof SourceOutcome.Empty) {
      return new SourceOutcome.Complete(detail);
    }
    return outcome;
  }
}
