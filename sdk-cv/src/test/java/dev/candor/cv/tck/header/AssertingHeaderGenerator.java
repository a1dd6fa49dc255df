package dev.candor.cv.tck.header;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Fit;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/** Checks on every call that the contract is kept on both sides. */
public final class AssertingHeaderGenerator implements HeaderGenerator {

  private final HeaderGenerator delegate;

  /**
   * An asserting generator.
   *
   * @param delegate is watched
   */
  public AssertingHeaderGenerator(HeaderGenerator delegate) {
    this.delegate = delegate;
  }

  @Override
  public Header generate(Posting posting, Profile profile, Fit fit) throws InterruptedException {
    Objects.requireNonNull(posting, "posting");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(fit, "fit");
    Header header = delegate.generate(posting, profile, fit);
    Set<EvidenceId> known = SampleMatch.evidence(profile);
    check(header.valueProposition(), known);
    check(header.keyAchievements(), known);
    header.competencies().forEach(group -> check(group.skills(), known));
    return header;
  }

  private static void check(Collection<TextRun> runs, Set<EvidenceId> known) {
    for (TextRun run : runs) {
      if (run.evidence().isEmpty() || !known.containsAll(run.evidence())) {
        throw new AssertionError("cites no fact of the profile: " + run);
      }
    }
  }
}
