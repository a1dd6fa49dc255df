package dev.candor.cv.tck.header;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Fit;
import dev.candor.cv.spi.header.Header;
import dev.candor.cv.spi.header.HeaderGenerator;
import java.util.Random;

/** Fails by a plan made of a seed; delegates otherwise. */
public final class CrankyHeaderGenerator implements HeaderGenerator {

  private final HeaderGenerator delegate;
  private final Random plan;
  private final double share;

  /**
   * A cranky generator.
   *
   * @param delegate does the work when nothing fails
   * @param seed of the plan
   * @param share of calls that fail, 0 to 1
   */
  public CrankyHeaderGenerator(HeaderGenerator delegate, long seed, double share) {
    this.delegate = delegate;
    this.plan = new Random(seed);
    this.share = share;
  }

  @Override
  public Header generate(Posting posting, Profile profile, Fit fit) throws InterruptedException {
    if (plan.nextDouble() < share) {
      throw new IllegalStateException("cranky: no header this time");
    }
    return delegate.generate(posting, profile, fit);
  }
}
