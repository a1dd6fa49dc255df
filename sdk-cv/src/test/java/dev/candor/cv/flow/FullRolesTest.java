package dev.candor.cv.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.ats.KeywordAtsValidator;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.header.ProvenHeaderGenerator;
import dev.candor.cv.match.ProfileMatcher;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.DateRange;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.PartialDate;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import dev.candor.cv.tailor.KeywordTailorer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of key achievements takes the best of the roles, and leaves each what it is worth. */
final class FullRolesTest {

  private static final List<String> ACTS =
      List.of("Cut", "Moved", "Built", "Wrote", "Ran", "Taught", "Sold", "Fixed");
  private static final List<String> THINGS =
      List.of("alerts", "ledgers", "ferries", "tests", "ovens", "reports", "silos");

  private static Profile profile(int... sizes) {
    List<Role> roles = new ArrayList<>();
    int number = 10;
    for (int size : sizes) {
      List<Achievement> all = new ArrayList<>();
      for (int at = 0; at < size; at++) {
        String text =
            ACTS.get(number % ACTS.size())
                + (" " + number + " ")
                + THINGS.get(number % THINGS.size())
                + " of harbour "
                + number * 7;
        all.add(Achievement.builder(new EvidenceId("a" + number), text).build());
        number++;
      }
      int from = 2020 - 3 * roles.size();
      roles.add(
          Role.builder("r" + roles.size(), "Employer " + "ABCDEF".charAt(roles.size()))
              .title("Engineer")
              .dates(new DateRange(new PartialDate(from, 1), new PartialDate(from + 2, 1), false))
              .achievements(all)
              .build());
    }
    return StepSamples.PROFILE.toBuilder().summary("").roles(roles).build();
  }

  private static TailoredDocument made(HeaderGenerator header, Profile profile)
      throws InterruptedException {
    return new CvFlow(
            new CvFlow.Steps(
                header,
                new KeywordTailorer(),
                new KeywordAtsValidator(),
                ProfileVerifier.create(StepSamples.CLOCK)),
            ProfileMatcher.create(StepSamples.CLOCK))
        .tailor(StepSamples.POSTING, profile);
  }

  private static List<Integer> bullets(TailoredDocument made) {
    return made.document().blocks().stream()
        .filter(Block.Entry.class::isInstance)
        .map(block -> ((Block.Entry) block).bullets().size())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"7,5,4", "8,8,6", "6,4,2", "3,3,3", "12,1,1", "7,7,7"})
  void no_role_is_emptied_and_nothing_is_said_twice(int first, int second, int third)
      throws InterruptedException {
    TailoredDocument made = made(new ProvenHeaderGenerator(), profile(first, second, third));
    List<Integer> limits = List.of(6, 5, 4);
    List<Integer> sizes = List.of(first, second, third);
    for (int at = 0; at < 3; at++) {
      int keeps = Math.min(sizes.get(at), Math.max(3, (sizes.get(at) + 1) / 2));
      int shown = bullets(made).get(at);
      assertTrue(shown >= Math.min(limits.get(at), keeps), bullets(made)::toString);
      assertTrue(shown <= limits.get(at), bullets(made)::toString);
    }
    List<String> texts = sentences(made);
    assertEquals(new HashSet<>(texts).size(), texts.size(), texts::toString);
  }

  private static List<String> sentences(TailoredDocument made) {
    return made.document().blocks().stream()
        .flatMap(
            block ->
                block instanceof Block.Entry entry
                    ? entry.bullets().stream()
                    : block instanceof Block.BulletList || block instanceof Block.Paragraph
                        ? block.runs().stream()
                        : List.<TextRun>of().stream())
        .map(run -> run.text().replaceFirst("\\.$", ""))
        .toList();
  }

  @Test
  void a_senior_role_of_seven_shows_all_that_does_not_stand_above() throws InterruptedException {
    TailoredDocument made = made(new ProvenHeaderGenerator(), profile(7, 5, 4));
    Set<EvidenceId> shown = new HashSet<>();
    made.document()
        .blocks()
        .forEach(block -> block.runs().forEach(r -> shown.addAll(r.evidence())));
    for (int number = 10; number < 17; number++) {
      assertTrue(shown.contains(new EvidenceId("a" + number)), "left out: " + number);
    }
  }

  @Test
  void a_header_of_others_that_takes_all_of_a_role_gives_one_back() throws InterruptedException {
    HeaderGenerator greedy =
        (posting, profile, fit) ->
            new Header(
                TextRun.of("Engineer", List.of(new EvidenceId("r0"))),
                List.of(),
                profile.roles().stream()
                    .flatMap(role -> role.achievements().stream())
                    .map(one -> TextRun.of(one.text(), List.of(one.id())))
                    .toList(),
                List.of(),
                List.of());
    TailoredDocument made = made(greedy, profile(3, 2, 1));
    assertEquals(List.of(1, 1, 1), bullets(made));
    List<String> texts = sentences(made);
    assertEquals(6, new HashSet<>(texts).size());
    assertEquals(6, texts.size());
  }
}
