package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Which annotations matter most to what stands above the roles. Pure. */
public final class Priorities {

  /** Most that are ranked. */
  public static final int MAX = 10;

  private Priorities() {}

  /**
   * An annotation and how much it matters.
   *
   * @param annotation one that counts
   * @param score 0.6 to 4.6
   */
  public record Ranked(Annotation annotation, double score) {
    /** Checks. */
    public Ranked {
      Objects.requireNonNull(annotation, "annotation");
    }
  }

  /**
   * Ranks.
   *
   * @param annotations of one posting
   * @return the first {@value #MAX}; of equals in the order of the text
   */
  public static List<Ranked> of(Annotations annotations) {
    return annotations.counting().stream()
        .map(one -> new Ranked(one, score(one)))
        .sorted(Comparator.comparingDouble((Ranked one) -> -one.score())) // stable
        .limit(MAX)
        .toList();
  }

  /**
   * How much an annotation matters: relevance .4 (5 for a core strength to 1 for a gap), demand .3
   * (5 for a must-have, 3 a wish, 2 neutral, 0 a disqualifier), priority .2 (5 for the first to 1),
   * and .1 when a fact shows it.
   *
   * @param one any annotation
   * @return rounded to a thousandth
   */
  public static double score(Annotation one) {
    Judgement judgement = one.judgement();
    double sum =
        0.4 * relevance(judgement)
            + 0.3 * demand(judgement)
            + 0.2 * (6 - judgement.priority())
            + 0.1 * (one.evidence().isEmpty() ? 0 : 1);
    return Math.round(sum * 1000) / 1000.0;
  }

  private static int relevance(Judgement judgement) {
    Judgement.Relevance relevance = judgement.relevance();
    if (relevance == null) {
      return 3;
    }
    return switch (relevance) {
      case CORE_STRENGTH -> 5;
      case EXTREMELY_RELEVANT -> 4;
      case RELEVANT -> 3;
      case TANGENTIAL -> 2;
      case GAP -> 1;
    };
  }

  private static int demand(Judgement judgement) {
    Judgement.Demand demand = judgement.demand();
    if (demand == null) {
      return 2;
    }
    return switch (demand) {
      case MUST_HAVE -> 5;
      case NICE_TO_HAVE -> 3;
      case NEUTRAL -> 2;
      case DISQUALIFIER -> 0;
    };
  }
}
