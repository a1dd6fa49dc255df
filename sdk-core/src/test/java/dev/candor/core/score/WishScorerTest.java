package dev.candor.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.intake.JobScore;
import dev.candor.core.intake.ScoreFactor;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.tck.score.JobScorerContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class WishScorerTest extends JobScorerContract {

  private static final JobWishes WISHES =
      JobWishes.none()
          .titled("Welding Engineer", "Welding Inspector")
          .naming("C++", "robots", "ISO 3834")
          .in("Portugal")
          .orRemote()
          .at(Seniority.SENIOR)
          .without("Brinkwater");

  private static final Job JOB =
      Job.builder(new JobId("a-1"), "alpha", "Senior Welding Inspector")
          .company("Lumen Orchard")
          .places(List.of(new Place("Porto, Portugal", "PT")))
          .seniority(List.of(Seniority.SENIOR))
          .description("We program robots in C++.")
          .build();

  @Override
  protected JobScorer scorer() {
    return WishScorer.of(WISHES);
  }

  @Override
  protected Job job() {
    return JOB;
  }

  private static JobScore.Scored scored(JobWishes wishes, Job job) {
    return assertInstanceOf(JobScore.Scored.class, WishScorer.of(wishes).score(job));
  }

  private static Optional<ScoreFactor> factor(JobScore.Scored score, String name) {
    return score.factors().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  @Test
  void each_factor_says_what_it_rests_on() {
    JobScore.Scored score = scored(WISHES, JOB);
    assertEquals(
        List.of("title", "keywords", "place", "level"),
        score.factors().stream().map(ScoreFactor::name).toList());
    assertEquals(List.of("is Welding Inspector"), score.factors().get(0).evidence());
    assertEquals(
        List.of("has C++", "has robots", "lacks ISO 3834"), score.factors().get(1).evidence());
    assertEquals(90, score.score()); // 40 + 30 * 2/3 + 20 + 10
  }

  @Test
  void what_the_posting_does_not_say_counts_neither_way() {
    Job bare = Job.builder(new JobId("a-2"), "alpha", "Welding Inspector").build();
    JobScore.Scored score = scored(WISHES, bare);
    assertEquals(100, score.score());
    assertEquals(1, score.factors().size());
    JobWishes keywords = JobWishes.none().naming("robots");
    assertInstanceOf(JobScore.Unscored.class, WishScorer.of(keywords).score(bare));
  }

  @Test
  void without_wishes_nothing_is_scored() {
    assertInstanceOf(JobScore.Unscored.class, WishScorer.of(JobWishes.none()).score(JOB));
  }

  @Test
  void an_excluded_employer_is_out_whatever_else_fits() {
    Job excluded = JOB.toBuilder().company("Brinkwater Ltd.").build();
    JobScore.Scored score = scored(WISHES, excluded);
    assertEquals(0, score.score());
    assertEquals(List.of("Brinkwater is excluded"), score.factors().get(0).evidence());
    assertTrue(scored(WISHES, excluded.toBuilder().company("Brink").build()).score() > 80);
  }

  @Test
  void remote_work_is_right_anywhere_where_it_is_wished() {
    Job remote =
        JOB.toBuilder().places(List.of(Place.of("Kenya"))).workMode(WorkMode.REMOTE).build();
    assertEquals(100, factor(scored(WISHES, remote), "place").orElseThrow().score());
    JobWishes onSite = JobWishes.none().in("Portugal");
    assertEquals(0, scored(onSite, remote).score());
    assertEquals(100, scored(onSite, JOB).score());
  }

  @Test
  void a_place_is_in_its_country_whatever_the_country_is_called() {
    for (Place there : List.of(Place.of("Leeds, United Kingdom"), new Place("Leeds", "GB"))) {
      Job job = JOB.toBuilder().places(List.of(there)).build();
      assertEquals(
          100, factor(scored(JobWishes.none().in("UK"), job), "place").orElseThrow().score());
    }
  }

  @Test
  void a_level_further_away_is_worth_less() {
    JobWishes senior = JobWishes.none().at(Seniority.SENIOR);
    List<Integer> scores = new ArrayList<>();
    for (Seniority level :
        List.of(Seniority.SENIOR, Seniority.STAFF, Seniority.ENTRY, Seniority.DIRECTOR)) {
      scores.add(scored(senior, JOB.toBuilder().seniority(List.of(level)).build()).score());
    }
    assertEquals(List.of(100, 60, 30, 0), scores);
  }

  @Test
  void other_wishes_are_another_version() {
    assertNotEquals(
        WishScorer.of(WISHES).version(), WishScorer.of(WISHES.titled("Welder")).version());
  }

  @Test
  void a_search_states_wishes() {
    SearchRequest search =
        SearchRequest.titled("Welder").in("Porto").remote().toBuilder().text("C++ robots").build();
    assertEquals(
        JobWishes.none().titled("Welder").naming("C++", "robots").in("Porto").orRemote(),
        JobWishes.of(search));
  }

  @Property(tries = 200)
  void a_posting_with_one_more_keyword_never_scores_less(@ForAll @IntRange(max = 9) int has) {
    String[] words = new String[10];
    StringBuilder text = new StringBuilder("We ask for");
    for (int i = 0; i < words.length; i++) {
      words[i] = "skill" + i;
      text.append(i < has ? " skill" + i : "");
    }
    JobWishes wishes = WISHES.naming(words);
    Job less = JOB.toBuilder().description(text.toString()).build();
    Job more = JOB.toBuilder().description(text + " skill" + has).build();
    assertTrue(scored(wishes, more).score() >= scored(wishes, less).score());
  }
}
