package dev.candor.core.work;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
  /** Waiting. */
  QUEUED,
  /** Being worked on. */
  RUNNING,
  /** Done. */
  SUCCEEDED,
  /** Some of its parts are done, others failed. */
  PARTIAL,
  /** Given up, with a reason. */
  FAILED,
  /** Stopped on request. */
  CANCELLED;

  /**
   * Whether nothing follows.
   *
   * @return false while it waits or is worked on
   */
  public boolean isEnd() {
    return this != QUEUED && this != RUNNING;
  }

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
