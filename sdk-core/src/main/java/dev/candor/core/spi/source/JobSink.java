package dev.candor.core.spi.source;

import dev.candor.core.job.Job;

/** Takes jobs from a source. Used by one thread at a time. */
public interface JobSink {

  /**
   * Takes a job.
   *
   * @param job kept from now on
   */
  void accept(Job job);

  /**
   * Whether a further page is of use: false after enough jobs, a passed deadline, or a cancel.
   *
   * @return false to end the run soon
   */
  boolean wantsMore();
}
