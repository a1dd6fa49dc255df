package dev.candor.core.search;

import dev.candor.core.job.Job;
import dev.candor.core.job.SourceOutcome;

/**
 * Hears of jobs while a search is under way. Called by one thread at a time, never after the search
 * has returned: a call under way then is waited for, 2 seconds at most. A listener that throws is
 * not called again, and the search goes on without it; one that is slow slows the sources down.
 */
public interface SearchListener {

  /**
   * A job has arrived that fits the request. It is not yet compared with what other sources gave:
   * the same job may come once from each.
   *
   * @param job as its source gave it
   */
  void found(Job job);

  /**
   * A source has ended.
   *
   * @param source its name
   * @param outcome how it ended
   */
  default void ended(String source, SourceOutcome outcome) {}

  /**
   * Whether the search is to end now. Asked several times a second, on any thread. Sources at work
   * are then interrupted, and the result has what they gave before.
   *
   * @return true to cancel; default false
   */
  default boolean isCancelled() {
    return false;
  }
}
