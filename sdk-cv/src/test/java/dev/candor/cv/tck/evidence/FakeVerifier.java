package dev.candor.cv.tck.evidence;

import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.ReasonKind;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import java.util.ArrayList;
import java.util.List;

/** Supports the very words of an achievement, a listed skill and nothing else. */
public final class FakeVerifier implements Verifier {

  /** A fake. */
  public FakeVerifier() {}

  @Override
  public Verdict verify(Claim claim, Profile profile) {
    List<EvidenceId> found = new ArrayList<>();
    for (Role role : profile.roles()) {
      if (claim.roleId() == null || claim.roleId().equals(role.id())) {
        role.achievements().stream()
            .filter(achievement -> says(achievement, claim.text()))
            .map(Achievement::id)
            .forEach(found::add);
      }
    }
    profile.skills().stream()
        .filter(group -> claim.section() == Claim.Section.SKILL)
        .filter(group -> group.keywords().contains(claim.text()))
        .forEach(group -> found.add(group.id()));
    found.removeIf(id -> !claim.cited().isEmpty() && !claim.cited().contains(id));
    Reason reason =
        new Reason(ReasonKind.CONTENT, 0, claim.text().length(), "Only the same words prove it.");
    return found.isEmpty()
        ? new Verdict(List.of(), List.of(reason))
        : new Verdict(found, List.of());
  }

  private static boolean says(Achievement achievement, String text) {
    return achievement.text().equals(text)
        || achievement.variants().stream().anyMatch(variant -> variant.text().equals(text));
  }
}
