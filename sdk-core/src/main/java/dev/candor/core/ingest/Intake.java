package dev.candor.core.ingest;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an ingestion pulls from and puts to. Everything may be called again with the same. */
public interface Intake {

  /**
   * Asks a source anew.
   *
   * @param request what is looked for; names one source
   * @return the jobs that fit, and how the source ended
   * @throws InterruptedException when interrupted
   */
  Pulled pull(SearchRequest request) throws InterruptedException;

  /**
   * Whether a source itself leaves out what is older than asked for.
   *
   * @param source its name
   * @return false too when there is no such source
   */
  boolean filtersByDate(String source);

  /**
   * Whether the candidate has decided about a job: has taken it up, or hidden it.
   *
   * @param id the job's id
   * @return true when it is not to be taken again
   */
  boolean isDecided(JobId id);

  /**
   * The other ids under which the index knows the very same job, as from another source.
   *
   * @param job as its source gave it
   * @return without the job's own; empty when it is not known otherwise
   */
  Set<JobId> otherIds(Job job);

  /**
   * A job to be taken.
   *
   * @param job as its source gave it
   * @param score how well it fits, 0 to 100, or null when nobody scored it
   */
  record Fitting(Job job, @Nullable Integer score) {}

  /**
   * Takes jobs.
   *
   * @param jobs go into the index with their scores
   * @param promote whether they become applications
   */
  void take(List<Fitting> jobs, boolean promote);

  /**
   * Notes that jobs taken before were seen again.
   *
   * @param jobs as they are now
   */
  void seenAgain(List<Job> jobs);
}
