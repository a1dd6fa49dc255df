package dev.candor.cv.report;

import dev.candor.cv.profile.EvidenceId;
import java.util.List;

/**
 * Whether a sentence is proven. One unproven claim makes it unsupported.
 *
 * @param evidence ids of the facts that prove it; empty when it is not
 * @param reasons what is not proven, in the order of the sentence; empty exactly when supported
 */
public record Verdict(List<EvidenceId> evidence, List<Reason> reasons) {
  /** Copies. */
  public Verdict {
    evidence = List.copyOf(evidence);
    reasons = List.copyOf(reasons);
  }

  /**
   * Whether every claim is proven.
   *
   * @return true without reasons to the contrary
   */
  public boolean supported() {
    return reasons.isEmpty();
  }
}
