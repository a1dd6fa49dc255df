package dev.candor.cv.ats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.Block.Paragraph;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Requirement;
import dev.candor.cv.posting.RequirementKind;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.ats.AtsValidator;
import dev.candor.cv.tck.ats.AssertingAtsValidator;
import dev.candor.cv.tck.ats.AtsValidatorContract;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeywordAtsValidatorTest extends AtsValidatorContract {

  @Override
  protected AtsValidator validator() {
    return new AssertingAtsValidator(new KeywordAtsValidator());
  }

  @Test
  void the_sample_is_told_what_it_hides() {
    AtsReport report =
        new KeywordAtsValidator()
            .validate(SampleMatch.document(), SampleMatch.posting(), SampleMatch.profile());
    assertEquals(List.of("Java", "Kubernetes", "Apache Kafka", "AWS"), report.coverage().present());
    assertEquals(66, report.placement().mustHave(), "Kafka is buried");
    assertEquals(0, report.placement().identity(), "Java is not in the headline");
    assertEquals(
        List.of("identity-not-in-headline", "must-have-buried", "other-form"), kinds(report));
  }

  @Test
  void java_is_not_in_javascript_and_go_not_in_mongodb() {
    AtsReport report =
        validate(
            document("JavaScript on MongoDB", "Ran it in Google Docs."),
            posting("Java", "Go", "AI"),
            profile("Java", "Go", "JavaScript", "MongoDB"));
    assertEquals(List.of(), report.coverage().present());
    assertEquals(List.of("Java", "Go"), report.coverage().missing());
    assertEquals(List.of("AI"), report.coverage().notClaimed());
  }

  @Test
  void a_synonym_is_the_skill_but_the_form_of_the_posting_is_asked_for() {
    Posting posting = posting("Kubernetes").toBuilder().text("You know Kubernetes well.").build();
    AtsReport report = validate(document("", "Ran K8s."), posting, profile("K8s"));
    assertEquals(List.of("Kubernetes"), report.coverage().present());
    assertTrue(kinds(report).contains("other-form"));
    assertFalse(
        kinds(validate(document("", "Ran Kubernetes (K8s)."), posting, profile("K8s")))
            .contains("other-form"));
  }

  @Test
  void both_forms_of_an_abbreviated_must_have_are_asked_for_once_each() {
    assertTrue(
        kinds(validate(document("", "Ran AWS."), posting("AWS"), profile("AWS")))
            .contains("one-form"));
    assertFalse(
        kinds(
                validate(
                    document("", "Ran Amazon Web Services (AWS)."), posting("AWS"), profile("AWS")))
            .contains("one-form"));
  }

  @Test
  void a_keyword_without_proof_is_the_worst_problem_and_no_merit() {
    AtsReport with =
        validate(document("Engineer", "Ran Scala."), posting("Java", "Scala"), profile("Java"));
    AtsReport without =
        validate(document("Engineer", "Ran it."), posting("Java", "Scala"), profile("Java"));
    assertEquals("unproven-keyword", with.problems().get(0).kind());
    assertEquals(without.score(), with.score());
    assertEquals(List.of("Scala"), with.coverage().notClaimed());
  }

  @Test
  void places_count_as_pinned() {
    Profile profile =
        profile("Python", "Scala").toBuilder()
            .summary("Engineer on Python. Engineer on Scala.")
            .build();
    Posting posting = posting("Python", "Scala");
    CvDocument python =
        new CvDocument(
            "t",
            "en",
            List.of(
                contact("Engineer"),
                new Heading("h1", "Summary"),
                new Paragraph("p", List.of(run("Engineer on Python."))),
                new CompetencyGroup("c", "Core", List.of(run("Python"))),
                new Heading("h2", "Experience"),
                job("j", "2019 – 2021", "Used Python.")));
    AtsReport report = validate(python, posting, profile);
    assertEquals(50, report.placement().overall(), "one of two keywords is everywhere it can be");
    assertEquals(50, report.placement().mustHave());
    assertEquals(100, report.placement().identity());
  }

  @Test
  void the_held_job_of_the_posting_belongs_into_the_headline() {
    Posting posting = SampleMatch.posting().toBuilder().title("Staff Software Engineer II").build();
    AtsReport report = validate(SampleMatch.document(), posting, SampleMatch.profile());
    assertEquals(100, report.placement().identity());
    Posting other = posting.toBuilder().title("Product Manager").build();
    assertEquals(
        100,
        validate(SampleMatch.document(), other, SampleMatch.profile()).placement().identity(),
        "a title that was not held is not asked for");
  }

  @Test
  void contact_headings_dates_and_order_are_checked() {
    CvDocument document =
        new CvDocument(
            "t",
            "en",
            List.of(
                new Heading("h1", "My Journey"),
                new ContactBlock("contact", run("Ida Brandt"), run(""), List.of()),
                new Heading("h2", "Experience"),
                job("j1", "", "a"),
                job("j2", "2012 – 2014", "b"),
                job("j3", "long ago", "c"),
                job("j4", "since 2019", "d")));
    assertEquals(
        List.of(
            "missing-email",
            "missing-phone",
            "unknown-heading",
            "missing-dates",
            "unreadable-dates",
            "order",
            "order"),
        kinds(validate(document, Posting.builder("").build(), profile())));
  }

  @Test
  void sections_of_positions_are_ordered_each_by_itself() {
    CvDocument document =
        new CvDocument(
            "t",
            "en",
            List.of(
                contact("Engineer"),
                new Heading("h", "Experience"),
                job("j1", "Mar 2020 – Present", "a"),
                job("j2", "2012 – 2014", "b"),
                new Heading("v", "Volunteering"),
                job("j3", "2018 – 2019", "c")));
    assertEquals(List.of(), kinds(validate(document, Posting.builder("").build(), profile())));
    assertEquals(100, validate(document, Posting.builder("").build(), profile()).score());
  }

  @Property(tries = 50)
  void saying_a_keyword_again_never_raises_the_score(
      @ForAll @IntRange(min = 1, max = 12) int more) {
    String text = "Ran Java services.";
    AtsReport once = validate(document("Engineer", text), posting("Java"), profile("Java"));
    AtsReport again =
        validate(
            document("Engineer", text + " Java".repeat(more)), posting("Java"), profile("Java"));
    assertTrue(again.score() <= once.score(), again.score() + " > " + once.score());
    assertEquals(again.coverage(), once.coverage());
    assertEquals(1 + more > 5, kinds(again).contains("keyword-stuffing"));
  }

  private static AtsReport validate(CvDocument document, Posting posting, Profile profile) {
    return new KeywordAtsValidator().validate(document, posting, profile);
  }

  private static CvDocument document(String headline, String... bullets) {
    List<Block> blocks = new ArrayList<>(List.of(contact(headline)));
    blocks.add(new Heading("h", "Experience"));
    blocks.add(job("j", "2019 – 2021", bullets));
    return new CvDocument("t", "en", blocks);
  }

  private static ContactBlock contact(String headline) {
    return new ContactBlock(
        "contact",
        run("Ida Brandt"),
        run(headline),
        List.of(run("ida@example.org"), run("+47 22 12 34 56")));
  }

  private static Entry job(String id, String dates, String... bullets) {
    return new Entry(
        id,
        run("Engineer"),
        run("Lysverk"),
        run(""),
        run(dates),
        Stream.of(bullets).map(KeywordAtsValidatorTest::run).toList());
  }

  private static TextRun run(String text) {
    return TextRun.of(text, List.of());
  }

  private static Posting posting(String... musts) {
    String text = String.join(" and ", musts);
    return Posting.builder(text)
        .skills(List.of(musts))
        .requirements(
            List.of(
                new Requirement(
                    text,
                    RequirementKind.MUST,
                    new TextSpan(0, text.length()),
                    List.of(musts),
                    null)))
        .build();
  }

  private static Profile profile(String... skills) {
    return Profile.builder(Contact.named("Ida Brandt"))
        .skills(List.of(new SkillGroup(new EvidenceId("s"), "All", "", List.of(skills))))
        .build();
  }

  private static List<String> kinds(AtsReport report) {
    return report.problems().stream().map(AtsReport.Problem::kind).toList();
  }
}
