package dev.candor.cv.tck.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.RoleCategory;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Fit;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every header generator keeps. Extend it and give a generator. */
public abstract class HeaderGeneratorContract {

  /**
   * The generator to be tested, without a model or with one that answers the same every time.
   *
   * @return a new one
   */
  protected abstract HeaderGenerator generator();

  @ParameterizedTest
  @EnumSource(RoleCategory.class)
  final void every_text_cites_facts_of_the_profile(RoleCategory category) throws Exception {
    Posting posting = SampleMatch.posting().toBuilder().roleCategory(category).build();
    Profile profile = SampleMatch.profile();
    Header header = generator().generate(posting, profile, SampleMatch.fit());
    for (TextRun run : runs(header)) {
      assertFalse(run.text().isBlank());
      assertFalse(run.evidence().isEmpty(), "cites nothing: " + run.text());
      assertTrue(
          SampleMatch.evidence(profile).containsAll(run.evidence()),
          "cites what is not there: " + run);
    }
  }

  @Test
  final void the_same_arguments_give_the_same_header() throws Exception {
    HeaderGenerator generator = generator();
    Header first =
        generator.generate(SampleMatch.posting(), SampleMatch.profile(), SampleMatch.fit());
    assertEquals(
        first, generator.generate(SampleMatch.posting(), SampleMatch.profile(), SampleMatch.fit()));
    assertEquals(
        first,
        generator().generate(SampleMatch.posting(), SampleMatch.profile(), SampleMatch.fit()));
  }

  @Test
  final void what_is_not_owned_is_not_there_but_reported() throws Exception {
    Header header =
        generator().generate(SampleMatch.posting(), SampleMatch.profile(), SampleMatch.fit());
    String text = String.join("\n", runs(header).stream().map(TextRun::text).toList());
    for (String unowned : List.of("Terraform", "Scala", "GDPR")) {
      assertFalse(text.contains(unowned), unowned);
      assertTrue(
          header.decisions().stream()
              .anyMatch(d -> d.action() == Action.NOT_CLAIMED && d.subject().equals(unowned)),
          "nothing says that " + unowned + " is not claimed");
    }
  }

  @Test
  final void a_title_that_was_not_held_is_not_in_the_headline() throws Exception {
    Posting posting = SampleMatch.posting().toBuilder().title("VP of Engineering").build();
    Header header = generator().generate(posting, SampleMatch.profile(), SampleMatch.fit());
    String headline = header.headline().text().toLowerCase(Locale.ROOT);
    assertFalse(headline.contains("vp"), headline);
    assertFalse(headline.contains("engineering"), headline);
  }

  @Test
  final void a_competency_stands_once() throws Exception {
    Header header =
        generator().generate(SampleMatch.posting(), SampleMatch.profile(), SampleMatch.fit());
    Set<String> seen = new HashSet<>();
    for (Header.Competencies group : header.competencies()) {
      assertFalse(group.skills().isEmpty(), group.name());
      for (TextRun skill : group.skills()) {
        assertTrue(seen.add(skill.text().toLowerCase(Locale.ROOT)), "twice: " + skill.text());
      }
    }
  }

  @Test
  final void a_profile_of_a_name_alone_and_an_empty_posting_give_a_header() throws Exception {
    Header header =
        generator()
            .generate(
                Posting.builder("").build(),
                Profile.builder(Contact.named("Ida Brandt")).build(),
                new Fit(0, List.of(), List.of(), List.of()));
    assertTrue(runs(header).stream().allMatch(run -> run.text().isEmpty()));
  }

  private static List<TextRun> runs(Header header) {
    List<TextRun> runs = new ArrayList<>();
    if (!header.headline().text().isEmpty()) {
      runs.add(header.headline());
    }
    runs.addAll(header.valueProposition());
    runs.addAll(header.keyAchievements());
    header.competencies().forEach(group -> runs.addAll(group.skills()));
    return runs;
  }
}
