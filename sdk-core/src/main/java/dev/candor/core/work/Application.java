package dev.candor.core.work;

import dev.candor.core.job.Job;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One job the candidate takes up.
 *
 * @param id identity
 * @param job the posting as it was when promoted
 * @param state where it stands; the state of the journal's last entry
 * @param score how well the job fits, 0 to 100, or null when nobody scored it
 * @param journal every change, oldest first; at least the promotion
 * @param revision counts up by one with every stored change; 1 when new
 */
public record Application(
    ApplicationId id,
    Job job,
    ApplicationState state,
    @Nullable Integer score,
    List<JournalEntry> journal,
    long revision) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the journal is empty or ends in another state, or the
   *     score is out of range
   */
  public Application {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(state, "state");
    journal = List.copyOf(journal);
    if (journal.isEmpty() || journal.get(journal.size() - 1).to() != state) {
      throw new IllegalArgumentException("the journal ends in the state of the application");
    }
    FitTier.of(score); // checks its range
  }

  /**
   * How well the job fits, in one word.
   *
   * @return the tier of the score
   */
  public FitTier tier() {
    return FitTier.of(score);
  }

  /**
   * When the candidate applied.
   *
   * @return the time of the move to {@link ApplicationState#APPLIED}; empty before, and when that
   *     move was taken back
   */
  public Optional<Instant> appliedAt() {
    Instant applied = null;
    for (JournalEntry entry : journal) {
      switch (entry.to()) {
        case APPLIED -> applied = applied == null ? entry.at() : applied;
        case PROMOTED, PREPARING, READY, DISCARDED -> applied = null;
        case INTERVIEWING, OFFERED, REJECTED, WITHDRAWN -> {} // it stays applied for
      }
    }
    return Optional.ofNullable(applied);
  }
}
