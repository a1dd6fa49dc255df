package dev.candor.cv.annotate;

import dev.candor.cv.profile.EvidenceId;
import java.util.List;

/**
 * What is to be said of a persona.
 *
 * @param words how many it has
 * @param problems of its form, one sentence each: length, sentences, opening, pronouns
 * @param unproven what the profile does not prove, one sentence each
 * @param evidence facts that prove it; empty when they do not
 */
public record PersonaCheck(
    int words, List<String> problems, List<String> unproven, List<EvidenceId> evidence) {
  /** Copies. */
  public PersonaCheck {
    problems = List.copyOf(problems);
    unproven = List.copyOf(unproven);
    evidence = List.copyOf(evidence);
  }

  /**
   * Whether the profile proves all of it: only then does it steer anything.
   *
   * @return true when nothing is unproven
   */
  public boolean isProven() {
    return unproven.isEmpty();
  }

  /**
   * Whether nothing is to be said of it.
   *
   * @return true when it is proven and of the form asked for
   */
  public boolean isSound() {
    return isProven() && problems.isEmpty();
  }
}
