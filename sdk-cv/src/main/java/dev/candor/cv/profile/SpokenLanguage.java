package dev.candor.cv.profile;

import java.util.Objects;

/**
 * A language the candidate speaks.
 *
 * @param id names it as evidence
 * @param name such as "English"
 * @param fluency as stated, may be empty
 */
public record SpokenLanguage(EvidenceId id, String name, String fluency) {
  /** Checks. */
  public SpokenLanguage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fluency, "fluency");
  }
}
