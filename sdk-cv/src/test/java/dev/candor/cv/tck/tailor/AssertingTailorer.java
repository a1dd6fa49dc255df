package dev.candor.cv.tck.tailor;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.spi.tailor.Tailorer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Checks on every call that the contract is kept on both sides. */
public final class AssertingTailorer implements Tailorer {

  private final Tailorer delegate;

  /**
   * An asserting tailorer.
   *
   * @param delegate is watched
   */
  public AssertingTailorer(Tailorer delegate) {
    this.delegate = delegate;
  }

  @Override
  public List<Edit> tailor(CvDocument document, Posting posting, Profile profile, AtsReport report)
      throws InterruptedException {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(posting, "posting");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(report, "report");
    List<Edit> edits = delegate.tailor(document, posting, profile, report);
    Set<String> ids = new HashSet<>();
    for (Edit edit : edits) {
      check(ids.add(edit.id()), "two edits have the id " + edit.id());
      check(!edit.reason().isBlank(), "an edit has a reason: " + edit.id());
      check(
          document.block(edit.before().id()).equals(Optional.of(edit.before())),
          "the block is another one in the document: " + edit.id());
    }
    return edits;
  }

  private static void check(boolean kept, String what) {
    if (!kept) {
      throw new AssertionError(what);
    }
  }
}
