package dev.candor.cv.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.SkillSet;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.report.Fit;
import dev.candor.cv.structure.PostingStructurer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProfileMatcherTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-15T00:00:00Z"), ZoneOffset.UTC);
  private static final ProfileMatcher MATCHER = ProfileMatcher.create(CLOCK);

  private static final String POSTING =
      """
      # Senior Software Engineer

      Requirements
      - 5+ years of experience with Java
      - Kubernetes and PostgreSQL
      - Python or Go
      - Bachelor's degree in any field
      - Fluent English

      Nice to have
      - Terraform
      - Kotlin
      """;

  private static Posting posting(String text) {
    return PostingStructurer.create().structure(text);
  }

  private static Role engineer() {
    return Role.builder("harbour", "Harbour Tools")
        .title("Senior Software Engineer")
        .dates(new DateRange(new PartialDate(2020, 1), null, true))
        .skills(new SkillSet(List.of("K8s"), List.of()))
        .achievements(
            List.of(
                Achievement.builder(
                        new EvidenceId("harbour/1"), "Moved 12 services to Java and Postgres")
                    .build(),
                Achievement.builder(new EvidenceId("harbour/2"), "Wrote the planner in Go")
                    .build()))
        .build();
  }

  private static Profile candidate() {
    return Profile.builder(contact())
        .roles(List.of(engineer()))
        .education(
            List.of(
                new Education(
                    new EvidenceId("edu"),
                    "Lake College",
                    "BSc",
                    "Botany",
                    DateRange.UNKNOWN,
                    "",
                    List.of())))
        .languages(List.of(new SpokenLanguage(new EvidenceId("en"), "English", "native")))
        .build();
  }

  private static Contact contact() {
    return Contact.named("Ada Invented");
  }

  private static Fit.Factor factor(Fit fit, String name) {
    return fit.factors().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void every_factor_is_explained_by_the_postings_words_and_the_facts() {
    Fit fit = MATCHER.match(posting(POSTING), candidate());
    Fit.Factor musts = factor(fit, "must-have");
    assertEquals(100, musts.score());
    assertEquals(
        List.of(
            "Java",
            "harbour/1",
            "Kubernetes",
            "harbour",
            "PostgreSQL",
            "harbour/1",
            "Python or Go",
            "harbour/2",
            "Bachelor's degree",
            "edu"),
        musts.evidence());
    assertEquals(0, factor(fit, "nice-to-have").score());
    assertEquals(100, factor(fit, "years").score());
    assertEquals(100, factor(fit, "seniority").score());
    assertEquals(100, factor(fit, "role").score());
    assertEquals(List.of("English", "en"), factor(fit, "language").evidence());
    assertEquals(List.of("Kotlin", "Terraform"), fit.gaps());
    assertEquals(90, fit.score());
    assertEquals(1, fit.factors().stream().mapToDouble(Fit.Factor::weight).sum(), 1e-9);
  }

  @Test
  void a_narrower_skill_never_proves_the_broader_nor_the_reverse() {
    Profile narrow =
        candidate().toBuilder()
            .roles(
                List.of(
                    engineer().toBuilder()
                        .skills(new SkillSet(List.of("EKS", "Spring Boot"), List.of()))
                        .build()))
            .build();
    Fit fit =
        MATCHER.match(posting("Requirements\n- Kubernetes\n- Spring\n- JavaScript\n"), narrow);
    assertEquals(0, factor(fit, "must-have").score());
    assertEquals(List.of("JavaScript", "Kubernetes", "Spring"), fit.gaps());
  }

  @Test
  void what_stands_only_in_a_list_counts_half_of_what_is_shown() {
    Profile listed =
        Profile.builder(contact())
            .skills(
                List.of(
                    new SkillGroup(new EvidenceId("s"), "Backend", "", List.of("Java", "Docker"))))
            .build();
    assertEquals(
        50,
        factor(MATCHER.match(posting("Requirements\n- Java\n- Docker\n"), listed), "must-have")
            .score());
  }

  @Test
  void what_only_the_summary_says_proves_nothing() {
    Profile said = Profile.builder(contact()).summary("Go Badgers! Knows Docker.").build();
    Fit fit = MATCHER.match(posting("Requirements\n- Go\n- Docker\n"), said);
    assertEquals(List.of("Docker", "Go"), fit.gaps());
    assertEquals(0, fit.score());
  }

  @Test
  void a_posting_whose_musts_cannot_be_checked_neither_fits_nor_fails() {
    Fit fit =
        MATCHER.match(posting("Requirements\n- A pioneering spirit\n- Patience\n"), candidate());
    assertEquals(50, factor(fit, "must-have").score());
  }

  @Test
  void gaps_are_ordered_by_what_they_cost() {
    Profile beginner =
        Profile.builder(contact())
            .roles(
                List.of(
                    engineer().toBuilder()
                        .title("Junior Software Engineer")
                        .dates(new DateRange(new PartialDate(2026, 1), null, true))
                        .build()))
            .build();
    List<String> gaps =
        MATCHER
            .match(
                posting(
                    "# Senior Software Engineer\n\n"
                        + "Requirements\n"
                        + "- 5+ years of experience with Java\n"
                        + "- Docker\n"
                        + "- Scala\n\n"
                        + "Nice to have\n"
                        + "- Kotlin\n"
                        + "- Redis\n"),
                beginner)
            .gaps();
    assertEquals(
        List.of("5 years of experience", "Docker", "Scala"),
        gaps.subList(0, 3).stream().sorted().toList());
    assertTrue(gaps.indexOf("Kotlin") > gaps.indexOf("Docker"));
  }

  @Test
  void years_are_counted_once_where_roles_overlap() {
    Role other =
        Role.builder("b", "Lake Mill")
            .title("Miller")
            .dates(new DateRange(new PartialDate(2020, 6), new PartialDate(2022, 5), false))
            .build();
    Profile both = candidate().toBuilder().roles(List.of(engineer(), other)).build();
    Posting ten = posting("Requirements\n- 10 years of experience\n- Java\n");
    assertEquals(
        factor(MATCHER.match(ten, candidate()), "years").score(),
        factor(MATCHER.match(ten, both), "years").score());
    assertEquals(77 / 120.0 * 100, factor(MATCHER.match(ten, candidate()), "years").score(), 1e-9);
  }

  @Test
  void what_cannot_be_checked_counts_neither_way_and_is_named() {
    Posting vague = posting("Requirements\n- Java\n- A pioneering spirit\n");
    Fit.Factor musts = factor(MATCHER.match(vague, candidate()), "must-have");
    assertEquals(100, musts.score());
    assertTrue(musts.evidence().contains("not checked: A pioneering spirit"));
  }

  @Test
  void an_empty_profile_and_an_empty_posting_fit_not_at_all() {
    Fit nothing = MATCHER.match(posting(""), Profile.builder(contact()).build());
    assertEquals(0, nothing.score());
    assertTrue(nothing.factors().isEmpty());
    assertEquals(0, MATCHER.match(posting(POSTING), Profile.builder(contact()).build()).score());
  }

  @Property(tries = 60)
  void the_order_of_sections_and_items_does_not_change_the_score(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> musts =
        new ArrayList<>(
            List.of(
                "- 5+ years of experience with Java",
                "- Kubernetes and PostgreSQL",
                "- Scala",
                "- Python or Go"));
    List<String> nices = new ArrayList<>(List.of("- Terraform", "- Docker", "- Kotlin"));
    Fit before = MATCHER.match(posting(text(musts, nices, false)), candidate());
    Collections.shuffle(musts, random);
    Collections.shuffle(nices, random);
    Fit after = MATCHER.match(posting(text(musts, nices, random.nextBoolean())), candidate());
    assertEquals(before.score(), after.score());
    assertEquals(before.gaps(), after.gaps());
  }

  private static String text(List<String> musts, List<String> nices, boolean nicesFirst) {
    String must = "Requirements\n" + String.join("\n", musts) + "\n\n";
    String nice = "Nice to have\n" + String.join("\n", nices) + "\n\n";
    return "# Software Engineer\n\n" + (nicesFirst ? nice + must : must + nice);
  }

  @Property(tries = 40)
  void keyword_stuffing_changes_nothing(@ForAll @IntRange(min = 1, max = 50) int times) {
    Fit before = MATCHER.match(posting(POSTING), candidate());
    String stuffed = "Java Java Kubernetes PostgreSQL Go ".repeat(times);
    Profile candidate =
        candidate().toBuilder()
            .summary(stuffed)
            .skills(
                List.of(
                    new SkillGroup(
                        new EvidenceId("s"),
                        "More",
                        "",
                        List.of("Java", "java", "Kubernetes", "COBOL", "Zonal Gardening"))))
            .build();
    assertEquals(before.score(), MATCHER.match(posting(POSTING), candidate).score());
    String again =
        POSTING.replace(
            "- Kubernetes and PostgreSQL\n", "- Kubernetes and PostgreSQL\n".repeat(times));
    assertEquals(before.score(), MATCHER.match(posting(again), candidate()).score());
  }

  @Property(tries = 40)
  void the_same_two_always_give_the_same_fit(@ForAll @IntRange(min = 0, max = 4) int dropped) {
    List<Achievement> kept = engineer().achievements().subList(0, Math.min(2, dropped));
    Profile profile =
        candidate().toBuilder()
            .roles(List.of(engineer().toBuilder().achievements(kept).build()))
            .build();
    Fit fit = MATCHER.match(posting(POSTING), profile);
    assertEquals(fit, MATCHER.match(posting(POSTING), profile));
    assertFalse(
        fit.score() > MATCHER.match(posting(POSTING), candidate()).score(),
        "more proof is never worse");
  }
}
