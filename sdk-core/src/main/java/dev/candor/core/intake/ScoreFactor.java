package dev.candor.core.intake;

import java.util.List;
import java.util.Objects;

/**
 * One part of a score.
 *
 * @param name such as "title"; not blank
 * @param weight its share of the whole, 0 to 1
 * @param score 0 to 100
 * @param evidence what it rests on, for a person: words of the posting, or what is missing there
 */
public record ScoreFactor(String name, double weight, double score, List<String> evidence) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the name is blank or a figure is out of range
   */
  public ScoreFactor {
    evidence = List.copyOf(evidence);
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("a factor has a name");
    }
    if (!(weight >= 0 && weight <= 1) || !(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException(name + ": weight " + weight + ", score " + score);
    }
  }
}
