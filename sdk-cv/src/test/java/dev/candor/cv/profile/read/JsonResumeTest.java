package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.json.Tree;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.profile.Variant;
import dev.candor.cv.profile.read.ImportNote.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResumeTest {

  private static final String RESUME =
      """
      {
        "basics": {"name": "Mara Lindqvist", "label": "Engineer", "email": "mara@lindqvist.example",
          "phone": "+47 555 01 02", "url": "https://mara.example", "summary": "Builds.\\nMends.",
          "location": {"city": "Oslo", "countryCode": "NO", "postalCode": "0150"},
          "profiles": [{"network": "GitHub", "username": "mara", "url": "https://git.example/mara"},
            {"network": "Mastodon", "username": "@mara"}]},
        "work": [
          {"name": "Fjordbank", "position": "Lead", "location": "Oslo", "startDate": "2019-03",
            "summary": "Payments.", "highlights": ["Cut cost by 30%", "Led 4 people"],
            "payGrade": 7},
          {"name": "Nordtre", "position": "Developer", "startDate": "2015", "endDate": "2019-02-28"}],
        "volunteer": [{"organization": "Kodeklubb", "position": "Mentor", "startDate": "2014",
          "endDate": "2016"}],
        "education": [{"institution": "NTNU", "studyType": "Master", "area": "Informatics",
          "startDate": "2010", "endDate": "2015-06", "score": "A", "courses": ["Compilers"]}],
        "awards": [{"title": "Best Talk", "date": "2021", "awarder": "JavaZone", "summary": "x"}],
        "certificates": [{"name": "CKA", "date": "2022-05", "issuer": "CNCF", "url": "u:x"}],
        "publications": [{"name": "On Queues", "publisher": "ACM", "releaseDate": "2020-01-02"}],
        "skills": [{"name": "Languages", "level": "Expert", "keywords": ["Java", "Go"]}],
        "languages": [{"language": "Norwegian", "fluency": "Native"}],
        "projects": [{"name": "Tidy", "description": "A linter", "roles": ["Author", "Designer"],
          "keywords": ["Rust"], "startDate": "2018", "highlights": ["Reached 2k stars"]}],
        "interests": [{"name": "Skiing"}],
        "hobbyHorse": {"deep": [1, 2.50, null]}
      }
      """;

  @Test
  void carries_every_section_into_the_profile() {
    Profile profile = read(RESUME).profile();
    Contact contact = profile.contact();
    assertEquals("Mara Lindqvist", contact.name());
    assertEquals("Engineer", contact.headline());
    assertEquals("Oslo, NO", contact.place());
    assertEquals(
        List.of(
            new Contact.Link("Website", "https://mara.example"),
            new Contact.Link("GitHub", "https://git.example/mara")),
        contact.links());
    assertEquals("Builds.\nMends.", profile.summary());
    assertEquals(
        List.of("Fjordbank", "Nordtre", "Kodeklubb", "Tidy"),
        profile.roles().stream().map(Role::employer).toList());
    Role lead = profile.roles().get(0);
    assertEquals("fjordbank-lead-2019-03", lead.id());
    assertEquals(new DateRange(new PartialDate(2019, 3), null, true), lead.dates());
    assertEquals(
        List.of("Cut cost by 30%", "Led 4 people"),
        lead.achievements().stream().map(Achievement::text).toList());
    Role tidy = profile.roles().get(3);
    assertEquals(Role.Kind.PROJECT, tidy.kind());
    assertEquals("Author, Designer", tidy.title());
    assertEquals("A linter", tidy.summary());
    assertEquals(List.of("Rust"), tidy.skills().hard());
    assertEquals("Master", profile.education().get(0).degree());
    assertEquals(List.of("Compilers"), profile.education().get(0).courses());
    assertEquals(
        List.of(Credential.Kind.CERTIFICATE, Credential.Kind.AWARD, Credential.Kind.PUBLICATION),
        profile.credentials().stream().map(Credential::kind).toList());
    assertEquals(List.of("Java", "Go"), profile.skills().get(0).keywords());
    assertEquals("Native", profile.languages().get(0).fluency());
  }

  @Test
  void a_role_has_the_id_that_the_file_gives_it() {
    ImportedProfile imported =
        read(
            """
            {"basics": {"name": "Ada"},
             "work": [{"id": "FB_lead.2", "name": "Fjordbank"}, {"id": 7, "name": "Nordtre"}],
             "volunteer": [{"id": "7", "organization": "Kennel"}],
             "projects": [{"id": "no id at all", "name": "Tidy"}]}
            """);
    List<String> ids = imported.profile().roles().stream().map(Role::id).toList();
    assertEquals(List.of("FB_lead.2", "7"), ids.subList(0, 2));
    assertTrue(ids.get(2).startsWith("7-"), ids::toString);
    assertEquals("tidy", ids.get(3));
    assertEquals(
        List.of("volunteer[0].id", "projects[0].id"),
        imported.notes().stream().map(ImportNote::where).toList());
  }

  @Test
  void dates_are_never_more_exact_than_written() {
    Role nordtre = read(RESUME).profile().roles().get(1);
    assertEquals(
        new DateRange(new PartialDate(2015, null), new PartialDate(2019, 2), false),
        nordtre.dates());
  }

  @Test
  void tells_what_was_not_carried_over_and_keeps_it() {
    ImportedProfile imported = read(RESUME);
    List<String> where =
        imported.notes().stream()
            .filter(note -> note.kind() == Kind.KEPT)
            .map(ImportNote::where)
            .toList();
    assertEquals(
        List.of(
            "basics.location",
            "basics.profiles",
            "work[*].payGrade",
            "dates",
            "projects[*].roles",
            "certificates[*].url",
            "interests",
            "hobbyHorse"),
        where);
    assertTrue(imported.profile().extras().contains("\"hobbyHorse\":{\"deep\":[1,2.50,null]}"));
  }

  @Test
  void the_same_facts_have_the_same_ids_wherever_they_stand() {
    Profile before = read(RESUME).profile();
    String moved =
        RESUME
            .replace(
                "\"Cut cost by 30%\", \"Led 4 people\"", "\"Led 4 people\", \"Cut cost by 30%\"")
            .replace("\"work\": [", "\"work\": [{\"name\": \"Newco\", \"startDate\": \"2024\"},")
            .replace("Payments.", "Payments and cards.");
    Role same =
        read(moved).profile().roles().stream()
            .filter(role -> role.employer().equals("Fjordbank"))
            .findFirst()
            .orElseThrow();
    Role old = before.roles().get(0);
    assertEquals(old.id(), same.id());
    assertEquals(old.achievements().get(0).id(), same.achievements().get(1).id());
    assertEquals(before, read(RESUME).profile());
  }

  @Test
  void two_roles_with_one_name_are_told_apart_and_noted() {
    ImportedProfile imported =
        read(
            work(
                "{\"name\":\"A\",\"position\":\"B\",\"startDate\":\"2020\",\"summary\":\"one\"}",
                "{\"name\":\"A\",\"position\":\"B\",\"startDate\":\"2020\",\"summary\":\"two\"}",
                "{\"name\":\"A\",\"position\":\"B\",\"startDate\":\"2020\",\"summary\":\"one\"}"));
    List<Role> roles = imported.profile().roles();
    assertEquals(2, roles.size());
    assertEquals("a-b-2020", roles.get(0).id());
    assertTrue(roles.get(1).id().startsWith("a-b-2020-"));
    assertEquals(
        List.of(
            "work[1]: another entry has the same name and start",
            "work[2]: it repeats an entry above"),
        imported.notes().stream().map(ImportNote::toString).toList());
  }

  @Test
  void dates_out_of_order_are_noted_and_not_used() {
    ImportedProfile imported =
        read(work("{\"name\":\"A\",\"startDate\":\"2020-05\",\"endDate\":\"2020-04\"}"));
    assertEquals(DateRange.UNKNOWN, imported.profile().roles().get(0).dates());
    assertEquals(Kind.DOUBTFUL, imported.notes().get(0).kind());
    assertTrue(JsonResumeWriter.write(imported.profile()).contains("\"endDate\": \"2020-04\""));
  }

  @Test
  void roles_come_most_recent_first_and_are_written_in_their_old_order() {
    String json =
        work(
            "{\"name\":\"Old\",\"startDate\":\"2001\",\"endDate\":\"2004\"}",
            "{\"name\":\"New\",\"startDate\":\"2010\"}");
    ImportedProfile imported = read(json);
    assertEquals(
        List.of("New", "Old"), imported.profile().roles().stream().map(Role::employer).toList());
    assertEquals(Kind.READ_AS, imported.notes().get(0).kind());
    assertEquals(tree(json), tree(JsonResumeWriter.write(imported.profile())));
  }

  @Test
  void common_deviations_are_understood() {
    ImportedProfile imported =
        read(
            """
            {"basics": {"name": "Mara", "email": null, "website": "https://m.example"},
             "work": [{"company": "Fjordbank", "startDate": "2019", "endDate": "Present"}],
             "education": [{"institution": "NTNU", "startDate": "2024", "endDate": "present"},
               {"institution": "UiO", "startDate": "", "endDate": null}],
             "awards": null}
            """);
    Profile profile = imported.profile();
    assertEquals("Fjordbank", profile.roles().get(0).employer());
    assertTrue(profile.roles().get(0).dates().current());
    assertTrue(profile.education().get(0).dates().current());
    assertEquals(DateRange.UNKNOWN, profile.education().get(1).dates());
    assertEquals("https://m.example", profile.contact().links().get(0).url());
    assertTrue(imported.notes().stream().anyMatch(note -> note.where().equals("work[0].endDate")));
  }

  @Test
  void an_entry_without_a_name_is_noted_and_kept() {
    String json = work("{\"summary\":\"no employer\"}", "{\"name\":\"A\"}");
    ImportedProfile imported = read(json);
    assertEquals(1, imported.profile().roles().size());
    assertEquals("work[0]", imported.notes().get(0).where());
    assertTrue(JsonResumeWriter.write(imported.profile()).contains("no employer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | is no master CV",
        "{\"basics\":{}} | 'basics.name' is missing",
        "{\"work\":[]} | 'basics' is missing",
        "{\"basics\":{\"name\":\"  \"}} | 'basics.name' is blank",
        "{\"basics\":{\"name\":7}} | 'basics.name' is not text",
        "{\"basics\":[]} | 'basics' is not an object",
        "{\"basics\":{\"name\":\"M\"},\"work\":{}} | 'work' is not a list",
        "{\"basics\":{\"name\":\"M\"},\"work\":[1]} | 'work[0]' is not an object",
        "{\"basics\":{\"name\":\"M\"},\"work\":[{\"startDate\":\"secret\"}]} |"
            + " 'work[0].startDate' is not of the form",
        "{\"basics\":{\"name\":\"M\"},\"work\":[{\"startDate\":\"2014-13\"}]} |"
            + " 'work[0].startDate' is not of the form",
        "{\"basics\":{\"name\":\"M\"},\"skills\":[{\"keywords\":[\"a\",2]}]} |"
            + " 'skills[0].keywords[1]' is not text",
        "{\"basics\":{\"name\":\"M\" | is not valid JSON: it ends too early",
        "[1] | is no master CV",
      })
  void what_is_wrong_is_named_by_its_path_and_not_quoted(String json, String expected) {
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> read(json));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertTrue(e.getMessage().contains("me.json"), e.getMessage());
    assertFalse(e.getMessage().contains("secret"), e.getMessage());
    assertFalse(e.next().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n", "\uFEFF "})
  void an_empty_file_is_refused(String text) {
    InvalidInputException e = assertThrows(InvalidInputException.class, () -> read(text));
    assertTrue(e.getMessage().contains("is empty"), e.getMessage());
  }

  @Test
  void what_is_not_text_or_too_large_is_refused() {
    byte[] zeros = new byte[100];
    byte[] broken = {'{', (byte) 0xC3, '}'};
    byte[] large = new byte[50 << 20];
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    for (byte[] bytes : List.of(zeros, broken, large, pdf)) {
      assertThrows(InvalidInputException.class, () -> ProfileReader.importFrom("me.json", bytes));
    }
  }

  @Test
  void a_missing_file_is_a_clear_error() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class, () -> ProfileReader.read(Path.of("no-such-file.json")));
    assertTrue(e.getMessage().contains("'no-such-file.json' is not there"), e.getMessage());
  }

  @Test
  void byte_order_mark_line_ends_and_utf_16_make_no_difference() {
    Profile plain = read(RESUME).profile();
    assertEquals(plain, read("\uFEFF" + RESUME.replace("\n", "\r\n")).profile());
    byte[] utf16 = ("\uFEFF" + RESUME).getBytes(StandardCharsets.UTF_16LE);
    assertEquals(plain, ProfileReader.importFrom("me.json", utf16).profile());
  }

  @Test
  void hidden_characters_do_not_reach_the_profile() {
    Role role = read(work("{\"name\":\"A\u200B\u202Ecme\\u0000\"}")).profile().roles().get(0);
    assertEquals("Acme", role.employer());
  }

  @Test
  void names_in_other_scripts_have_ids() {
    Profile profile = read(work("{\"name\":\"株式会社さくら\"}", "{\"name\":\"★★\"}")).profile();
    assertEquals("株式会社さくら", profile.roles().get(0).id());
    assertNotEquals("", profile.roles().get(1).id());
  }

  @Test
  void variants_and_other_words_of_ours_come_back() {
    Profile before = read(RESUME).profile();
    Role role = before.roles().get(0);
    Achievement richer =
        role.achievements().get(0).toBuilder()
            .title("Savings")
            .variants(List.of(new Variant("Full-Stack", "Saved 30%")))
            .keywords(List.of("cost"))
            .context("Known to finance")
            .build();
    Role changed =
        role.toBuilder()
            .id("01_fjordbank")
            .maxBullets(3)
            .achievements(List.of(richer, role.achievements().get(1)))
            .build();
    Profile profile =
        before.toBuilder()
            .yearsExperience(11)
            .roles(
                List.of(
                    changed, before.roles().get(1), before.roles().get(2), before.roles().get(3)))
            .skills(List.of(new SkillGroup(before.skills().get(0).id(), "", "", List.of("Go"))))
            .build();
    assertEquals(
        profile.toBuilder().extras("{}").build(),
        read(JsonResumeWriter.write(profile)).profile().toBuilder().extras("{}").build());
  }

  @Test
  void the_sample_of_json_resume_comes_back_whole() throws IOException {
    Path sample = Path.of("../../shared/data/resumes/jsonresume-sample.json").toAbsolutePath();
    assumeTrue(Files.exists(sample));
    ImportedProfile imported = ProfileReader.importFrom(sample);
    Profile profile = imported.profile();
    assertEquals(3, profile.roles().size());
    assertEquals(2, profile.credentials().size());
    assertNull(profile.yearsExperience());
    assertEquals(tree(Files.readString(sample)), tree(JsonResumeWriter.write(profile)));
  }

  private static String work(String... entries) {
    return "{\"basics\":{\"name\":\"Mara\"},\"work\":[" + String.join(",", entries) + "]}";
  }

  private static ImportedProfile read(String json) {
    return ProfileReader.importFrom("me.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static Object tree(String json) {
    return Tree.read("tree", json);
  }
}
