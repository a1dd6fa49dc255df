package dev.candor.cv.posting;

import dev.candor.cv.profile.EvidenceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How the candidate is positioned for a posting, in one or two sentences.
 *
 * @param statement the sentences
 * @param primary what the candidate is first, "" when nothing was marked
 * @param others what else, at most 10
 * @param annotations ids of the annotations it was made of
 * @param evidence facts of the profile that prove it
 * @param edited whether a person wrote it: then nothing but a person replaces it
 * @param at when it was made
 */
public record Persona(
    String statement,
    String primary,
    List<String> others,
    List<String> annotations,
    List<EvidenceId> evidence,
    boolean edited,
    Instant at) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when a part is too long
   */
  public Persona {
    Bounded.text("statement", statement, Bounded.TEXT);
    Bounded.text("primary", primary, Bounded.LINE);
    others = Bounded.lines("others", others);
    annotations = Bounded.lines("annotations", annotations);
    evidence = Bounded.list("evidence", evidence);
    Objects.requireNonNull(at, "at");
    if (statement.isBlank()) {
      throw new IllegalArgumentException("a persona has a statement");
    }
  }
}
