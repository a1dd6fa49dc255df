package dev.candor.cv.spi.tailor;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import java.util.List;

/**
 * Plug: proposes edits that put owned keywords where readers and parsers look. It does not decide:
 * the flow applies each edit, verifies and validates the result, and keeps it only if nothing got
 * worse. Thread-safe.
 */
public interface Tailorer {

  /**
   * Proposes edits.
   *
   * @param document as it stands
   * @param posting what is asked
   * @param profile what is true; an edit says nothing else
   * @param report what validation found in the document
   * @return edits in the order to try them; each stands by itself; empty when nothing would help
   * @throws InterruptedException when the thread was interrupted
   */
  List<Edit> tailor(CvDocument document, Posting posting, Profile profile, AtsReport report)
      throws InterruptedException;
}
