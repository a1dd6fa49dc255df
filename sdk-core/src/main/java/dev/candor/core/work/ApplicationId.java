package dev.candor.core.work;

import java.util.Objects;

/**
 * Identity of an application.
 *
 * @param value not blank; derived from the job's id, so that promoting twice gives the same one
 */
public record ApplicationId(String value) implements Comparable<ApplicationId> {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when blank
   */
  public ApplicationId {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("an application id is not blank");
    }
  }

  @Override
  public int compareTo(ApplicationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
