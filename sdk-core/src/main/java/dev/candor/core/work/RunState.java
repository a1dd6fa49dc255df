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
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
