package dev.candor.core.spi.index;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Plug: keeps jobs and finds them again with facets. One job has one entry; seeing it again updates
 * it and keeps whether it is hidden or promoted. Thread-safe. What a call acknowledged, the next
 * call sees.
 */
public interface JobIndex extends AutoCloseable {

  /**
   * Adds new jobs and updates known ones.
   *
   * @param jobs the last one wins where an id occurs twice
   * @param seenAt when they were seen
   * @return how many were new, changed, or the same as before
   */
  Upserted upsert(Collection<Job> jobs, Instant seenAt);

  /**
   * Finds jobs. The order is total, so pages neither repeat nor skip.
   *
   * @param query what is looked for
   * @return one page, the number of all hits, and facets over all hits
   */
  IndexPage query(IndexQuery query);

  /**
   * One entry.
   *
   * @param id the job's id
   * @return the entry, hidden or not; empty when not known
   */
  Optional<IndexedJob> get(JobId id);

  /**
   * Hides a job from queries, or shows it again.
   *
   * @param id the job's id
   * @param hidden whether queries pass it over
   * @return false when there is no such job
   */
  boolean hide(JobId id, boolean hidden);

  /**
   * Notes that a job was promoted.
   *
   * @param id the job's id
   * @param promoted whether it is
   * @return false when there is no such job
   */
  boolean promote(JobId id, boolean promoted);

  /**
   * Drops entries that nobody saw for long. Promoted ones stay.
   *
   * @param before entries last seen before this time go
   * @return how many went
   */
  int expire(Instant before);

  /** Writes what is not yet on disk and releases everything. Idempotent. */
  @Override
  void close();
}
