package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import java.util.List;

/**
 * How well a posting fits as a person marked it. It stands beside the score of the match and never
 * changes it. Pure.
 */
public final class FitSignal {

  private FitSignal() {}

  /**
   * The signal: strengths, likes and identity for it; gaps, dislikes and what the candidate is not,
   * against.
   *
   * @param annotations of one posting; those that count are read, disqualifiers are told apart
   * @return 0 to 1; 0.5 when nothing is said
   */
  public static double of(Annotations annotations) {
    double net = 0;
    for (Annotation one : annotations.counting()) {
      net += relevance(one.judgement()) + passion(one.judgement()) + identity(one.judgement());
    }
    return 1 / (1 + Math.exp(-0.3 * net));
  }

  /**
   * A score and the signal in one figure.
   *
   * @param score 0 to 100
   * @param annotations of one posting
   * @return 0.7 of the score and 0.3 of the signal, 0 to 100; the score itself when nothing counts
   */
  public static int blend(int score, Annotations annotations) {
    if (annotations.counting().isEmpty()) {
      return score;
    }
    long blended = Math.round(0.7 * score + 0.3 * 100 * of(annotations));
    return (int) Math.max(0, Math.min(100, blended));
  }

  /**
   * What rules the position out.
   *
   * @param annotations of one posting
   * @return those that count and are disqualifiers, in the order of the text
   */
  public static List<Annotation> disqualifiers(Annotations annotations) {
    return annotations.counting().stream().filter(Annotation::isDisqualifier).toList();
  }

  private static double relevance(Judgement judgement) {
    Judgement.Relevance relevance = judgement.relevance();
    if (relevance == null) {
      return 0;
    }
    return switch (relevance) {
      case CORE_STRENGTH -> 1.0;
      case EXTREMELY_RELEVANT -> 0.8;
      case RELEVANT -> 0.5;
      case TANGENTIAL -> 0.2;
      case GAP -> -0.5;
    };
  }

  private static double passion(Judgement judgement) {
    Judgement.Passion passion = judgement.passion();
    if (passion == null) {
      return 0;
    }
    return switch (passion) {
      case LOVE_IT -> 0.3;
      case ENJOY -> 0.15;
      case NEUTRAL -> 0;
      case TOLERATE -> -0.1;
      case AVOID -> -0.2;
    };
  }

  private static double identity(Judgement judgement) {
    Judgement.Identity identity = judgement.identity();
    if (identity == null) {
      return 0;
    }
    return switch (identity) {
      case CORE_IDENTITY -> 0.4;
      case STRONG_IDENTITY -> 0.25;
      case DEVELOPING -> 0.15;
      case PERIPHERAL -> 0;
      case NOT_IDENTITY -> -0.3;
    };
  }
}
