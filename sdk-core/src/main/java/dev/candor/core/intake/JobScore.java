package dev.candor.core.intake;

import java.util.List;
import java.util.Objects;

/** How well a job fits, or why nobody can tell. */
public sealed interface JobScore {

  /**
   * It was scored.
   *
   * @param score 0 to 100
   * @param factors what the score is made of, the weightiest first or in a fixed order; their
   *     weights sum to 1
   */
  record Scored(int score, List<ScoreFactor> factors) implements JobScore {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when the score is out of range
     */
    public Scored {
      factors = List.copyOf(factors);
      if (score < 0 || score > 100) {
        throw new IllegalArgumentException("a score is 0 to 100, not " + score);
      }
    }
  }

  /**
   * It could not be scored; this says nothing about how it fits.
   *
   * @param reason one sentence for a person, not blank
   */
  record Unscored(String reason) implements JobScore {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when the reason is blank
     */
    public Unscored {
      if (Objects.requireNonNull(reason, "reason").isBlank()) {
        throw new IllegalArgumentException("a job is unscored for a reason");
      }
    }
  }
}
