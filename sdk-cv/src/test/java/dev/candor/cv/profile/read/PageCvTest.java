package dev.candor.cv.profile.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finished CV in plain text becomes a profile without a model. */
class PageCvTest {

  private static final String CV =
      """
      Ida Brandt
      Staff Engineer | Bergen, Norway | ida@brandt.example | +47 22 12 34 56 | github.com/idabrandt
      ida has two cats

      SUMMARY
      Builds quiet systems.
      Ten years of freight.

      EXPERIENCE

      Lysverk AS, Staff Engineer, Mar 2020 - Present, Oslo, Norway
      - Cut the routing time from 900 ms to 120 ms
      - Led 4 engineers through
        the move to Kubernetes

      Nordvik, Senior Engineer, 2016 - 2020
      - Moved 14 services

      VOLUNTEERING
      Tutor, Open Harbour, 2018 - 2019
      - Taught 20 children to solder

      EDUCATION
      University of Bergen, M.Sc. Informatics, 2010 - 2012
      - GPA: 4.5/5.0, with honour

      SKILLS
      Languages: Java, C++ (20, 23), C#
      Kubernetes, Terraform

      CERTIFICATIONS
      - Certified Harbour Pilot, 2019

      LANGUAGES
      Norwegian (native), English - fluent

      HOBBIES
      Rowing
      """;

  @Test
  void every_part_of_a_plain_text_is_found() {
    Profile profile = read(CV).profile();
    assertEquals("Ida Brandt", profile.contact().name());
    assertEquals("Staff Engineer", profile.contact().headline());
    assertEquals("ida@brandt.example", profile.contact().email());
    assertEquals("+47 22 12 34 56", profile.contact().phone());
    assertEquals("Bergen, Norway", profile.contact().place());
    assertEquals("github.com/idabrandt", profile.contact().links().get(0).url());
    assertEquals("Builds quiet systems. Ten years of freight.", profile.summary());
    Role first = profile.roles().get(0);
    assertEquals("Lysverk AS", first.employer());
    assertEquals("Staff Engineer", first.title());
    assertEquals("Oslo, Norway", first.place());
    assertEquals(new DateRange(new PartialDate(2020, 3), null, true), first.dates());
    assertEquals(
        List.of(
            "Cut the routing time from 900 ms to 120 ms",
            "Led 4 engineers through the move to Kubernetes"),
        first.achievements().stream().map(Achievement::text).toList());
    assertEquals(Role.Kind.VOLUNTEER, profile.roles().get(2).kind());
    assertEquals("Tutor", profile.roles().get(2).title());
    Education education = profile.education().get(0);
    assertEquals("University of Bergen", education.institution());
    assertEquals("M.Sc.", education.degree());
    assertEquals("Informatics", education.area());
    assertEquals("4.5/5.0", education.score());
    assertEquals(List.of("Java", "C++ (20, 23)", "C#"), profile.skills().get(0).keywords());
    assertEquals(List.of("Kubernetes", "Terraform"), profile.skills().get(1).keywords());
    Credential pilot = profile.credentials().get(0);
    assertEquals("Certified Harbour Pilot", pilot.name());
    assertEquals(new PartialDate(2019, null), pilot.date());
    assertEquals("native", profile.languages().get(0).fluency());
    assertEquals("fluent", profile.languages().get(1).fluency());
  }

  @Test
  void what_was_not_understood_is_listed_and_kept() {
    ImportedProfile imported = read(CV);
    assertEquals(
        List.of("ida has two cats", "with honour", "HOBBIES", "Rowing"),
        imported.unread().stream().map(UnreadText::text).toList());
    assertEquals(3, imported.unread().get(0).line());
    for (UnreadText one : imported.unread()) {
      assertTrue(imported.profile().extras().contains(one.text()), one.text());
    }
  }

  @Test
  void every_field_says_how_sure_it_is_and_where_it_stands() {
    ImportedProfile imported = read(CV);
    assertEquals(Confidence.STATED, field(imported, "contact.email").confidence());
    assertEquals(Confidence.LIKELY, field(imported, "contact.name").confidence());
    assertEquals(Confidence.LIKELY, field(imported, "roles[0].title").confidence());
    assertEquals(11, field(imported, "roles[0].title").line());
    assertEquals(Confidence.STATED, field(read("Name: Ida\n" + CV), "contact.name").confidence());
  }

