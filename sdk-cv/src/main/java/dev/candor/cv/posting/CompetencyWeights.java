package dev.candor.cv.posting;

/**
 * How much of a position is of which kind, in percent: together 100.
 *
 * @param delivery getting things done and shipped
 * @param process how work is done
 * @param architecture design of systems and techniques
 * @param leadership people and direction
 */
public record CompetencyWeights(int delivery, int process, int architecture, int leadership) {

  private static final int ALL = 100;
  private static final CompetencyWeights EVEN = new CompetencyWeights(25, 25, 25, 25);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when one is negative, or they are not 100 together
   */
  public CompetencyWeights {
    boolean negative = delivery < 0 || process < 0 || architecture < 0 || leadership < 0;
    if (negative || delivery + process + architecture + leadership != ALL) {
      throw new IllegalArgumentException("weights are 100 together, and none is below 0");
    }
  }

  /**
   * Of a position of which nothing is known.
   *
   * @return four times 25
   */
  public static CompetencyWeights even() {
    return EVEN;
  }
}
