package dev.candor.core.work;

import dev.candor.core.job.Job;
import java.util.List;
import java.util.Objects;

/**
 * One job the candidate takes up.
 *
 * @param id identity
 * @param job the posting as it was when promoted
 * @param state where it stands; the state of the journal's last entry
 * @param journal every change, oldest first; at least the promotion
 * @param revision counts up by one with every stored change; 1 when new
 */
public record Application(
    ApplicationId id, Job job, ApplicationState state, List<JournalEntry> journal, long revision) {
  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the journal is empty or ends in another state
   */
  public Application {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(state, "state");
    journal = List.copyOf(journal);
    if (journal.isEmpty() || journal.get(journal.size() - 1).to() != state) {
      throw new IllegalArgumentException("the journal ends in the state of the application");
    }
  }
}
