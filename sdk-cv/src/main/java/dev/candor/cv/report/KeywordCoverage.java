package dev.candor.cv.report;

import java.util.List;

/**
 * Which keywords of a posting a document holds.
 *
 * @param present keywords that occur
 * @param missing keywords the candidate owns that do not occur
 * @param notClaimed keywords the candidate does not own; never a fault
 */
public record KeywordCoverage(List<String> present, List<String> missing, List<String> notClaimed) {

  /** No keywords. */
  public static final KeywordCoverage NONE = new KeywordCoverage(List.of(), List.of(), List.of());

  /** Copies. */
  public KeywordCoverage {
    present = List.copyOf(present);
    missing = List.copyOf(missing);
    notClaimed = List.copyOf(notClaimed);
  }

  /**
   * Share of the owned keywords that occur.
   *
   * @return 0 to 100; 100 when none is owned
   */
  public double percent() {
    int owned = present.size() + missing.size();
    return owned == 0 ? 100 : 100.0 * present.size() / owned;
  }
}
