package dev.candor.cv.annotate;

import static dev.candor.cv.annotate.MarkedSamples.CLOCK;
import static dev.candor.cv.annotate.MarkedSamples.mark;
import static dev.candor.cv.annotate.MarkedSamples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Identity;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.report.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutcomeRatesTest {

  private static final Instant NOW = CLOCK.instant();

  private static TrackedApplication application(Outcome outcome, String... keywords) {
    List<TrackedApplication.Use> uses = new ArrayList<>();
    for (String one : keywords) {
      uses.add(
          new TrackedApplication.Use(
              one, one, Judgement.NONE, Set.of(TrackedApplication.Place.HEADLINE)));
    }
    return new TrackedApplication("job", "v", uses, outcome, NOW);
  }

  @Test
  void a_bound_is_wilsons() {
    // figures of the literature: 10 of 10 is at least 72.2 %, 3 of 3 at least 43.8 %
    assertEquals(0.722, OutcomeRates.atLeast(10, 10), 0.001);
    assertEquals(0.438, OutcomeRates.atLeast(3, 3), 0.001);
    assertEquals(0.236, OutcomeRates.atLeast(5, 10), 0.001);
    assertEquals(0, OutcomeRates.atLeast(0, 0));
    assertThrows(IllegalArgumentException.class, () -> OutcomeRates.atLeast(2, 1));
  }

  @Property(tries = 500)
  void a_bound_is_below_the_share_and_rises_with_the_sample(
      @ForAll @IntRange(max = 300) int some, @ForAll @IntRange(min = 1, max = 300) int of) {
    int hits = some % (of + 1);
    double bound = OutcomeRates.atLeast(hits, of);
    assertTrue(bound >= 0 && bound <= (double) hits / of);
    assertTrue(OutcomeRates.atLeast(2 * hits, 2 * of) >= bound);
  }

  @Test
  void a_few_lucky_ones_do_not_go_before_many_good_ones() {
    List<TrackedApplication> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(application(i < 30 ? Outcome.INTERVIEW : Outcome.REJECTED, "Java"));
    }
    for (int i = 0; i < 3; i++) {
      all.add(application(Outcome.OFFER, "Rust"));
    }
    all.add(application(Outcome.OFFER, "Go"));
    all.add(application(Outcome.PENDING, "Java", "java"));
    List<OutcomeRates.Rate> rates = OutcomeRates.byKeyword(all, OutcomeRates.LEAST);
    assertEquals(List.of("java", "rust"), rates.stream().map(OutcomeRates.Rate::name).toList());
    OutcomeRates.Rate java = rates.get(0);
    assertEquals(41, java.applications());
    assertEquals(40, java.decided());
    assertEquals(0.75, java.interviewRate());
    assertEquals(1.0, rates.get(1).interviewRate());
    assertTrue(rates.get(1).interviewAtLeast() < java.interviewAtLeast());
    assertEquals(3, rates.get(1).offers());
    assertEquals("headline", OutcomeRates.byPlace(all, 3).get(0).name());
    assertEquals("v", OutcomeRates.byVariant(all, 3).get(0).name());
  }

  @Test
  void an_outcome_is_that_of_every_annotation_and_places_are_read_from_the_cv() {
    Posting posting =
        with(
            mark("a", "5 years of Java")
                .judgement(new Judgement(null, null, null, Identity.CORE_IDENTITY, 3))
                .build(),
            mark("b", "PostgreSQL").build(),
            mark("c", "Mentor engineers").comment("no skill").build());
    TextRun name = TextRun.of("Ida", List.of());
    CvDocument document =
        new CvDocument(
            "CV",
            "en",
            List.of(
                new Block.ContactBlock(
                    "contact", name, TextRun.of("Java engineer", List.of()), List.of()),
                new Block.CompetencyGroup(
                    "c1", "Skills", List.of(TextRun.of("Postgres", List.of())))));
    TrackedApplication sent = TrackedApplication.of(posting, document, NOW);
    assertEquals(Outcome.PENDING, sent.outcome());
    assertEquals(Set.of(TrackedApplication.Place.HEADLINE), sent.uses().get(0).places());
    assertEquals(Set.of(TrackedApplication.Place.COMPETENCIES), sent.uses().get(1).places());
    assertEquals(Outcome.INTERVIEW, sent.with(Outcome.INTERVIEW, NOW).outcome());
    assertEquals(0.5, Outcome.INTERVIEW.score());
    assertEquals(12, sent.variant().length());
    assertEquals(
        sent.variant(), TrackedApplication.of(posting, document, NOW.plusSeconds(9)).variant());
    assertNotEquals(sent.variant(), TrackedApplication.of(with(), document, NOW).variant());
  }
}
