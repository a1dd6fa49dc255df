package dev.candor.cv.report;

import java.util.Objects;

/**
 * One sentence of a document and its proof.
 *
 * @param block id of the block it stands in
 * @param claim the sentence with what it cites
 * @param verdict whether it is proven, and by what
 */
public record LedgerEntry(String block, Claim claim, Verdict verdict) {
  /** Checks. */
  public LedgerEntry {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(verdict, "verdict");
  }
}
