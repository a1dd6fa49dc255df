package dev.candor.core.work;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well a job fits, in one word. Derived from the score alone, and the only scale there is:
 *
 * <table>
 * <caption>Tiers</caption>
 * <tr><th>score</th><th>tier</th></tr>
 * <tr><td>85 to 100</td><td>{@link #A}</td></tr>
 * <tr><td>70 to 84</td><td>{@link #B}</td></tr>
 * <tr><td>50 to 69</td><td>{@link #C}</td></tr>
 * <tr><td>0 to 49</td><td>{@link #D}</td></tr>
 * <tr><td>none</td><td>{@link #UNSCORED}</td></tr>
 * </table>
 *
 * <p>The bands are those that decide how much work a job is worth; the default threshold of an
 * ingestion, 70, is where B begins. Not to be mixed up with {@link dev.candor.core.prompt.Tier},
 * which chooses a model.
 */
public enum FitTier {
  /** Fits very well: 85 and more. */
  A(85),
  /** Fits well: 70 to 84. */
  B(70),
  /** Fits in part: 50 to 69. */
  C(50),
  /** Hardly fits: below 50. */
  D(0),
  /** Nobody has scored it; that says nothing about how it fits. */
  UNSCORED(-1);

  private final int least;

  FitTier(int least) {
    this.least = least;
  }

  /**
   * The tier of a score.
   *
   * @param score 0 to 100, or null when there is none
   * @return never null
   * @throws IllegalArgumentException when the score is out of range
   */
  public static FitTier of(@Nullable Integer score) {
    if (score == null) {
      return UNSCORED;
    }
    if (score < 0 || score > 100) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
    for (FitTier tier : values()) {
      if (score >= tier.least) {
        return tier;
      }
    }
    throw new IllegalStateException("D takes every score that is left");
  }

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
