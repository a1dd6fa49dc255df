package dev.candor.cv.spi.ats;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;

/** Plug: tells what an applicant tracking system makes of a document. Pure. Thread-safe. */
public interface AtsValidator {

  /**
   * Validates.
   *
   * @param document the document
   * @param posting whose keywords count
   * @param profile what the candidate owns: keywords outside it are "not claimed", never a fault
   * @return the report; the same for the same arguments
   */
  AtsReport validate(CvDocument document, Posting posting, Profile profile);
}
