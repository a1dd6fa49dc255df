package dev.candor.core.work;

import java.util.Objects;

/**
 * How far something is.
 *
 * @param done units done, 0 to total
 * @param total units in all, 0 when not known
 * @param message what is being done, for a person; may be empty
 */
public record Progress(long done, long total, String message) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when done is negative or exceeds a known total
   */
  public Progress {
    Objects.requireNonNull(message, "message");
    if (done < 0 || total < 0 || (total > 0 && done > total)) {
      throw new IllegalArgumentException("progress " + done + " of " + total);
    }
  }
}
