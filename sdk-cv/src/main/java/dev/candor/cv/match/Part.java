package dev.candor.cv.match;

import java.util.List;

/**
 * One factor before the weights are shared out.
 *
 * @param name such as "must-have"
 * @param weight its share when all factors count
 * @param score 0 to 100
 * @param evidence the posting's words, each followed by ids of facts
 * @param covered what the profile proves
 * @param gaps what it does not
 */
record Part(
    String name,
    double weight,
    double score,
    List<String> evidence,
    List<String> covered,
    List<Gap> gaps) {

  /**
   * Something the profile does not prove.
   *
   * @param name what
   * @param lost points of the whole score, before the weights are shared out
   */
  record Gap(String name, double lost) {}
}
