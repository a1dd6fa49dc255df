package dev.candor.cv.relevance;

import static dev.candor.cv.annotate.MarkedSamples.PROFILE;
import static dev.candor.cv.annotate.MarkedSamples.SPLIT;
import static dev.candor.cv.annotate.MarkedSamples.mark;
import static dev.candor.cv.annotate.MarkedSamples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.AtsHints;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Demand;
import dev.candor.cv.posting.Judgement.Identity;
import dev.candor.cv.posting.Judgement.Relevance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoostsTest {

  private static Annotation.Builder judged(String id, Relevance relevance) {
    Annotation.Builder builder = mark(id, "PostgreSQL");
    Annotation plain = builder.build();
    return builder
        .trail(Annotation.Trail.suggested(plain.trail().createdAt()))
        .judgement(Judgement.of(relevance, Demand.NEUTRAL));
  }

  private static Boosts boosts(Annotation... all) {
    return Boosts.of(Annotations.of("job").with(List.of(all)));
  }

  private static Annotation named(String id, Relevance relevance, String... names) {
    return judged(id, relevance).hints(AtsHints.of(names)).build();
  }

  @Test
  void another_spelling_weighs_as_much_as_the_keyword() {
    Annotation one =
        judged("a", Relevance.CORE_STRENGTH)
            .hints(new AtsHints(List.of("container fleet"), List.of("Boxyard"), null, null, false))
            .build();
    Boosts boosts = boosts(one);
    assertEquals(3, boosts.of("Ran the container fleet", List.of()).factor());
    assertEquals(3, boosts.of("Ran the Boxyard", List.of()).factor());
    assertEquals(List.of("Boxyard"), boosts.of("Ran the Boxyard", List.of()).keywords());
    Boosts known = boosts(named("a", Relevance.CORE_STRENGTH, "Kubernetes"));
    assertEquals(3, known.of("Ran services with K8s", List.of()).factor());
  }

  @Test
  void names_are_whole_words_and_symbols_count() {
    Boosts go = boosts(named("a", Relevance.CORE_STRENGTH, "Go"));
    assertEquals(1, go.of("Placed google ads in MongoDB", List.of()).factor());
    assertEquals(3, go.of("Wrote the router in Go", List.of()).factor());
    Boosts java = boosts(named("a", Relevance.CORE_STRENGTH, "Java"));
    assertEquals(1, java.of("Wrote pages in JavaScript", List.of()).factor());
    for (String name : List.of("C++", "C#", ".NET", "Node.js", "CI/CD", "machine learning")) {
      Boosts boosts = boosts(named("a", Relevance.CORE_STRENGTH, name));
      assertEquals(3, boosts.of("Shipped it with " + name + ".", List.of()).factor(), name);
    }
  }

  @Test
  void a_concern_is_no_disqualifier_and_a_disqualifier_is_told_apart() {
    Annotation concern =
        judged("a", Relevance.CORE_STRENGTH)
            .type(Annotation.Type.CONCERN)
            .hints(AtsHints.of("Java"))
            .build();
    Boost none = boosts(concern).of("Java", List.of());
    assertEquals(1, none.factor());
    assertFalse(none.disqualified());
    Annotation out =
        judged("b", Relevance.CORE_STRENGTH)
            .judgement(Judgement.of(Relevance.CORE_STRENGTH, Demand.DISQUALIFIER))
            .hints(AtsHints.of("Java"))
            .build();
    Boost ruled = boosts(out, named("c", Relevance.CORE_STRENGTH, "Java")).of("Java", List.of());
    assertEquals(0, ruled.factor());
    assertTrue(ruled.disqualified());
  }

  @Test
  void several_marks_are_combined_as_the_settings_say() {
    Annotation core = named("a", Relevance.CORE_STRENGTH, "Python");
    Annotation other = named("b", Relevance.RELEVANT, "Python");
    other =
        other.toBuilder()
            .trail(other.trail().changed(other.trail().createdAt().plus(Duration.ofHours(1))))
            .build();
    assertEquals(3, combined(Annotations.Combination.MAX_BOOST, core, other));
    assertEquals(2.25, combined(Annotations.Combination.AVG_BOOST, core, other));
    assertEquals(1.5, combined(Annotations.Combination.LAST_WRITE, core, other));
    assertEquals(List.of("a", "b"), boosts(other, core).of("Python", List.of()).annotations());
  }

  private static double combined(Annotations.Combination how, Annotation... all) {
    Annotations set = Annotations.of("job").with(List.of(all));
    return Boosts.of(
            new Annotations(
                "job",
                0,
                new Annotations.Settings(how, "", "{}"),
                set.annotations(),
                List.of(),
                null))
        .skill("Python")
        .factor();
  }

  @Test
  void facts_weigh_by_their_ids_and_what_does_not_count_weighs_nothing() {
    Annotation one = judged("a", Relevance.CORE_STRENGTH).evidence(List.of(SPLIT)).build();
    assertEquals(3, boosts(one).of("Anything", List.of(SPLIT)).factor());
    assertEquals(Boost.NEUTRAL, boosts(one).of("Anything", List.of()));
    Boosts off = boosts(one.toBuilder().active(false).build());
    assertTrue(off.isEmpty());
    assertEquals(Boost.NEUTRAL, off.of("PostgreSQL", List.of(SPLIT)));
  }

  @Test
  void a_bare_mark_goes_by_the_skills_of_its_quote() {
    assertEquals(
        3, boosts(judged("a", Relevance.CORE_STRENGTH).build()).skill("Postgres").factor());
  }

  @Test
  void keywords_follow_what_a_person_marked() {
    Keywords plain = Keywords.of(with(), PROFILE);
    assertFalse(plain.keyword("Kafka").orElseThrow().isMust());
    assertEquals(1, plain.weight(plain.keyword("Kafka").orElseThrow()));
    Annotation kafka =
        mark("a", "Kafka")
            .judgement(
                new Judgement(
                    Relevance.RELEVANT, Demand.MUST_HAVE, null, Identity.CORE_IDENTITY, 3))
            .build();
    Annotation rust =
        mark("b", "Rust in production")
            .judgement(Judgement.of(Relevance.GAP, Demand.NICE_TO_HAVE))
            .build();
    Keywords marked = Keywords.of(with(kafka, rust), PROFILE);
    Keyword wanted = marked.keyword("Kafka").orElseThrow();
    assertTrue(wanted.isMust() && wanted.identity());
    assertEquals(3 * kafka.boost(), marked.weight(wanted));
    Keyword gap = marked.keyword("Rust").orElseThrow();
    assertFalse(gap.isMust());
    assertTrue(marked.isPlayedDown(gap));
    // a mark makes nothing owned
    assertFalse(marked.isOwned(gap));
    assertFalse(marked.isOwned(wanted));
  }
}
