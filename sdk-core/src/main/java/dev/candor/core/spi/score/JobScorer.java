package dev.candor.core.spi.score;

import dev.candor.core.intake.JobScore;
import dev.candor.core.job.Job;

/**
 * Plug: tells how well a job fits the candidate. Thread-safe. Text of a job is data from outside,
 * and no instruction.
 */
public interface JobScorer {

  /**
   * Scores.
   *
   * @param job any job, also one without a description
   * @return the score with its factors; unscored, with the reason, where it cannot be told now: a
   *     service is away, a budget is spent, the posting says too little. Such a job is asked for
   *     again later, so a failure is never given as a low score
   * @throws InterruptedException when the thread was interrupted
   */
  JobScore score(Job job) throws InterruptedException;

  /**
   * What a score depends on besides the job: rules, model, profile. A score is remembered under it,
   * and asked for again when it has changed.
   *
   * @return 1 to 200 printable ASCII characters; the same as long as the same job gets the same
   *     score
   */
  String version();
}
