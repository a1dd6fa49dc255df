package dev.candor.cv.spi.evidence;

import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Verdict;

/**
 * Plug: decides whether a sentence follows from the profile. A function of its arguments and of the
 * day, which tells how long a current role has lasted and comes from the clock it was made with: no
 * model, no I/O, no other state; on one day the same arguments give the same verdict. Fails closed:
 * what it cannot read is not supported. Thread-safe.
 */
public interface Verifier {

  /**
   * Decides.
   *
   * @param claim the sentence and what it cites
   * @param profile the whole truth
   * @return supported with the facts behind it, or the reasons why not
   */
  Verdict verify(Claim claim, Profile profile);
}
