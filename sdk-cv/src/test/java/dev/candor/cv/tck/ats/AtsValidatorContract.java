package dev.candor.cv.tck.ats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.ats.AtsValidator;
import dev.candor.cv.tck.header.SampleMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every validator keeps. Extend it and give a validator. */
public abstract class AtsValidatorContract {

  /**
   * The validator to be tested.
   *
   * @return a new one
   */
  protected abstract AtsValidator validator();

  @Test
  final void every_keyword_is_present_missing_or_not_claimed() {
    AtsReport report = report(SampleMatch.document());
    List<String> all = new ArrayList<>(report.coverage().present());
    all.addAll(report.coverage().missing());
    all.addAll(report.coverage().notClaimed());
    assertEquals(Set.copyOf(SampleMatch.posting().skills()), Set.copyOf(all));
    assertEquals(SampleMatch.posting().skills().size(), all.size(), "one of them twice: " + all);
  }

  @Test
  final void what_the_profile_does_not_prove_is_not_claimed_and_costs_nothing() {
    AtsReport report = report(SampleMatch.document());
    assertEquals(Set.of("Terraform", "Scala", "GDPR"), Set.copyOf(report.coverage().notClaimed()));
    Posting less =
        SampleMatch.posting().toBuilder()
            .skills(List.of("Java", "Kubernetes", "Apache Kafka", "AWS"))
            .requirements(
                SampleMatch.posting().requirements().stream()
                    .filter(r -> !Set.of("Scala", "GDPR").contains(r.text()))
                    .map(
                        r ->
                            new dev.candor.cv.posting.Requirement(
                                r.text(),
                                r.kind(),
                                r.span(),
                                r.skills().stream().filter(s -> !s.equals("Terraform")).toList(),
                                null))
                    .toList())
            .build();
    AtsReport without = validator().validate(SampleMatch.document(), less, SampleMatch.profile());
    assertEquals(without.score(), report.score());
    assertEquals(without.placement(), report.placement());
  }

  @Test
  final void the_same_arguments_give_the_same_report() {
    AtsReport first = report(SampleMatch.document());
    assertEquals(first, report(SampleMatch.document()));
    AtsValidator validator = validator();
    validator.validate(
        new CvDocument("x", "en", List.of()), SampleMatch.posting(), SampleMatch.profile());
    assertEquals(
        first,
        validator.validate(SampleMatch.document(), SampleMatch.posting(), SampleMatch.profile()));
  }

  @Test
  final void an_empty_document_holds_nothing() {
    AtsReport report = report(new CvDocument("", "", List.of()));
    assertEquals(List.of(), report.coverage().present());
    assertFalse(report.problems().isEmpty());
    assertTrue(report.score() < report(SampleMatch.document()).score());
  }

  @Test
  final void a_posting_without_keywords_leaves_nothing_to_place() {
    AtsReport report =
        validator()
            .validate(
                SampleMatch.document(),
                Posting.builder("").build(),
                Profile.builder(Contact.named("Ida Brandt")).build());
    assertEquals(OptionalDouble.empty(), report.coverage().percent());
    assertEquals(AtsReport.Placement.NOTHING_TO_PLACE, report.placement());
  }

  private AtsReport report(CvDocument document) {
    return validator().validate(document, SampleMatch.posting(), SampleMatch.profile());
  }
}
