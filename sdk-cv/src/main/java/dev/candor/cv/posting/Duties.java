package dev.candor.cv.posting;

import java.util.List;

/**
 * What the person is there for. Every statement stands in the posting; none is concluded.
 *
 * @param responsibilities what the person will do
 * @param painPoints what troubles the employer, and what is to be mended or replaced
 * @param successMetrics what the person will be measured by
 */
public record Duties(
    List<Statement> responsibilities, List<Statement> painPoints, List<Statement> successMetrics) {

  private static final Duties NONE = new Duties(List.of(), List.of(), List.of());

  /** Copies. */
  public Duties {
    responsibilities = List.copyOf(responsibilities);
    painPoints = List.copyOf(painPoints);
    successMetrics = List.copyOf(successMetrics);
  }

  /**
   * Of a posting that says nothing of it.
   *
   * @return three empty lists
   */
  public static Duties none() {
    return NONE;
  }
}
