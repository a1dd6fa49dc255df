package dev.candor.cv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.candor.core.Candor;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.provider.Discovery;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.score.JobScorerContract;
import dev.candor.core.tck.source.FakeJobSource;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Fit;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProfileScorerTest extends JobScorerContract {

  private static final Job FITTING =
      Job.builder(new JobId("alpha-1"), "alpha", "Senior Java Engineer")
          .company("Brevik Parcels")
          .description("Requirements\n- Java\n- Kubernetes\n- Kafka\n")
          .build();
  private static final Job FOREIGN =
      Job.builder(new JobId("alpha-2"), "alpha", "Head Pastry Chef")
          .company("Rye & Sons")
          .description("Requirements\n- Master's degree\n- COBOL\n- 20 years of experience\n")
          .build();

  private final SettableClock clock = SettableClock.create();
  private final Candor candor =
      Candor.builder()
          .discovery(Discovery.none())
          .clock(clock)
          .source(FakeJobSource.of("alpha", List.of(FITTING, FOREIGN)))
          .build();

  @AfterEach
  void close() {
    candor.close();
  }

  @Override
  protected JobScorer scorer() {
    return CvStudio.create(candor, SampleMatch.profile()).scorer();
  }

  @Override
  protected Job job() {
    return FITTING;
  }

  @Test
  void the_score_is_the_fit_with_its_factors() throws Exception {
    CvStudio studio = CvStudio.create(candor, SampleMatch.profile());
    Fit fit = studio.match(studio.structure(FITTING));
    JobScore.Scored scored =
        assertInstanceOf(JobScore.Scored.class, studio.scorer().score(FITTING));
    assertEquals(fit.score(), scored.score());
    assertEquals(
        fit.factors().stream().map(Fit.Factor::name).toList(),
        scored.factors().stream().map(ScoreFactor::name).toList());
  }

  @Test
  void a_title_alone_is_not_scored_as_if_it_were_a_posting() throws Exception {
    Job bare = FITTING.toBuilder().description(" ").build();
    assertInstanceOf(JobScore.Unscored.class, scorer().score(bare));
  }

  @Test
  void another_profile_or_month_is_another_version() {
    String before = scorer().version();
    Profile profile = SampleMatch.profile();
    Profile other = profile.toBuilder().summary(profile.summary() + " More.").build();
    assertNotEquals(before, CvStudio.create(candor, other).scorer().version());
    clock.set(clock.instant().plusSeconds(40L * 24 * 3600));
    assertNotEquals(before, scorer().version());
  }

  @Test
  void an_ingestion_takes_what_the_candidate_fits() throws Exception {
    IngestRun run =
        candor.ingest().scoredBy(scorer()).run(IngestRequest.of("alpha", SearchRequest.all()));
    assertEquals(List.of(FITTING.id()), run.added());
    assertEquals(1, run.counts().belowThreshold());
  }
}
