package dev.candor.core.work;

import java.util.Objects;

/**
 * Identity of a task and of the run that it starts.
 *
 * @param value not blank
 */
public record TaskId(String value) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when blank
   */
  public TaskId {
    if (Objects.requireNonNull(value, "value").isBlank()) {
      throw new IllegalArgumentException("a task id is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
