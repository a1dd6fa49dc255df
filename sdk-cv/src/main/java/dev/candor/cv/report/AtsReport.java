package dev.candor.cv.report;

import java.util.List;
import java.util.Objects;

/**
 * What an applicant tracking system makes of a document.
 *
 * @param score 0 to 100: share of checks passed, weighted
 * @param coverage keywords of the posting
 * @param problems what a parser would stumble over, worst first
 */
public record AtsReport(int score, KeywordCoverage coverage, List<Problem> problems) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the score is out of range
   */
  public AtsReport {
    Objects.requireNonNull(coverage, "coverage");
    problems = List.copyOf(problems);
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param kind such as "missing-phone", "order", "keyword-stuffing"
   * @param detail what is wrong and what to do, one sentence
   */
  public record Problem(String kind, String detail) {
    /** Checks. */
    public Problem {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(detail, "detail");
    }
  }
}
