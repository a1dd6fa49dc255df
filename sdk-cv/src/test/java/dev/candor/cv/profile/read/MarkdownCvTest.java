package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.RegionalVariant;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.profile.read.ImportNote.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownCvTest {

  private static final String CANDIDATE =
      """
      # Mara Lindqvist

      **Email**: mara@lindqvist.example
      **Phone:** +47 555 01 02
      **Location**: Oslo, Norway
      **LinkedIn**: https://in.example/mara
      **Years Experience**: 11
      **Languages**: Norwegian (native), English
      **Shoe Size**: 39

      ## Summary
      Builds payment systems.

      ## Education
      - MSc Informatics, NTNU

      ## Certifications
      - Certified Kubernetes Administrator (2022)

      ## Skills
      - **Tools**: Qt (Widgets, Quick), AWS
      """;

  private static final String ROLE =
      """
      # Fjordbank
      **Role**: Engineering Lead
      **Location**: Oslo
      **Period**: Mar 2019 – Present
      **Is Current**: true
      **Career Stage**: senior

      ## Achievements

      ### Achievement 1: Ledger on events
      **Core Fact**: Moved the ledger of 2.1 million accounts
      without downtime.

      **Variants**:
      - **Technical**: Rebuilt a ledger on **event sourcing**
        and Kafka.
      - **Full-Stack**: Rebuilt ledger and screens.
      - **Risk & Control**: Removed manual work.

      **Keywords**: event sourcing, migration (live, dual-write)
      **Interview Defensibility**: I ran the cut-over.
      **Mood**: good

      ## Skills
      **Hard Skills**:
      - **Languages**: Java, Kotlin
      - **Platforms**: AWS (Lambda, ECS), Kafka
      **Soft Skills**: Mentoring, Listening

      ## Selection Guide by JD Type
      | Backend | 1 |
      """;

  private static final String LEGACY =
      """
      # Nordtre
      **Role**: Developer
      **Period**: 2015 - 2019-02

      ## Achievements
      • Cut build time from 40 to 8 minutes
      • Wrote the style guide
      """;

  private static final String ALL = CANDIDATE + "\n" + LEGACY + "\n" + ROLE;

  @Test
  void reads_the_candidate() {
    Profile profile = read(ALL).profile();
    assertEquals("Mara Lindqvist", profile.contact().name());
    assertEquals("mara@lindqvist.example", profile.contact().email());
    assertEquals("+47 555 01 02", profile.contact().phone());
    assertEquals("Builds payment systems.", profile.summary());
    assertEquals(11, profile.yearsExperience());
    assertEquals("MSc Informatics, NTNU", profile.education().get(0).degree());
    assertEquals("native", profile.languages().get(0).fluency());
    assertEquals(new PartialDate(2022, null), profile.credentials().get(0).date());
    assertEquals(List.of("Qt (Widgets, Quick)", "AWS"), profile.skills().get(0).keywords());
  }

  @Test
  void reads_roles_most_recent_first_with_skills_and_dates() {
    List<Role> roles = read(ALL).profile().roles();
    Role lead = roles.get(0);
    assertEquals("fjordbank-engineering-lead-2019-03", lead.id());
    assertEquals(new DateRange(new PartialDate(2019, 3), null, true), lead.dates());
    assertEquals(List.of("Java", "Kotlin", "AWS (Lambda, ECS)", "Kafka"), lead.skills().hard());
    assertEquals(List.of("Mentoring", "Listening"), lead.skills().soft());
    assertEquals(
        new DateRange(new PartialDate(2015, null), new PartialDate(2019, 2), false),
        roles.get(1).dates());
  }

  @Test
  void a_label_of_any_words_starts_a_variant_of_its_own() {
    Achievement ledger = read(ALL).profile().roles().get(0).achievements().get(0);
    assertEquals("Ledger on events", ledger.title());
    assertEquals("Moved the ledger of 2.1 million accounts without downtime.", ledger.text());
    assertEquals(
        List.of(
            new Variant("Technical", "Rebuilt a ledger on event sourcing and Kafka."),
            new Variant("Full-Stack", "Rebuilt ledger and screens."),
            new Variant("Risk & Control", "Removed manual work.")),
        ledger.variants());
    assertEquals(List.of("event sourcing", "migration (live, dual-write)"), ledger.keywords());
    assertEquals("I ran the cut-over.", ledger.defensibility());
  }

  @Test
  void the_older_form_has_an_achievement_for_each_bullet() {
    assertEquals(
        List.of("Cut build time from 40 to 8 minutes", "Wrote the style guide"),
        read(ALL).profile().roles().get(1).achievements().stream().map(Achievement::text).toList());
  }

  @Test
  void what_is_not_known_is_noted_by_line_and_kept() {
    ImportedProfile imported = read(ALL);
    List<String> kept =
        imported.notes().stream()
            .filter(note -> note.kind() == Kind.KEPT)
            .map(ImportNote::where)
            .toList();
    assertEquals(
        List.of(
            "me.md, line " + lineOf("Shoe Size"),
            "me.md, line " + lineOf("## Selection"),
            "me.md, line " + lineOf("Mood")),
        kept);
    assertTrue(
        imported.notes().stream()
            .anyMatch(note -> note.where().endsWith("line " + lineOf("Risk & Control"))));
    assertTrue(imported.profile().extras().contains("\"Shoe Size\":\"39\""));
  }

  @Test
  void it_survives_being_written_as_json_resume() {
    Profile profile = read(ALL).profile();
    byte[] json = JsonResumeWriter.write(profile).getBytes(StandardCharsets.UTF_8);
    assertEquals(profile, ProfileReader.importFrom("me.json", json).profile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void line_ends_byte_order_mark_and_full_width_signs_make_no_difference(String end) {
    String other = "\uFEFF" + ALL.replace("\n", end).replace("**Email**:", "**Ｅｍａｉｌ**：");
    assertEquals(read(ALL).profile(), read(other).profile());
  }

  @Test
  void comments_are_not_read() {
    String text = ALL.replace("- **Full-Stack**", "<!-- not\nthis -->\n- **Full-Stack**");
    assertEquals(read(ALL).profile(), read(text).profile());
  }

  @Test
  void an_achievement_without_a_fact_is_noted() {
    ImportedProfile imported = read(ALL.replace("**Core Fact**", "**Fact Core**"));
    assertTrue(imported.profile().roles().get(0).achievements().isEmpty());
    assertTrue(imported.notes().stream().anyMatch(note -> note.why().contains("has no Core Fact")));
  }

  @Test
  void nobody_and_nothing_are_clear_errors() {
    InvalidInputException nobody = assertThrows(InvalidInputException.class, () -> read(ROLE));
    assertTrue(nobody.getMessage().contains("does not name the candidate"));
    assertThrows(InvalidInputException.class, () -> read("Dear diary,\n\nnothing today."));
    assertThrows(InvalidInputException.class, () -> read("# Shopping\n- milk"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019 | 2019 | 2019 | false",
        "2020–Present | 2020 | | true",
        "03/2019 - 11/2021 | 2019-03 | 2021-11 | false",
        "2019-03 to 2021-06 | 2019-03 | 2021-06 | false",
        "Sept. 2018 — Feb 2020 | 2018-09 | 2020-02 | false",
        "März 2018 bis heute | 2018-03 | | true",
        "since 2017 | 2017 | | true",
        "2014-06-29 – 2015 | 2014-06 | 2015 | false",
        "２０１９ － ２０２１ | 2019 | 2021 | false",
      })
  void periods_are_read_as_written(String text, String start, String end, boolean current) {
    DateRange range = Period.parse(text).orElseThrow();
    assertEquals(start, String.valueOf(range.start()));
    if (end == null) {
      assertNull(range.end());
    } else {
      assertEquals(end, String.valueOf(range.end()));
    }
    assertEquals(current, range.current());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a while",
        "2021 - 2019",
        "2019 -",
        "19-20",
        "Foo 2019",
        "2019 - later",
        "0000"
      })
  void periods_that_are_not_clear_are_not_guessed(String text) {
    assertEquals(Optional.empty(), Period.parse(text));
  }

  @Test
  void reads_a_folder_with_metadata(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("roles"));
    Files.writeString(folder.resolve("roles/01.md"), ROLE.replace("**Location**: Oslo\n", ""));
    Files.writeString(folder.resolve("roles/02.md"), LEGACY.replace("**Period**", "**Era**"));
    Files.writeString(folder.resolve("role_metadata.json"), METADATA);
    Profile profile = ProfileReader.read(folder);
    assertEquals("Mara Lindqvist", profile.contact().name());
    assertEquals("Oslo", profile.contact().place());
    assertEquals(List.of("MSc, NTNU"), profile.education().stream().map(e -> e.degree()).toList());
    Role lead = profile.roles().get(0);
    assertEquals("01_fjordbank", lead.id());
    assertEquals("Bergen", lead.place());
    assertEquals(4, lead.maxBullets());
    assertEquals(new PartialDate(2015, null), profile.roles().get(1).dates().start());
    assertEquals(
        List.of(new RegionalVariant("us", null, 2, null, null, null, "")), profile.regions());
    assertEquals(profile, ProfileReader.read(folder.resolve("role_metadata.json")));
  }

  @Test
  void reads_a_folder_without_metadata(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), ROLE);
    Files.writeString(folder.resolve("me.md"), CANDIDATE);
    Profile profile = ProfileReader.read(folder);
    assertEquals("Mara Lindqvist", profile.contact().name());
    assertEquals(1, profile.roles().size());
  }

  @Test
  void metadata_does_not_lead_out_of_its_folder(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("secret.md"), ROLE);
    Path inner = Files.createDirectories(folder.resolve("cv"));
    Files.writeString(inner.resolve("meta.json"), METADATA.replace("roles/01.md", "../secret.md"));
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> ProfileReader.read(inner));
    assertTrue(e.getMessage().contains("'roles[0].file' names '../secret.md'"), e.getMessage());
  }

  private static final String METADATA =
      """
      {"candidate": {"name": "Mara Lindqvist", "title_base": "Engineer",
         "contact": {"email": "m@l.example", "location": "Oslo"},
         "education": {"masters": "MSc, NTNU"}, "languages": ["Norwegian"],
         "certifications": ["CKA"], "years_experience": 11,
         "regional_variants": {"us": {"max_pages": 2}}},
       "roles": [
         {"id": "01_fjordbank", "company": "Fjordbank", "location": "Bergen",
          "file": "roles/01.md", "max_bullets": 4, "industry": "Banking"},
         {"id": "02_nordtre", "company": "Nordtre", "start_year": 2015, "end_year": 2019,
          "file": "roles/02.md"}]}
      """;

  private static int lineOf(String text) {
    return (int) ALL.substring(0, ALL.indexOf(text)).lines().count()
        + (ALL.charAt(ALL.indexOf(text) - 1) == '\n' ? 1 : 0);
  }

  private static ImportedProfile read(String text) {
    return ProfileReader.importFrom("me.md", text.getBytes(StandardCharsets.UTF_8));
  }
}
