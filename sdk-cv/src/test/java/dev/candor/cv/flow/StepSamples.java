package dev.candor.cv.flow;

import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.document.Block;
import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.spi.ats.AtsValidator;
import dev.candor.cv.spi.header.HeaderGenerator;
import dev.candor.cv.spi.tailor.Tailorer;
import dev.candor.cv.structure.PostingStructurer;
import dev.candor.cv.tailor.KeywordTailorer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** An engineer of two jobs, a posting, and flows of which one step is another. */
final class StepSamples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
  static final Profile PROFILE =
      Profile.builder(
              new Contact(
                  "Ida Moen",
                  "Operations Engineer",
                  "ida@moen.example",
                  "+47 55 01 02 03",
                  "Bergen",
                  List.of(new Contact.Link("Pages", "https://moen.example/ida"))))
          .summary("Operations engineer who keeps the ferries of Bergen on time with Go.")
          .roles(
              List.of(
                  role(
                      "ferries",
                      "Fjord Ferries",
                      2020,
                      "Cut the outages of the ticket service by 43% with alerts in Go",
                      "Moved nine services to Kubernetes without a missed ferry",
                      "Taught twelve colleagues to write runbooks",
                      "Wrote the on-call handbook of the night shift"),
                  role(
                      "mill",
                      "Rye Mill",
                      2016,
                      "Built the stock ledger of the mill in Go",
                      "Repaired the scales of four silos",
                      "Kept the flour orders of 30 bakers in PostgreSQL")))
          .skills(
              List.of(
                  new SkillGroup(
                      new EvidenceId("tools"),
                      "Tools",
                      "",
                      List.of("Go", "Kubernetes", "PostgreSQL"))))
          .build();

  static final Posting POSTING =
      PostingStructurer.create()
          .structure(
              "# Go Engineer\n\nRequirements:\n- Go\n- Kubernetes\n\nNice to have:\n- Rust\n");

  private StepSamples() {}

  private static Role role(String id, String employer, int from, String... achievements) {
    List<Achievement> all = new ArrayList<>();
    for (String text : achievements) {
      all.add(Achievement.builder(new EvidenceId(id + "/" + (all.size() + 1)), text).build());
    }
    return Role.builder(id, employer)
        .title(from == 2020 ? "Operations Engineer" : "Miller")
        .dates(new DateRange(new PartialDate(from, 3), new PartialDate(from + 3, 2), false))
        .achievements(all)
        .build();
  }

  static TailoredDocument plain() throws InterruptedException {
    return withHeader(new ProvenHeaderGenerator());
  }

  static TailoredDocument withHeader(HeaderGenerator header) throws InterruptedException {
    return flow(header, new KeywordTailorer(), new KeywordAtsValidator());
  }

  static TailoredDocument withTailorer(Tailorer tailorer) throws InterruptedException {
    return flow(new ProvenHeaderGenerator(), tailorer, new KeywordAtsValidator());
  }

  static TailoredDocument withValidator(AtsValidator validator) throws InterruptedException {
    return flow(new ProvenHeaderGenerator(), new KeywordTailorer(), validator);
  }

  static TailoredDocument flow(HeaderGenerator header, Tailorer tailorer, AtsValidator validator)
      throws InterruptedException {
    return new CvFlow(
            new CvFlow.Steps(header, tailorer, validator, ProfileVerifier.create(CLOCK)),
            ProfileMatcher.create(CLOCK))
        .withStepDeadline(Duration.ofMillis(500))
        .tailor(POSTING, PROFILE);
  }

  /** Headings and labels, roles, and how many bullets each shows at least. */
  static boolean isComplete(TailoredDocument made) {
    List<Block> blocks = made.document().blocks();
    List<String> headings =
        blocks.stream().filter(Block.Heading.class::isInstance).map(Labels::of).toList();
    return headings.containsAll(List.of("Summary", "Core Competencies", "Experience"))
        && blocks.stream()
                .filter(Block.Entry.class::isInstance)
                .filter(block -> ((Block.Entry) block).bullets().size() >= 2)
                .count()
            == 2
        && blocks.get(0).runs().size() == 6
        && blocks.get(0).runs().stream().noneMatch(run -> run.text().isBlank())
        && made.report().ledger().proven();
  }
}