  @Test
  void title_and_employer_that_cannot_be_told_apart_are_not_guessed() {
    ImportedProfile imported =
        read("Ida Brandt\n\nEXPERIENCE\nBlue, Green, 2019 - 2020\n- Painted 3 walls\n");
    Role role = imported.profile().roles().get(0);
    assertEquals("Blue, Green", role.employer());
    assertEquals("", role.title());
    assertEquals(Confidence.UNSURE, field(imported, "roles[0].employer").confidence());
    assertTrue(imported.notes().get(0).why().contains("cannot be told apart"));
  }

  @Test
  void other_entries_of_the_file_say_which_stands_first() {
    ImportedProfile imported =
        read(
            "Ida Brandt\n\nEXPERIENCE\nAcme, Engineer, 2021 - 2022\n- Did 1\n\nBlue, Green, 2019 -"
                + " 2020\n- Did 2\n");
    assertEquals("Green", imported.profile().roles().get(1).title());
    assertEquals(Confidence.UNSURE, field(imported, "roles[1].title").confidence());
  }

  @Test
  void a_second_title_below_an_employer_is_one_more_position_there_and_it_is_said() {
    ImportedProfile imported =
        read(
            """
            Ida Brandt

            EMPLOYMENT HISTORY

            LYSVERK AS — Oslo, Norway
            Lead Engineer, June 2020 to Present
            * Led 3 launches
            Engineer, Jan 2018 to May 2020
            * Wrote 40 reports
            """);
    List<Role> roles = imported.profile().roles();
    assertEquals("LYSVERK AS", roles.get(0).employer());
    assertEquals("LYSVERK AS", roles.get(1).employer());
    assertEquals("Engineer", roles.get(1).title());
    assertEquals(Confidence.UNSURE, field(imported, "roles[1].employer").confidence());
    assertTrue(imported.notes().get(0).why().contains("the one above is taken"));
  }

  @Test
  void entries_without_bullets_are_parted_by_their_dates() {
    List<Education> education =
        read("""
        Ida Brandt

        Education & Training
        M.Sc. in Physics, University of Bergen, 2013 - 2015
        B.Sc. (Hons) Mathematics
        University of Oslo
        2010 – 2013
        """)
            .profile()
            .education();
    assertEquals(2, education.size());
    assertEquals("University of Oslo", education.get(1).institution());
    assertEquals("B.Sc. (Hons)", education.get(1).degree());
    assertEquals("Mathematics", education.get(1).area());
  }

  @Test
  void a_duration_counts_as_understood_only_when_the_dates_say_the_same() {
    String entry = "Ida Brandt\n\nEXPERIENCE\nAcme | Engineer | Jan 2020 - Mar 2020 | 3 months\n";
    assertEquals(List.of(), read(entry).unread());
    assertEquals("9 months", read(entry.replace("3 months", "9 months")).unread().get(0).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXPERIENCE\nAcme, Engineer, 2019 - 2020\n- Did 1\n",
        "Software Engineer\nida@brandt.example\n\nEXPERIENCE\nAcme, Engineer, 2019 - 2020\n",
        "ida@brandt.example\n+47 22 12 34 56\n\nSKILLS\nJava\n",
        "I am looking for work.\n\nSKILLS\nJava\n"
      })
  void a_name_is_not_guessed(String text) {
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(text));
    assertTrue(refused.getMessage().contains("name"), refused.getMessage());
  }

  @Test
  void a_text_without_any_section_is_no_cv() {
    assertThrows(InvalidInputException.class, () -> read("Dear Sir or Madam,\nI write to you."));
  }

  @Test
  void an_import_is_the_same_every_time_and_survives_json_resume() {
    ImportedProfile once = read(CV);
    assertEquals(once, read(CV));
    Profile back =
        ProfileReader.importFrom(
                "me.json", JsonResumeWriter.write(once.profile()).getBytes(StandardCharsets.UTF_8))
            .profile();
    assertEquals(once.profile(), back);
  }

  @Test
  void ids_stay_when_something_else_is_edited() {
    Profile before = read(CV).profile();
    Profile after = read(CV.replace("Moved 14 services", "Moved 15 services")).profile();
    assertEquals(before.roles().get(0), after.roles().get(0));
    assertEquals(before.roles().get(1).id(), after.roles().get(1).id());
    assertFalse(before.roles().get(1).equals(after.roles().get(1)));
  }

  private static ReadField field(ImportedProfile imported, String path) {
    return imported.fields().stream()
        .filter(field -> field.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + path + " in " + imported.fields()));
  }

  private static ImportedProfile read(String text) {
    return ProfileReader.importFrom("cv.txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
