package dev.candor.core.work;

import org.jspecify.annotations.Nullable;

/**
 * Where a task comes from.
 *
 * @param parent the run that asked for it, or null
 * @param batch the batch it is an item of, 1 to 64 characters, or null
 * @param retryOf the run that it does again, or null
 */
public record Origin(@Nullable TaskId parent, @Nullable String batch, @Nullable TaskId retryOf) {

  /** Submitted by itself. */
  public static final Origin NONE = new Origin(null, null, null);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the name of the batch has another form
   */
  public Origin {
    if (batch != null && !batch.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException("not a name of a batch: '" + batch + "'");
    }
  }

  /**
   * The origin of a task that does a run again.
   *
   * @param run the run that ended
   * @return parent and batch as here
   */
  public Origin retrying(TaskId run) {
    return new Origin(parent, batch, run);
  }
}
