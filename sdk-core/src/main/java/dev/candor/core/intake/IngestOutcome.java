package dev.candor.core.intake;

import java.util.Locale;

/** How a run of an ingestion ended. */
public enum IngestOutcome {
  /** It has not ended. */
  RUNNING,
  /** All that the source has, or as much as was wanted, was looked at; that may be nothing. */
  COMPLETE,
  /** The source broke off, or some jobs could not be scored or taken: the next run tries again. */
  PARTIAL,
  /** The source gave nothing, or the store or the index broke. */
  FAILED,
  /** It was stopped on request. */
  CANCELLED,
  /** It took longer than it may. */
  TIMED_OUT,
  /** Its process ended before it did. */
  ABANDONED,
  /** Another run of the same query was under way; this one did nothing, and is not kept. */
  BUSY;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
