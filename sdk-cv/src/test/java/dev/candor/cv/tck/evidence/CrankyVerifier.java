package dev.candor.cv.tck.evidence;

import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import java.util.Random;

/** Fails by a plan made of a seed; delegates otherwise. */
public final class CrankyVerifier implements Verifier {

  private final Verifier delegate;
  private final Random plan;
  private final double share;

  /**
   * A cranky verifier.
   *
   * @param delegate does the work when nothing fails
   * @param seed of the plan
   * @param share of calls that fail, 0 to 1
   */
  public CrankyVerifier(Verifier delegate, long seed, double share) {
    this.delegate = delegate;
    this.plan = new Random(seed);
    this.share = share;
  }

  @Override
  public Verdict verify(Claim claim, Profile profile) {
    if (plan.nextDouble() < share) {
      throw new IllegalStateException("cranky: no verdict this time");
    }
    return delegate.verify(claim, profile);
  }
}
