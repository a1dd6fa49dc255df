package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenderCvTest {

  private static final String CV =
      """
      cv:
        name: Mara Lindqvist
        headline: Engineer
        location: Oslo, Norway
        email: mara@lindqvist.example
        phone:
        website: https://mara.example
        social_networks:
          - network: GitHub
            username: mara
          - network: Obscure
            username: mara
        sections:
          summary:
            - Builds **payment** systems.
          experience:
            - company: Fjordbank
              position: Lead
              start_date: 2019-03
              end_date: present
              location: Oslo
              highlights:
                - Cut cost by **30%**
            - company: Nordtre
              position: Developer
              date: 2015
          education:
            - institution: NTNU
              area: Informatics
              degree: MS
              start_date: 2010-08
              end_date: 2015-06
          projects:
            - name: "[Tidy](https://tidy.example)"
              summary: A linter
              date: 2021-09
          publications:
            - title: On Queues
              authors: [Mara Lindqvist]
              journal: Journal of Waiting
              date: 2020-01-02
              doi: 10.1/x
          skills:
            - label: Languages
              details: Java, Go, AWS (Lambda, ECS)
          languages:
            - label: Norwegian
              details: native
          certifications:
            - bullet: CKA (2022)
          hobbies:
            - Skiing
      design:
        theme: classic
      """;

  @Test
  void reads_every_kind_of_entry() {
    Profile profile = read(CV).profile();
    assertEquals("Oslo, Norway", profile.contact().place());
    assertEquals(
        List.of(
            new Contact.Link("Website", "https://mara.example"),
            new Contact.Link("GitHub", "https://github.com/mara")),
        profile.contact().links());
    assertEquals("Builds payment systems.", profile.summary());
    Role lead = profile.roles().get(0);
    assertEquals(new DateRange(new PartialDate(2019, 3), null, true), lead.dates());
    assertEquals(
        List.of("Cut cost by 30%"), lead.achievements().stream().map(Achievement::text).toList());
    PartialDate year = new PartialDate(2015, null);
    assertEquals(new DateRange(year, year, false), profile.roles().get(1).dates());
    assertEquals("Tidy", profile.roles().get(2).employer());
    assertEquals("MS", profile.education().get(0).degree());
    assertEquals(
        List.of(Credential.Kind.CERTIFICATE, Credential.Kind.PUBLICATION),
        profile.credentials().stream().map(Credential::kind).toList());
    assertEquals("Journal of Waiting", profile.credentials().get(1).issuer());
    assertEquals(List.of("Java", "Go", "AWS (Lambda, ECS)"), profile.skills().get(0).keywords());
    assertEquals("native", profile.languages().get(0).fluency());
  }

  @Test
  void what_has_no_place_is_noted_and_kept() {
    ImportedProfile imported = read(CV);
    assertEquals(ProfileFormat.RENDERCV, imported.format());
    List<String> where = imported.notes().stream().map(ImportNote::where).toList();
    assertTrue(where.contains("publications[*].doi"), where.toString());
    assertTrue(where.contains("rendercv"), where.toString());
    assertTrue(imported.profile().extras().contains("\"hobbies\":[\"Skiing\"]"));
  }

  @Test
  void it_survives_being_written_as_json_resume() {
    Profile profile = read(CV).profile();
    byte[] json = JsonResumeWriter.write(profile).getBytes(StandardCharsets.UTF_8);
    assertEquals(profile, ProfileReader.importFrom("me.json", json).profile());
  }

  @Test
  void broken_yaml_and_a_missing_name_are_clear_errors() {
    InvalidInputException broken =
        assertThrows(InvalidInputException.class, () -> read("cv:\n  name: 'secret\n"));
    assertTrue(broken.getMessage().contains("is not valid YAML, at line"), broken.getMessage());
    assertFalse(broken.getMessage().contains("secret"), broken.getMessage());
    InvalidInputException nameless =
        assertThrows(InvalidInputException.class, () -> read("cv:\n  sections: {}\n"));
    assertTrue(nameless.getMessage().contains("'basics.name' is missing"), nameless.getMessage());
  }

  @Test
  void recorded_files_lose_no_entry() throws IOException {
    Path folder = Path.of("../../shared/data/resumes/rendercv").toAbsolutePath();
    assumeTrue(Files.isDirectory(folder));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith("_CV.yaml")).toList()) {
        Profile profile = ProfileReader.read(file);
        assertEquals(7, profile.roles().size(), file.toString());
        assertEquals(16, profile.roles().stream().mapToInt(r -> r.achievements().size()).sum());
        assertEquals(2, profile.education().size());
        assertEquals(9, profile.credentials().size());
      }
    }
  }

  private static ImportedProfile read(String yaml) {
    return ProfileReader.importFrom("me.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
