package dev.candor.cv.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Credential;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SpokenLanguage;
import dev.candor.cv.report.Claim;
import dev.candor.cv.spi.evidence.Verifier;
import dev.candor.cv.tck.evidence.VerifierContract;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileVerifierTest extends VerifierContract {

  @Override
  protected Verifier verifier() {
    return ProfileVerifier.create(Table.CLOCK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contact | Ada Fischer",
        "contact | ada@example.com",
        "contact | Porto, PT",
        "contact | https://example.com/ada",
        "r | Mar 2020 – Present",
        "r | Buyer, Marlow Foods",
        "r | March 2020 - present",
        "c | Lean Award, Lean Guild, Nov 2014",
        "e | Bachelor, Logistics",
        "e | 2009 – 2012",
        "l | German (Native speaker)"
      })
  void lines_as_a_cv_prints_them_are_supported_by_the_fact_they_print(String id, String line) {
    EvidenceId fact = new EvidenceId(id);
    Claim claim = new Claim(line, Claim.Section.SUMMARY, null, List.of(fact));
    assertEquals(List.of(fact), verifier().verify(claim, printed()).evidence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "r | Feb 2020 – Present",
        "r | Mar 2020 – 2023",
        "c | Lean Award, Lean Guild, Nov 2015",
        "e | Master, Logistics",
        "l | German (Fluent)",
        "contact | ada@example.org"
      })
  void lines_that_say_something_else_are_not(String id, String line) {
    Claim claim = new Claim(line, Claim.Section.SUMMARY, null, List.of(new EvidenceId(id)));
    assertFalse(verifier().verify(claim, printed()).supported());
  }

  private static Profile printed() {
    Contact contact =
        new Contact(
            "Ada Fischer",
            "Buyer",
            "ada@example.com",
            "+351 555 0100",
            "Porto, PT",
            List.of(new Contact.Link("Web", "https://example.com/ada")));
    DateRange since = new DateRange(new PartialDate(2020, 3), null, true);
    DateRange study =
        new DateRange(new PartialDate(2009, null), new PartialDate(2012, null), false);
    return Profile.builder(contact)
        .roles(List.of(Role.builder("r", "Marlow Foods").title("Buyer").dates(since).build()))
        .education(
            List.of(
                new Education(
                    new EvidenceId("e"),
                    "Porto College",
                    "Bachelor",
                    "Logistics",
                    study,
                    "",
                    List.of())))
        .credentials(
            List.of(
                new Credential(
                    new EvidenceId("c"),
                    Credential.Kind.AWARD,
                    "Lean Award",
                    "Lean Guild",
                    new PartialDate(2014, 11),
                    "")))
        .languages(List.of(new SpokenLanguage(new EvidenceId("l"), "German", "Native speaker")))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "develop.txt, 0.05",
    "second.txt, 0.06",
    "third.txt, 0.05",
    "trades.txt, 0.05",
    "twisted.txt, 0.05",
    "reworded.txt, 0.05",
    "claimed.txt, 0.05",
    "nearby.txt, 0.05",
    "reviewed.txt, 0.06",
    "reviewed-more.txt, 0.14",
    "heldout.txt, 0.28",
    "unseen.txt, 0.07",
    "last.txt, 0.05",
    "acts.txt, 0.05",
    "callings.txt, 0.25"
  })
  void no_false_sentence_passes_and_few_true_ones_are_refused(String pile, double refused) {
    Table table = Table.of(Pile.of(pile).cases());
    assertEquals(1, table.caught(), table + table.wrong());
    assertTrue(table.refusedFaithful() <= refused, table + table.wrong());
  }
}
