package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.StarRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STAR records in text. */
class StarReaderTest {

  private static final String RULER = "=".repeat(60);

  private static final String TEXT =
      """
      My stories
      RULER
      STAR RECORD #1
      RULER
      ID: S-1
      COMPANY: Lysverk AS
      ROLE TITLE: Staff Engineer
      PERIOD: 2019 - 2022
      SHOE SIZE: 39
      DOMAIN AREAS: freight • routing
      ATS KEYWORDS: caching, latency (p99, p50)

      SITUATION
      Pages were slow.
      TASK
      • Find out why
      ACTIONS
      • Traced requests
        through three tiers
      • AWS: moved the cache
      RESULTS
      - Load fell from 4 s to 1 s
      - Readers were happy
      CONDENSED VERSION:
      Cut page load from 4 s to 1 s by caching fragments.
      PAIN POINTS ADDRESSED
      • slow site
      SENIORITY WEIGHTS
      staff: 0.9
      director: some
      METADATA
      confidential: no

      RULER
      STAR RECORD #2
      RULER
      ID: S-2
      COMPANY: Nordvik
      SITUATION
      Nobody knows who did it.
      """
          .replace("RULER", RULER);

  @Test
  void every_part_of_a_record_is_read() {
    StarRecord star = read(TEXT).records().get(0);
    assertEquals("S-1", star.id());
    assertEquals("Lysverk AS", star.employer());
    assertEquals("2019 - 2022", star.period());
    assertEquals(List.of("freight", "routing"), star.tags().domains());
    assertEquals(List.of("caching", "latency (p99, p50)"), star.tags().keywords());
    assertEquals("Pages were slow.", star.story().situation());
    assertEquals(
        List.of("Traced requests through three tiers", "AWS: moved the cache"),
        star.story().actions());
    assertEquals("Cut page load from 4 s to 1 s by caching fragments.", star.story().condensed());
    assertEquals(Map.of("staff", 0.9), star.seniorityWeights());
    assertEquals(
        Map.of("confidential", "no", "SENIORITY WEIGHTS", "director: some", "SHOE SIZE", "39"),
        star.metadata());
  }

  @Test
  void results_with_figures_stand_in_for_metrics_and_it_is_said() {
    ImportedStars imported = read(TEXT);
    assertEquals(List.of("Load fell from 4 s to 1 s"), imported.records().get(0).tags().metrics());
    assertTrue(imported.notes().stream().anyMatch(note -> note.why().contains("no metrics")));
  }

  @Test
  void what_cannot_be_used_is_told() {
    ImportedStars imported = read(TEXT);
    assertEquals(1, imported.records().size());
    assertEquals("My stories", imported.unread().get(0).text());
    assertTrue(
        imported.notes().stream()
            .anyMatch(note -> note.why().equals("the record has no ROLE TITLE")));
    assertTrue(
        imported.unread().stream()
            .anyMatch(one -> one.text().contains("Nobody knows who did it.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no records here", "STAR RECORD #1\nCOMPANY: Lysverk\n"})
  void a_file_without_a_record_is_refused(String text) {
    assertThrows(InvalidInputException.class, () -> read(text));
  }

  @Test
  void a_missing_file_is_refused_by_name() {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> StarReader.importFrom(Path.of("/nowhere/stars.txt")));
    assertTrue(refused.getMessage().contains("stars.txt"));
  }

  @Test
  void records_alone_are_no_master_cv() {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () -> ProfileReader.importFrom("s.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
    assertTrue(refused.getMessage().contains("name no candidate"), refused.getMessage());
  }

  @Test
  void a_record_becomes_an_achievement_of_its_role_and_once_only() {
    Profile before =
        Profile.builder(Contact.named("Ida Brandt"))
            .roles(List.of(Role.builder("01", "LYSVERK AS").title("Staff engineer").build()))
            .build();
    Profile after = StarRoles.add(before, read(TEXT).records());
    assertEquals(1, after.roles().size());
    Achievement achievement = after.roles().get(0).achievements().get(0);
    assertEquals("01/star-s-1", achievement.id().value());
    assertEquals(List.of("Load fell from 4 s to 1 s"), achievement.metrics());
    assertEquals(after, StarRoles.add(after, read(TEXT).records()));
    byte[] written = JsonResumeWriter.write(after).getBytes(StandardCharsets.UTF_8);
    assertEquals(after, ProfileReader.importFrom("me.json", written).profile());
  }

  @Test
  void a_record_of_another_position_adds_it() {
    Profile none = Profile.builder(Contact.named("Ida Brandt")).build();
    Role role = StarRoles.add(none, read(TEXT).records()).roles().get(0);
    assertEquals("lysverk-as-staff-engineer-2019", role.id());
    assertEquals("Staff Engineer", role.title());
  }

  private static ImportedStars read(String text) {
    return StarReader.importFrom("stars.txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
