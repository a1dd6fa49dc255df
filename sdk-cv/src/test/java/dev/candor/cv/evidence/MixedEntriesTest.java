package dev.candor.cv.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.Education;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Claim;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, titles and dates of different entries, set side by side, prove nothing together. */
final class MixedEntriesTest {

  private static final Profile PROFILE =
      Profile.builder(Contact.named("Ane Dahl"))
          .roles(
              List.of(
                  Role.builder("quay", "Quayside Freight")
                      .title("Harbour Planner")
                      .dates(range(2018, 2022))
                      .build(),
                  Role.builder("mill", "Millbrook Stores")
                      .title("Stock Clerk")
                      .dates(range(2014, 2017))
                      .build()))
          .education(
              List.of(
                  new Education(
                      new EvidenceId("education/tarn"),
                      "Tarn College",
                      "Bachelor",
                      "Logistics",
                      range(2010, 2013),
                      "",
                      List.of())))
          .build();

  private static DateRange range(int from, int to) {
    return new DateRange(new PartialDate(from, null), new PartialDate(to, null), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour Planner, Quayside Freight | true",
        "Stock Clerk, Millbrook Stores, 2017 | true",
        "Bachelor, Logistics, Tarn College, 2013 | true",
        "Harbour Planner, Millbrook Stores | false",
        "Stock Clerk, Quayside Freight, 2022 | false",
        "Bachelor, Logistics, Tarn College, 2014 | false",
        "Bachelor, Logistics, Quayside Freight | false",
        "Stock Clerk, Millbrook Stores, 2018 | false",
        "Stock Clerk at Quayside Freight | false"
      })
  void parts_of_one_entry_alone_are_proven_together(String text, boolean supported) {
    Clock clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    Claim claim = new Claim(text, Claim.Section.SUMMARY, null, List.of());
    assertEquals(supported, ProfileVerifier.create(clock).verify(claim, PROFILE).supported(), text);
  }
}
