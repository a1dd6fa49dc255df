package dev.candor.cv.profile;

import java.util.Objects;

/**
 * Names one fact of the master CV.
 *
 * @param value not blank, unique in its profile
 */
public record EvidenceId(String value) implements Comparable<EvidenceId> {

  /** The candidate's own summary. */
  public static final EvidenceId SUMMARY = new EvidenceId("summary");

  /** Name and contact. */
  public static final EvidenceId CONTACT = new EvidenceId("contact");

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when blank
   */
  public EvidenceId {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("an evidence id is not blank");
    }
  }

  @Override
  public int compareTo(EvidenceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
