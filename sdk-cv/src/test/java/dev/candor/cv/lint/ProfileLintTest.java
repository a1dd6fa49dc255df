package dev.candor.cv.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.lint.ProfileFinding.Kind;
import dev.candor.cv.lint.ProfileFinding.Severity;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.StarRecord;
import dev.candor.cv.profile.read.ProfileReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a master CV contradicts, and what it does not. */
class ProfileLintTest {

  private static final ProfileLint LINT =
      ProfileLint.create(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));

  private static final String GOOD =
      """
      # Ida Brandt
      **Email**: ida@brandt.example
      **Years Experience**: 10
      **Summary**: Engineer with 10 years of experience; cut latency by 40%.

      # Lysverk
      **Role**: Engineer
      **Period**: 2019 - Present
      ## Achievements
      ### Achievement 1: Latency
      **Core Fact**: Cut latency by 40% with Kafka and C++.
      **Variants**:
      - **Technical**: Cut p99 latency by 40% on Kafka.
      **Interview Defensibility**: Measured for a week.
      ## Skills
      **Hard Skills**: Kafka, C++

      # Nordvik
      **Role**: Engineer
      **Period**: 2014 - 2019
      ## Achievements
      ### Achievement 1: Java
      **Core Fact**: Wrote the label service in Java.
      ## Skills
      **Hard Skills**: Java
      """;

  @Test
  void nothing_is_found_in_a_sound_profile() {
    assertEquals(List.of(), LINT.check(profile(GOOD)));
  }

  @Test
  void years_beyond_the_periods_are_a_contradiction() {
    assertEquals(
        List.of("profile", "summary"),
        where(
            Kind.TOO_MANY_YEARS,
            GOOD.replace("Experience**: 10", "Experience**: 15").replace("with 10", "with 20+")));
    assertTrue(where(Kind.TOO_MANY_YEARS, GOOD.replace("**: 10", "**: 13")).isEmpty());
  }

  @Test
  void overlapping_positions_are_told_and_a_change_of_jobs_is_not() {
    String overlap = GOOD.replace("2014 - 2019", "01/2014 - 06/2021");
    List<ProfileFinding> found = LINT.check(profile(overlap));
    assertEquals(List.of(Kind.OVERLAPPING_DATES), kinds(found));
    assertTrue(found.get(0).what().contains("overlap by 19 months"), found.get(0).what());
    String exact = GOOD.replace("2019 - Present", "06/2019 - Present");
    assertEquals(List.of(), LINT.check(profile(exact.replace("2014 - 2019", "2014 - 06/2019"))));
  }

  @Test
  void dates_that_cannot_be_are_told() {
    assertEquals(
        1, where(Kind.IMPOSSIBLE_DATES, GOOD.replace("2019 - Present", "2031 - 2032")).size());
    assertEquals(1, where(Kind.UNDATED_ROLE, GOOD.replace("2014 - 2019", "a while")).size());
  }

  @Test
  void a_figure_that_only_a_variant_states_is_a_contradiction() {
    List<ProfileFinding> found =
        LINT.check(profile(GOOD.replace("p99 latency by 40%", "it by 45%")));
    assertEquals(List.of(Kind.UNSUPPORTED_FIGURE), kinds(found));
    assertEquals(Severity.CONTRADICTION, found.get(0).severity());
    assertEquals(
        List.of("summary"),
        where(Kind.UNSUPPORTED_FIGURE, GOOD.replace("cut latency by 40%", "cut cost by 12%")));
  }

  @Test
  void a_figure_needs_a_source() {
    String bare = GOOD.replace("**Interview Defensibility**: Measured for a week.\n", "");
    assertEquals(List.of(Kind.FIGURE_WITHOUT_SOURCE), kinds(LINT.check(profile(bare))));
  }

  @Test
  void a_skill_that_nothing_shows_is_told_and_look_alikes_do_not_show_it() {
    String skills = GOOD.replace("Hard Skills**: Java", "Hard Skills**: Java, JavaScript, C, Go");
    List<ProfileFinding> found =
        LINT.check(profile(skills.replace("Java.", "Java; we went to go.")));
    assertEquals(
        List.of("'JavaScript'", "'C'", "'Go'"),
        found.stream().map(one -> one.what().replaceAll("[^']*('.*')", "$1")).toList());
  }

  @Test
  void a_label_that_is_not_usual_is_a_hint() {
    List<ProfileFinding> found = LINT.check(profile(GOOD.replace("**Technical**", "**Tecnical**")));
    assertEquals(List.of(Kind.UNKNOWN_LABEL), kinds(found));
    assertEquals(List.of(), LINT.check(profile(GOOD.replace("**Technical**", "**Full-Stack**"))));
  }

  @Test
  void a_star_record_says_what_it_lacks() {
    StarRecord star =
        new StarRecord(
            "S1",
            "Lysverk",
            "Engineer",
            "",
            new StarRecord.Story("", "Slow.", List.of(), List.of("Traced"), List.of(), "", ""),
            new StarRecord.Tags(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("40%"),
                List.of(),
                List.of("cost_reduktion"),
                List.of()),
            Map.of(),
            Map.of());
    List<ProfileFinding> found = LINT.check(profile(GOOD).toBuilder().stars(List.of(star)).build());
    assertEquals(
        "the record lacks the period, results, a condensed version, pain points",
        found.get(0).what());
    assertTrue(found.get(1).what().contains("cost_reduktion"));
  }

  @Test
  void contradictions_come_first_and_the_order_is_always_the_same() {
    String bad =
        GOOD.replace("Experience**: 10", "Experience**: 40")
            .replace("**Technical**", "**Odd**")
            .replace("Hard Skills**: Java", "Hard Skills**: Java, Rust");
    List<ProfileFinding> found = LINT.check(profile(bad));
    assertEquals(
        List.of(Kind.TOO_MANY_YEARS, Kind.UNSHOWN_SKILL, Kind.UNKNOWN_LABEL), kinds(found));
    assertEquals(found, LINT.check(profile(bad)));
  }

  private static List<Kind> kinds(List<ProfileFinding> findings) {
    return findings.stream().map(ProfileFinding::kind).toList();
  }

  private static List<String> where(Kind kind, String text) {
    return LINT.check(profile(text)).stream()
        .filter(one -> one.kind() == kind)
        .map(ProfileFinding::where)
        .toList();
  }

  private static Profile profile(String text) {
    return ProfileReader.importFrom("me.md", text.getBytes(StandardCharsets.UTF_8)).profile();
  }
}
