package dev.candor.core.ingest;

import dev.candor.core.job.Job;
import dev.candor.core.job.SourceOutcome;
import java.util.List;
import java.util.Objects;

/**
 * What a source gave.
 *
 * @param jobs those that fit the search, each once
 * @param outcome how the source ended
 * @param full whether it gave as many as were wanted, and so may have more
 */
public record Pulled(List<Job> jobs, SourceOutcome outcome, boolean full) {
  /** Checks and copies. */
  public Pulled {
    jobs = List.copyOf(jobs);
    Objects.requireNonNull(outcome, "outcome");
  }
}
