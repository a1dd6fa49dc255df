package dev.candor.cv.profile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something others vouch for.
 *
 * @param id names it as evidence
 * @param kind certificate, award or publication
 * @param name its name, not blank
 * @param issuer who gave or published it, may be empty
 * @param date when, or null
 * @param summary what it is, may be empty
 */
public record Credential(
    EvidenceId id,
    Kind kind,
    String name,
    String issuer,
    @Nullable PartialDate date,
    String summary) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public Credential {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(summary, "summary");
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("a credential has a name");
    }
  }

  /** Kinds of credential. */
  public enum Kind {
    /** A certificate or licence. */
    CERTIFICATE,
    /** An award. */
    AWARD,
    /** A publication. */
    PUBLICATION
  }
}
