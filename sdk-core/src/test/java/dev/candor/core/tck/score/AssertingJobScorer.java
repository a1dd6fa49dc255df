package dev.candor.core.tck.score;

import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.job.Job;
import dev.candor.core.spi.score.JobScorer;

/** Checks that a scorer keeps the contract; throws {@link AssertionError} otherwise. */
public final class AssertingJobScorer implements JobScorer {

  private final JobScorer wrapped;
  private final String version;

  /**
   * Wraps a scorer.
   *
   * @param wrapped is watched
   */
  public AssertingJobScorer(JobScorer wrapped) {
    this.wrapped = wrapped;
    this.version = wrapped.version();
    check(version.matches("[\\x20-\\x7E]{1,200}"), "its version is not short and printable");
  }

  @Override
  public JobScore score(Job job) throws InterruptedException {
    JobScore score = wrapped.score(job);
    check(score != null, "it gave nothing");
    if (score instanceof JobScore.Scored scored && !scored.factors().isEmpty()) {
      double weights = scored.factors().stream().mapToDouble(ScoreFactor::weight).sum();
      check(Math.abs(weights - 1) < 1e-6, "its weights sum to " + weights);
    }
    return score;
  }

  @Override
  public String version() {
    check(wrapped.version().equals(version), "its version changed");
    return version;
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a job scorer broke its contract: " + broken);
    }
  }
}
