package dev.candor.cv.report;

import java.util.List;

/**
 * Every sentence of a document with its proof.
 *
 * @param entries in reading order
 */
public record Ledger(List<LedgerEntry> entries) {
  /** Copies. */
  public Ledger {
    entries = List.copyOf(entries);
  }

  /**
   * Whether everything is proven.
   *
   * @return true when every verdict is supported
   */
  public boolean proven() {
    return entries.stream().allMatch(entry -> entry.verdict().supported());
  }
}
