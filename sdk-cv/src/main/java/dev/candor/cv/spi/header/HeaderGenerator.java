package dev.candor.cv.spi.header;

import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Fit;

/** Plug: writes what stands above the roles. Thread-safe. */
public interface HeaderGenerator {

  /**
   * Writes the header. Every text cites the facts behind it; the caller verifies it.
   *
   * @param posting what is asked
   * @param profile what is true
   * @param fit how the two fit
   * @return the header; the same for the same arguments when no model is used
   * @throws InterruptedException when the thread was interrupted
   */
  Header generate(Posting posting, Profile profile, Fit fit) throws InterruptedException;
}
