package dev.candor.cv.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordsTest {

  @Test
  void must_haves_come_first_and_the_title_is_one() {
    Keywords keywords = Keywords.of(SampleMatch.posting(), SampleMatch.profile());
    assertEquals(
        List.of("Java", "Kubernetes", "Terraform", "Apache Kafka", "AWS", "Scala", "GDPR"),
        names(keywords.all()));
    assertEquals(List.of("Java", "Kubernetes", "Apache Kafka", "AWS"), names(keywords.owned()));
    assertTrue(keywords.all().get(0).identity());
    assertTrue(keywords.keyword("Terraform").orElseThrow().isMust());
    assertFalse(keywords.keyword("Scala").orElseThrow().isMust());
    assertEquals("Amazon Web Services", keywords.keyword("AWS").orElseThrow().written());
  }

  @Test
  void a_synonym_is_owned_a_narrower_or_broader_skill_is_not() {
    Posting posting =
        Posting.builder("")
            .skills(List.of("Kubernetes", "SQL", "Amazon EKS", "Machine Learning", "Spring Boot"))
            .build();
    Profile profile = listing("K8s", "PostgreSQL", "Deep Learning", "Spring");
    assertEquals(List.of("Kubernetes"), names(Keywords.of(posting, profile).owned()));
  }

  @Test
  void a_skill_cites_everything_that_lists_or_names_it() {
    Keywords keywords = Keywords.of(SampleMatch.posting(), SampleMatch.profile());
    OwnedSkill kubernetes = keywords.skills().skill("Kubernetes").orElseThrow();
    assertEquals("K8s", kubernetes.name());
    assertEquals(
        List.of("skills-2", "b-1", "summary", "cert-1"),
        kubernetes.evidence().stream().map(EvidenceId::value).toList());
  }

  @Test
  void two_skills_in_one_name_are_both_owned() {
    Posting posting = Posting.builder("").skills(List.of("Python", "Django", "AWS")).build();
    Keywords keywords = Keywords.of(posting, listing("Python/Django", "Clouds (AWS, Azure)"));
    assertEquals(List.of("Python", "Django", "AWS"), names(keywords.owned()));
  }

  @Test
  void what_a_course_names_is_owned_but_is_not_listed() {
    Profile profile =
        Profile.builder(Contact.named("Ida Brandt"))
            .education(
                List.of(
                    new Education(
                        new EvidenceId("e"),
                        "A school",
                        "",
                        "",
                        DateRange.UNKNOWN,
                        "",
                        List.of("Introduction to Java"))))
            .build();
    OwnedSkill java =
        Keywords.of(SampleMatch.posting(), profile).skills().skill("Java").orElseThrow();
    assertEquals(OwnedSkill.Source.NAMED, java.source());
  }

  @Test
  void a_requirement_may_name_what_only_the_candidate_lists() {
    String text = "Experience in vehicle routing";
    Posting posting =
        Posting.builder(text)
            .requirements(
                List.of(
                    new Requirement(
                        text,
                        RequirementKind.MUST,
                        new TextSpan(0, text.length()),
                        List.of(),
                        null)))
            .build();
    assertEquals(
        List.of("Vehicle routing"), names(Keywords.of(posting, SampleMatch.profile()).owned()));
  }

  @Test
  void who_has_it_is_not_wanted_is_no_keyword() {
    Posting posting =
        Posting.builder("No PHP")
            .skills(List.of("PHP"))
            .requirements(
                List.of(
                    new Requirement(
                        "No PHP",
                        RequirementKind.DISQUALIFIER,
                        new TextSpan(0, 6),
                        List.of("PHP"),
                        null)))
            .build();
    assertEquals(List.of(), Keywords.of(posting, listing("PHP")).all());
  }

  @Test
  void the_same_two_are_read_once_and_equal_ones_give_the_same() {
    Posting posting = SampleMatch.posting();
    Profile profile = SampleMatch.profile();
    Keywords first = Keywords.of(posting, profile);
    assertSame(first, Keywords.of(posting, profile));
    assertEquals(first.all(), Keywords.of(SampleMatch.posting(), SampleMatch.profile()).all());
    Profile other = listing("Java");
    assertEquals(List.of("Java"), names(Keywords.of(posting, other).owned()));
  }

  @Test
  void a_held_job_is_known_without_its_level() {
    Posting posting =
        SampleMatch.posting().toBuilder().title("Principal Software Engineer").build();
    assertEquals(
        "Software Engineer", Keywords.of(posting, SampleMatch.profile()).jobName().orElseThrow());
    assertTrue(Keywords.of(SampleMatch.posting(), SampleMatch.profile()).jobName().isEmpty());
  }

  private static Profile listing(String... skills) {
    return Profile.builder(Contact.named("Ida Brandt"))
        .skills(List.of(new SkillGroup(new EvidenceId("s"), "All", "", List.of(skills))))
        .build();
  }

  private static List<String> names(List<Keyword> keywords) {
    return keywords.stream().map(Keyword::name).toList();
  }
}
