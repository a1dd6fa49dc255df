package dev.candor.cv.report;

import java.util.List;
import java.util.Objects;

/**
 * How well a profile fits a posting. Deterministic: the same two give the same value.
 *
 * @param score 0 to 100
 * @param factors what it is made of; their weights sum to 1
 * @param covered requirements and skills the profile proves
 * @param gaps those it does not, the heaviest first
 */
public record Fit(int score, List<Factor> factors, List<String> covered, List<String> gaps) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the score is out of range
   */
  public Fit {
    factors = List.copyOf(factors);
    covered = List.copyOf(covered);
    gaps = List.copyOf(gaps);
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
  }

  /**
   * One part of the score.
   *
   * @param name such as "must-have"
   * @param weight its share, 0 to 1
   * @param score 0 to 100
   * @param evidence what it rests on: ids of facts, or words of the posting
   */
  public record Factor(String name, double weight, double score, List<String> evidence) {
    /** Checks and copies. */
    public Factor {
      Objects.requireNonNull(name, "name");
      evidence = List.copyOf(evidence);
    }
  }
}
