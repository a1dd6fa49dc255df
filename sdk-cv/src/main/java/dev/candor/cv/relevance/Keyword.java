package dev.candor.cv.relevance;

import java.util.Objects;

/**
 * A skill that a posting names.
 *
 * @param name its canonical name
 * @param need how much it weighs
 * @param identity whether the posting's title names it
 * @param written as the posting writes it first
 */
public record Keyword(String name, Need need, boolean identity, String written) {
  /** Checks. */
  public Keyword {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(need, "need");
    Objects.requireNonNull(written, "written");
  }

  /**
   * Whether the candidate has to have it.
   *
   * @return true for {@link Need#MUST}
   */
  public boolean isMust() {
    return need == Need.MUST;
  }

  /** How much a keyword weighs. */
  public enum Need {
    /** A requirement or the title names it. */
    MUST,
    /** A wish names it, or the text does. */
    NICE
  }
}
