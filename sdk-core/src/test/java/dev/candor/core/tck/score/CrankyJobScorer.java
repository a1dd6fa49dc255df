package dev.candor.core.tck.score;

import dev.candor.core.error.RetryableException;
import dev.candor.core.intake.JobScore;
import dev.candor.core.job.Job;
import dev.candor.core.spi.score.JobScorer;
import java.util.Random;

/**
 * A scorer that fails by a seeded plan, as a service would: without a score, or with an exception.
 * Thread-safe.
 */
public final class CrankyJobScorer implements JobScorer {

  private final JobScorer wrapped;
  private final Random plan;
  private final int oneIn;

  /**
   * Wraps a scorer.
   *
   * @param wrapped does the work
   * @param seed decides which calls fail
   * @param oneIn about one in so many calls fails
   */
  public CrankyJobScorer(JobScorer wrapped, long seed, int oneIn) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
    this.oneIn = oneIn;
  }

  private synchronized int next() {
    return plan.nextInt(oneIn * 2);
  }

  @Override
  public JobScore score(Job job) throws InterruptedException {
    int next = next();
    if (next == 0) {
      return new JobScore.Unscored("The scorer is away on purpose");
    }
    if (next == 1) {
      throw new RetryableException("The scorer broke on purpose", "", "Try again", null, null);
    }
    return wrapped.score(job);
  }

  @Override
  public String version() {
    return wrapped.version();
  }
}
