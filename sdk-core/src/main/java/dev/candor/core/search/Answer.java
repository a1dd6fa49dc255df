package dev.candor.core.search;

import dev.candor.core.job.Job;
import dev.candor.core.job.SourceOutcome;
import java.util.List;

/**
 * What one source gave, before filters.
 *
 * @param jobs in the order given
 * @param outcome how the run ended
 */
record Answer(List<Job> jobs, SourceOutcome outcome) {

  /** Stands where nothing is known yet. */
  static final Answer NONE = new Answer(List.of(), new SourceOutcome.Empty("not asked"));

  Answer {
    jobs = List.copyOf(jobs);
  }

  /** An answer whose outcome goes with its jobs: none is Empty, some are never Failed. */
  static Answer of(List<Job> jobs, SourceOutcome outcome) {
    String detail = outcome.detail();
    if (jobs.isEmpty() && outcome instanceof SourceOutcome.Complete) {
      String said = detail.isBlank() ? "It has nothing for this request" : detail;
      return new Answer(jobs, new SourceOutcome.Empty(said));
    }
    if (!jobs.isEmpty() && outcome instanceof SourceOutcome.Failed) {
      return new Answer(jobs, new SourceOutcome.Partial(detail));
    }
    if (!jobs.isEmpty() && outcome instanceof SourceOutcome.Empty) {
      return new Answer(jobs, new SourceOutcome.Complete(detail));
    }
    return new Answer(jobs, outcome);
  }
}
