package dev.candor.cv.tck.evidence;

import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Checks on every call that the contract is kept on both sides. */
public final class AssertingVerifier implements Verifier {

  private final Verifier delegate;

  /**
   * An asserting verifier.
   *
   * @param delegate is watched
   */
  public AssertingVerifier(Verifier delegate) {
    this.delegate = delegate;
  }

  @Override
  public Verdict verify(Claim claim, Profile profile) {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(profile, "profile");
    Verdict verdict = delegate.verify(claim, profile);
    check(
        verdict.supported() != verdict.evidence().isEmpty(),
        "supported means that facts prove it: " + verdict);
    check(
        ids(profile).containsAll(verdict.evidence()),
        "evidence that is not in the profile: " + verdict);
    int last = 0;
    for (Reason reason : verdict.reasons()) {
      check(reason.end() <= claim.text().length(), "a span outside the text: " + reason);
      check(reason.start() >= last, "reasons out of order: " + verdict);
      check(!reason.detail().isBlank(), "a reason says what would have proven it: " + reason);
      last = reason.start();
    }
    check(
        verdict.equals(delegate.verify(claim, profile)), "the second time it was another verdict");
    return verdict;
  }

  private static Set<EvidenceId> ids(Profile profile) {
    Set<EvidenceId> ids = new HashSet<>(Set.of(EvidenceId.SUMMARY, EvidenceId.CONTACT));
    profile
        .roles()
        .forEach(
            role -> {
              ids.add(role.evidence());
              role.achievements().forEach(achievement -> ids.add(achievement.id()));
            });
    profile.education().forEach(study -> ids.add(study.id()));
    profile.credentials().forEach(credential -> ids.add(credential.id()));
    profile.skills().forEach(group -> ids.add(group.id()));
    profile.languages().forEach(language -> ids.add(language.id()));
    return ids;
  }

  private static void check(boolean kept, String what) {
    if (!kept) {
      throw new AssertionError(what);
    }
  }
}
