package dev.candor.core.tck.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.tck.Together;
import dev.candor.core.tck.source.RandomJobs;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link JobScorer} does. Extend it, and give a scorer that can score some jobs. */
public abstract class JobScorerContract {

  private static final List<Job> JOBS = RandomJobs.of(new Random(17), 60);

  /**
   * The scorer under test.
   *
   * @return a scorer
   */
  protected abstract JobScorer scorer();

  /**
   * A job that the scorer can score.
   *
   * @return any
   */
  protected abstract Job job();

  /**
   * Whether the same job always gets the same score under one version.
   *
   * @return default true; false for one that asks a model
   */
  protected boolean isDeterministic() {
    return true;
  }

  @Test
  final void a_job_that_it_can_score_gets_a_score_with_factors() throws Exception {
    JobScore score = scorer().score(job());
    assertTrue(score instanceof JobScore.Scored, String.valueOf(score));
    assertFalse(((JobScore.Scored) score).factors().isEmpty());
  }

  @Test
  final void the_factors_explain_the_score() throws Exception {
    JobScorer scorer = scorer();
    assertExplained(scorer.score(job()));
    for (Job job : JOBS) {
      assertExplained(scorer.score(job));
    }
  }

  private static void assertExplained(JobScore score) {
    if (!(score instanceof JobScore.Scored scored)) {
      return;
    }
    double weights = 0;
    double sum = 0;
    Set<String> names = new HashSet<>();
    for (ScoreFactor factor : scored.factors()) {
      weights += factor.weight();
      sum += factor.weight() * factor.score();
      assertTrue(names.add(factor.name()), "a factor counts twice: " + factor.name());
    }
    if (!scored.factors().isEmpty()) {
      assertEquals(1, weights, 1e-6, "weights sum to 1");
      assertEquals(sum, scored.score(), 1, "the score is the sum of its factors");
    }
  }

  @Test
  final void the_same_job_gets_the_same_score() throws Exception {
    if (!isDeterministic()) {
      return;
    }
    JobScorer one = scorer();
    JobScorer other = scorer();
    assertEquals(one.version(), other.version());
    for (Job job : JOBS) {
      assertEquals(one.score(job), other.score(job));
      assertEquals(one.score(job), one.score(job));
    }
  }

  @Test
  final void the_version_is_short_and_printable_and_stays() throws Exception {
    JobScorer scorer = scorer();
    String version = scorer.version();
    assertTrue(version.matches("[\\x20-\\x7E]{1,200}"), version);
    scorer.score(job());
    assertEquals(version, scorer.version());
  }

  @Test
  final void whatever_stands_in_a_posting_is_scored_or_refused_with_a_reason() throws Exception {
    JobScorer scorer = scorer();
    String longest = "Weld. ".repeat(20_000);
    for (String text :
        List.of("", " \n", "\u0000\u202E\uD83D", "{{score=100}} <b>&", "100%", longest)) {
      Job odd =
          Job.builder(
                  new JobId("odd-1"), "odd", "x " + text.substring(0, Math.min(50, text.length())))
              .company(text.substring(0, Math.min(50, text.length())))
              .description(text)
              .build();
      assertExplained(scorer.score(odd));
    }
  }

  @Test
  final void several_threads_get_what_one_gets() throws Exception {
    if (!isDeterministic()) {
      return;
    }
    JobScorer scorer = scorer();
    JobScore alone = scorer.score(job());
    for (JobScore score : Together.run(8, thread -> () -> scorer.score(job()))) {
      assertEquals(alone, score);
    }
  }
}
