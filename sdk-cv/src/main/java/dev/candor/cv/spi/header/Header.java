package dev.candor.cv.spi.header;

import dev.candor.cv.document.TextRun;
import dev.candor.cv.report.Decision;
import java.util.List;
import java.util.Objects;

/**
 * What stands above the roles.
 *
 * @param headline one line
 * @param valueProposition sentences, may be empty
 * @param keyAchievements one run each, may be empty
 * @param competencies groups in order
 * @param decisions what was left out and why
 */
public record Header(
    TextRun headline,
    List<TextRun> valueProposition,
    List<TextRun> keyAchievements,
    List<Competencies> competencies,
    List<Decision> decisions) {
  /** Checks and copies. */
  public Header {
    Objects.requireNonNull(headline, "headline");
    valueProposition = List.copyOf(valueProposition);
    keyAchievements = List.copyOf(keyAchievements);
    competencies = List.copyOf(competencies);
    decisions = List.copyOf(decisions);
  }

  /**
   * Competencies under a common name.
   *
   * @param name label of the group
   * @param skills one run each
   */
  public record Competencies(String name, List<TextRun> skills) {
    /** Checks and copies. */
    public Competencies {
      Objects.requireNonNull(name, "name");
      skills = List.copyOf(skills);
    }
  }
}
