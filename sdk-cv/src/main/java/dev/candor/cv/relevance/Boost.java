package dev.candor.cv.relevance;

import java.util.List;

/**
 * What annotations make of a text, a fact or a skill.
 *
 * @param factor multiplies what it is worth; 1 when nothing was marked, 0 when it is ruled out
 * @param annotations ids of those that say so, in the order of the posting
 * @param keywords names by which they were met, in the order of the text
 * @param notes how the candidate would put it
 * @param disqualified whether one of them rules the position out
 */
public record Boost(
    double factor,
    List<String> annotations,
    List<String> keywords,
    List<String> notes,
    boolean disqualified) {

  /** Nothing was marked. */
  public static final Boost NEUTRAL = new Boost(1, List.of(), List.of(), List.of(), false);

  /** Copies. */
  public Boost {
    annotations = List.copyOf(annotations);
    keywords = List.copyOf(keywords);
    notes = List.copyOf(notes);
  }

  /**
   * What has to be added to a worth, so that it is multiplied.
   *
   * @param worth of what was marked
   * @return 0 when nothing was marked
   */
  public double addition(double worth) {
    return worth * (factor - 1);
  }
}
