package dev.candor.core.spi.index;

import dev.candor.core.job.Job;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the index. A changed copy is made with one of its methods.
 *
 * @param job as last seen
 * @param firstSeen when it was first seen
 * @param lastSeen when it was last seen
 * @param hidden whether queries pass it over
 * @param promoted whether it became an application
 * @param score how well it fits, 0 to 100, or null when nobody scored it
 */
public record IndexedJob(
    Job job,
    Instant firstSeen,
    Instant lastSeen,
    boolean hidden,
    boolean promoted,
    @Nullable Integer score) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when the score is not from 0 to 100
   */
  public IndexedJob {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(firstSeen, "firstSeen");
    Objects.requireNonNull(lastSeen, "lastSeen");
    if (score != null && (score < 0 || score > 100)) {
      throw new IllegalArgumentException("a score is from 0 to 100, not " + score);
    }
  }

  /**
   * The entry of a job that was not known before.
   *
   * @param job as seen
   * @param at when
   * @return visible, neither promoted nor scored
   */
  public static IndexedJob seen(Job job, Instant at) {
    return new IndexedJob(job, at, at, false, false, null);
  }

  /**
   * Seen again, maybe with other content: what was decided about it stays.
   *
   * @param seen as seen now
   * @param at when, also before the times known
   * @return this entry with the job
   */
  public IndexedJob seenAgain(Job seen, Instant at) {
    Instant first = at.isBefore(firstSeen) ? at : firstSeen;
    Instant last = at.isAfter(lastSeen) ? at : lastSeen;
    return new IndexedJob(seen, first, last, hidden, promoted, score);
  }

  /**
   * Hidden or shown.
   *
   * @param hidden whether queries pass it over
   * @return this entry so
   */
  public IndexedJob hidden(boolean hidden) {
    return new IndexedJob(job, firstSeen, lastSeen, hidden, promoted, score);
  }

  /**
   * Promoted or not.
   *
   * @param promoted whether it became an application
   * @return this entry so
   */
  public IndexedJob promoted(boolean promoted) {
    return new IndexedJob(job, firstSeen, lastSeen, hidden, promoted, score);
  }

  /**
   * Scored.
   *
   * @param score 0 to 100, or null for unscored
   * @return this entry so
   */
  public IndexedJob scored(@Nullable Integer score) {
    return new IndexedJob(job, firstSeen, lastSeen, hidden, promoted, score);
  }
}
