package dev.candor.cv.report;

import java.util.List;
import java.util.Objects;

/**
 * What an applicant tracking system makes of a document.
 *
 * @param score 0 to 100: share of checks passed, weighted
 * @param coverage keywords of the posting
 * @param placement where the owned ones stand
 * @param problems what a parser would stumble over, worst first
 */
public record AtsReport(
    int score, KeywordCoverage coverage, Placement placement, List<Problem> problems) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the score is out of range
   */
  public AtsReport {
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(placement, "placement");
    problems = List.copyOf(problems);
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
  }

  /**
   * How well owned keywords are placed: headline, first 50 words, competencies, most recent role.
   * Each figure is a share of what is attainable.
   *
   * @param overall 0 to 100, over all owned keywords
   * @param mustHave 0 to 100, must-haves in headline, first 50 words or competencies
   * @param identity 0 to 100, keywords of the posting's title in the headline
   */
  public record Placement(int overall, int mustHave, int identity) {
    /** Nothing to place. */
    public static final Placement NOTHING_TO_PLACE = new Placement(100, 100, 100);
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
