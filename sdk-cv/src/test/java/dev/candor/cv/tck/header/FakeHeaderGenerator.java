package dev.candor.cv.tck.header;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.SkillGroup;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.Fit;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import java.util.List;

/**
 * Copies the candidate's headline, summary and skill groups: enough for tests of what comes after.
 */
public final class FakeHeaderGenerator implements HeaderGenerator {

  /** A fake. */
  public FakeHeaderGenerator() {}

  @Override
  public Header generate(Posting posting, Profile profile, Fit fit) {
    List<TextRun> summary =
        profile.summary().isBlank()
            ? List.of()
            : List.of(TextRun.of(profile.summary(), List.of(EvidenceId.SUMMARY)));
    return new Header(
        TextRun.of(profile.contact().headline(), List.of(EvidenceId.CONTACT)),
        summary,
        List.of(),
        profile.skills().stream().map(FakeHeaderGenerator::competencies).toList(),
        posting.skills().stream()
            .filter(skill -> profile.skills().stream().noneMatch(g -> g.keywords().contains(skill)))
            .map(skill -> new Decision("header", Action.NOT_CLAIMED, skill, "not listed"))
            .toList());
  }

  private static Header.Competencies competencies(SkillGroup group) {
    return new Header.Competencies(
        group.name(),
        group.keywords().stream().map(name -> TextRun.of(name, List.of(group.id()))).toList());
  }
}
