package dev.candor.core.ingest;

import dev.candor.core.work.Progress;

/** Follows a run of an ingestion, and may stop it. Called on the thread of the run. */
public interface IngestListener {

  /** Follows nothing and stops nothing. */
  IngestListener NONE = new IngestListener() {};

  /**
   * The run went on.
   *
   * @param progress jobs done of those to do
   */
  default void advanced(Progress progress) {}

  /**
   * Whether the run is to stop; asked before every job.
   *
   * @return true to stop; what was done stays
   */
  default boolean isCancelled() {
    return false;
  }
}
