package dev.candor.core.work;

import java.util.Objects;

/**
 * Stands for a change that can be taken back once, for a while. Kept in the store, so that it also
 * holds after a restart.
 *
 * @param value {@code [a-z0-9-]{1,64}}
 */
public record UndoToken(String value) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the value has another form
   */
  public UndoToken {
    if (!Objects.requireNonNull(value, "value").matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("not an undo token");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
