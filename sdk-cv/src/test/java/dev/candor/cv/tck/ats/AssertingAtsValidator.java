package dev.candor.cv.tck.ats;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.ats.AtsValidator;
import java.util.Objects;
import java.util.stream.IntStream;

/** Checks on every call that the contract is kept on both sides. */
public final class AssertingAtsValidator implements AtsValidator {

  private final AtsValidator delegate;

  /**
   * An asserting validator.
   *
   * @param delegate is watched
   */
  public AssertingAtsValidator(AtsValidator delegate) {
    this.delegate = delegate;
  }

  @Override
  public AtsReport validate(CvDocument document, Posting posting, Profile profile) {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(posting, "posting");
    Objects.requireNonNull(profile, "profile");
    AtsReport report = delegate.validate(document, posting, profile);
    AtsReport.Placement placement = report.placement();
    if (IntStream.of(placement.overall(), placement.mustHave(), placement.identity())
        .anyMatch(figure -> figure < 0 || figure > 100)) {
      throw new AssertionError("a figure is 0 to 100: " + placement);
    }
    if (!report.equals(delegate.validate(document, posting, profile))) {
      throw new AssertionError("the second time it was another report");
    }
    return report;
  }
}
