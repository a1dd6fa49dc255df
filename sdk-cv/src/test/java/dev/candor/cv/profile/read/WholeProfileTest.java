package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.RegionalVariant;
import dev.candor.cv.profile.RegionalVariant.Priority;
import dev.candor.cv.profile.RegionalVariant.Spelling;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.StarRecord;
import dev.candor.cv.profile.StarRecord.Story;
import dev.candor.cv.profile.StarRecord.Tags;
import dev.candor.cv.profile.Variant;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every word of a master CV survives being written and read. */
class WholeProfileTest {

  @Test
  void every_field_comes_back_from_json_resume() {
    Profile profile = profile();
    String written = JsonResumeWriter.write(profile);
    Profile back =
        ProfileReader.importFrom("me.json", written.getBytes(StandardCharsets.UTF_8)).profile();
    assertEquals(profile, back);
    assertEquals(written, JsonResumeWriter.write(back));
  }

  @Test
  void a_role_file_tells_stage_industry_team_and_defence() {
    ImportedProfile imported =
        ProfileReader.importFrom(
            "me.md",
            """
            # Mira Falk
            **Email**: mira@falk.example

            # Quillworks
            **Role**: Staff Engineer
            **Period**: 2019 - 2022
            **Career Stage**: mid-senior
            **Industry**: Publishing
            **Team Size**: 6-8

            ## Achievements
            ### Achievement 1: Faster pages
            **Core Fact**: Cut page load from 4 s to 1 s.
            **Business Context**: Readers left slow pages.
            **Interview Defensibility**: Measured with the traces of a week before and after.
            **Metrics**: page load 4 s to 1 s
            """
                .getBytes(StandardCharsets.UTF_8));
    Role role = imported.profile().roles().get(0);
    assertEquals("mid-senior", role.stage());
    assertEquals("Publishing", role.industry());
    assertEquals("6-8", role.teamSize());
    Achievement achievement = role.achievements().get(0);
    assertEquals("Readers left slow pages.", achievement.context());
    assertEquals(
        "Measured with the traces of a week before and after.", achievement.defensibility());
    assertEquals(List.of("page load 4 s to 1 s"), achievement.metrics());
    assertEquals("{}", imported.profile().extras());
  }

  @Test
  void what_a_region_says_beyond_its_fields_is_not_lost() {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("include_photo", true);
    region.put("spelling", "cornish");
    region.put("paper", "A4");
    Entry regions = new Entry(Map.of("kernow", region));
    assertEquals(
        List.of(new RegionalVariant("kernow", true, null, null, null, null, "")),
        RegionForm.read(regions));
    assertEquals(
        Map.of("kernow", Map.of("spelling", "cornish", "paper", "A4")), RegionForm.rest(regions));
    assertTrue(RegionForm.rest(new Entry(Map.of())).isEmpty());
  }

  private static Profile profile() {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("staff", 0.9);
    weights.put("director", 0.25);
    StarRecord star =
        new StarRecord(
            "S1",
            "Quillworks",
            "Staff Engineer",
            "2019-2022",
            new Story(
                "A publisher.",
                "Pages were slow.",
                List.of("Find out why"),
                List.of("Traced requests", "Cached fragments"),
                List.of("Load fell from 4 s to 1 s"),
                "Readers stayed.",
                "Cut page load from 4 s to 1 s by caching fragments."),
            new Tags(
                List.of("web"),
                List.of("caching"),
                List.of("performance"),
                List.of("Varnish"),
                List.of("persistence"),
                List.of("4 s to 1 s"),
                List.of("slow site"),
                List.of("performance_optimization"),
                List.of("staff engineer")),
            weights,
            Map.of("confidential", "no"));
    Achievement achievement =
        Achievement.builder(new EvidenceId("quillworks/pages"), "Cut page load from 4 s to 1 s.")
            .title("Faster pages")
            .variants(List.of(new Variant("Full-Stack", "Made pages load four times faster.")))
            .keywords(List.of("caching"))
            .context("Readers left slow pages.")
            .defensibility("Measured for a week.")
            .metrics(List.of("4 s to 1 s"))
            .build();
    return Profile.builder(Contact.named("Mira Falk"))
        .roles(
            List.of(
                Role.builder("01_quillworks", "Quillworks")
                    .title("Staff Engineer")
                    .achievements(List.of(achievement))
                    .maxBullets(4)
                    .stage("mid-senior")
                    .industry("Publishing")
                    .teamSize("6-8")
                    .build()))
        .regions(
            List.of(
                new RegionalVariant(
                    "germany", true, 2, true, Priority.MEDIUM, Spelling.BRITISH, "formal"),
                RegionalVariant.of("us")))
        .stars(List.of(star))
        .build();
  }
}
