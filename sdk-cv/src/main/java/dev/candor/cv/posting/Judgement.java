package dev.candor.cv.posting;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds of a marked text, in five dimensions. Each value multiplies: 1 leaves things
 * as they are, more emphasises, less plays down. This is the one table of factors.
 *
 * @param relevance how well it fits the candidate, or null for not said
 * @param demand what the posting means by it, or null for not said
 * @param passion how much the candidate likes it, or null for not said
 * @param identity how much it is what the candidate is, or null for not said
 * @param priority 1, the first, to 5
 */
public record Judgement(
    @Nullable Relevance relevance,
    @Nullable Demand demand,
    @Nullable Passion passion,
    @Nullable Identity identity,
    int priority) {

  private static final double[] PRIORITIES = {1.5, 1.3, 1.0, 0.8, 0.6};

  /** The priority of what nobody ranked. */
  public static final int USUAL_PRIORITY = 3;

  /** Nothing is said. */
  public static final Judgement NONE = new Judgement(null, null, null, null, USUAL_PRIORITY);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the priority is out of range
   */
  public Judgement {
    if (priority < 1 || priority > PRIORITIES.length) {
      throw new IllegalArgumentException("a priority is 1 to 5, not " + priority);
    }
  }

  /**
   * A judgement of relevance and demand alone.
   *
   * @param relevance how well it fits
   * @param demand what the posting means by it
   * @return with the usual priority
   */
  public static Judgement of(Relevance relevance, Demand demand) {
    return new Judgement(relevance, demand, null, null, USUAL_PRIORITY);
  }

  /**
   * The product of the five factors. What is not said counts as relevant, neutral, neutral and
   * peripheral.
   *
   * @return 0 for a disqualifier; 1.5 for {@link #NONE}
   */
  public double factor() {
    return Objects.requireNonNullElse(relevance, Relevance.RELEVANT).factor()
        * Objects.requireNonNullElse(demand, Demand.NEUTRAL).factor()
        * Objects.requireNonNullElse(passion, Passion.NEUTRAL).factor()
        * Objects.requireNonNullElse(identity, Identity.PERIPHERAL).factor()
        * PRIORITIES[priority - 1];
  }

  /**
   * Whether any of the four dimensions is said.
   *
   * @return false for the priority alone
   */
  public boolean saysAnything() {
    return relevance != null || demand != null || passion != null || identity != null;
  }

  /** How well a marked text fits the candidate, best first. */
  public enum Relevance {
    /** What the candidate is best at: five years and more. */
    CORE_STRENGTH(3.0),
    /** Fits very well: three years and more. */
    EXTREMELY_RELEVANT(2.0),
    /** Fits: a year and more. */
    RELEVANT(1.5),
    /** Fits in part: less than a year. */
    TANGENTIAL(1.0),
    /** The candidate lacks it. */
    GAP(0.3);

    private final double factor;

    Relevance(double factor) {
      this.factor = factor;
    }

    /**
     * What it multiplies by.
     *
     * @return 0.3 to 3
     */
    public double factor() {
      return factor;
    }

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the posting means by a marked text. */
  public enum Demand {
    /** The candidate has to have it. */
    MUST_HAVE(1.5),
    /** It would help. */
    NICE_TO_HAVE(1.0),
    /** Neither. */
    NEUTRAL(1.0),
    /** It rules the position out for the candidate. */
    DISQUALIFIER(0.0);

    private final double factor;

    Demand(double factor) {
      this.factor = factor;
    }

    /**
     * What it multiplies by.
     *
     * @return 0 to 1.5
     */
    public double factor() {
      return factor;
    }

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much the candidate likes what a marked text is about. */
  public enum Passion {
    /** Would do it for nothing. */
    LOVE_IT(1.5),
    /** Likes it. */
    ENJOY(1.2),
    /** Neither. */
    NEUTRAL(1.0),
    /** Puts up with it. */
    TOLERATE(0.8),
    /** Would rather not. */
    AVOID(0.5);

    private final double factor;

    Passion(double factor) {
      this.factor = factor;
    }

    /**
     * What it multiplies by.
     *
     * @return 0.5 to 1.5
     */
    public double factor() {
      return factor;
    }

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much a marked text is what the candidate is. */
  public enum Identity {
    /** It is what the candidate is. */
    CORE_IDENTITY(2.0),
    /** A large part of it. */
    STRONG_IDENTITY(1.5),
    /** What the candidate is becoming. */
    DEVELOPING(1.2),
    /** At the edge. */
    PERIPHERAL(1.0),
    /** Not what the candidate wants to be taken for. */
    NOT_IDENTITY(0.3);

    private final double factor;

    Identity(double factor) {
      this.factor = factor;
    }

    /**
     * What it multiplies by.
     *
     * @return 0.3 to 2
     */
    public double factor() {
      return factor;
    }

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
