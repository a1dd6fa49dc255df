package dev.candor.core.spi.index;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plug: keeps jobs and finds them again with facets. One job has one entry; seeing it again updates
 * it and keeps what was decided about it: whether it is hidden or promoted, and its score.
 * Thread-safe. What a call acknowledged by returning, the next call sees, and an index that lasts
 * has kept, also when the process is killed; a call that throws has changed nothing, or all it was
 * to change. Where several processes may share an index, one writes at a time.
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
   * @throws dev.candor.core.error.InvalidInputException when the query has more words than the
   *     index can ask for, or its cursor is not one of such a query
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
   * Hides jobs from queries, or shows them again; all at once.
   *
   * @param ids the jobs' ids
   * @param hidden whether queries pass them over
   * @return what became of each, which {@link #undo} takes back
   */
  Hiding hide(Collection<JobId> ids, boolean hidden);

  /**
   * Hides a job from queries, or shows it again.
   *
   * @param id the job's id
   * @param hidden whether queries pass it over
   * @return false when there is no such job
   */
  default boolean hide(JobId id, boolean hidden) {
    return hide(List.of(id), hidden).unknown().isEmpty();
  }

  /**
   * Takes back what hiding or showing changed; what it left alone stays alone. May itself be
   * undone.
   *
   * @param done what it did
   * @return what became of the jobs that it had changed
   */
  default Hiding undo(Hiding done) {
    return hide(done.changed(), !done.hidden());
  }

  /**
   * Notes that a job was promoted.
   *
   * @param id the job's id
   * @param promoted whether it is
   * @return false when there is no such job
   */
  boolean promote(JobId id, boolean promoted);

  /**
   * Notes that jobs were promoted; an index that can writes them all at once.
   *
   * @param ids the jobs' ids; unknown ones are passed over
   * @param promoted whether they are
   * @return how many jobs were known
   */
  default int promote(Collection<JobId> ids, boolean promoted) {
    int known = 0;
    for (JobId id : new LinkedHashSet<>(ids)) {
      known += promote(id, promoted) ? 1 : 0;
    }
    return known;
  }

  /**
   * Notes how well jobs fit; all at once. A score stays until the next one, also when the job
   * changes.
   *
   * @param scores 0 to 100 by job; ids of unknown jobs are passed over
   * @return how many jobs were known
   * @throws IllegalArgumentException when a score is not from 0 to 100
   */
  int score(Map<JobId, Integer> scores);

  /**
   * Drops entries that were kept long enough. Promoted ones stay.
   *
   * @param retention how long they are kept
   * @param now the time it is
   * @return how many went
   */
  int expire(Retention retention, Instant now);

  /** Writes what is not yet on disk and releases everything. Idempotent. */
  @Override
  void close();
}
