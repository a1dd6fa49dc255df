package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Judgement.Relevance;

/** Readings of relevance that several figures share. */
final class Relevances {

  private Relevances() {}

  static boolean isCore(Annotation one) {
    return one.judgement().relevance() == Relevance.CORE_STRENGTH;
  }

  static boolean isStrong(Annotation one) {
    return isCore(one) || one.judgement().relevance() == Relevance.EXTREMELY_RELEVANT;
  }
}
