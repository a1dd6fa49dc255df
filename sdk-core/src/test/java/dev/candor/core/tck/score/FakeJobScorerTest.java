package dev.candor.core.tck.score;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.score.JobScorer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FakeJobScorerTest extends JobScorerContract {

  @Override
  protected JobScorer scorer() {
    return new AssertingJobScorer(FakeJobScorer.giving(job -> job.title().length() % 101));
  }

  @Override
  protected Job job() {
    return Job.builder(new JobId("a-1"), "alpha", "Welder").build();
  }

  @Test
  void a_scorer_whose_weights_do_not_add_up_is_caught() {
    JobScore odd = new JobScore.Scored(50, List.of(new ScoreFactor("half", 0.5, 50, List.of())));
    JobScorer watched = new AssertingJobScorer(FakeJobScorer.of("odd-1", job -> odd));
    assertThrows(AssertionError.class, () -> watched.score(job()));
  }
}
