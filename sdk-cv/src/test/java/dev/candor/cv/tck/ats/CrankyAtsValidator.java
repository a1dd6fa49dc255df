package dev.candor.cv.tck.ats;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.ats.AtsValidator;
import java.util.Random;

/** Fails by a plan made of a seed; delegates otherwise. */
public final class CrankyAtsValidator implements AtsValidator {

  private final AtsValidator delegate;
  private final Random plan;
  private final double share;

  /**
   * A cranky validator.
   *
   * @param delegate does the work when nothing fails
   * @param seed of the plan
   * @param share of calls that fail, 0 to 1
   */
  public CrankyAtsValidator(AtsValidator delegate, long seed, double share) {
    this.delegate = delegate;
    this.plan = new Random(seed);
    this.share = share;
  }

  @Override
  public AtsReport validate(CvDocument document, Posting posting, Profile profile) {
    if (plan.nextDouble() < share) {
      throw new IllegalStateException("cranky: no report this time");
    }
    return delegate.validate(document, posting, profile);
  }
}
