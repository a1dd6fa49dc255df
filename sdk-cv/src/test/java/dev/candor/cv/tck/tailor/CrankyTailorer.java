package dev.candor.cv.tck.tailor;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.tailor.Tailorer;
import java.util.List;
import java.util.Random;

/** Fails by a plan made of a seed; delegates otherwise. */
public final class CrankyTailorer implements Tailorer {

  private final Tailorer delegate;
  private final Random plan;
  private final double share;

  /**
   * A cranky tailorer.
   *
   * @param delegate does the work when nothing fails
   * @param seed of the plan
   * @param share of calls that fail, 0 to 1
   */
  public CrankyTailorer(Tailorer delegate, long seed, double share) {
    this.delegate = delegate;
    this.plan = new Random(seed);
    this.share = share;
  }

  @Override
  public List<Edit> tailor(CvDocument document, Posting posting, Profile profile, AtsReport report)
      throws InterruptedException {
    if (plan.nextDouble() < share) {
      throw new IllegalStateException("cranky: no edits this time");
    }
    return delegate.tailor(document, posting, profile, report);
  }
}
