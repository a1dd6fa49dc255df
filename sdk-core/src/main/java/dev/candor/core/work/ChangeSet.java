package dev.candor.core.work;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of several applications at once, as it is kept to be taken back. Written before the
 * first of them is changed: an application was changed by it when its journal says so.
 *
 * @param at when; the time of the journal entries it makes
 * @param to the state all get
 * @param note the note of the journal entries it makes
 * @param before the applications as they were
 * @param until how long it can be taken back
 * @param undone when it was taken back, or null
 */
public record ChangeSet(
    Instant at,
    ApplicationState to,
    String note,
    List<Before> before,
    Instant until,
    @Nullable Instant undone) {
  /** Checks and copies. */
  public ChangeSet {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(note, "note");
    before = List.copyOf(before);
    Objects.requireNonNull(until, "until");
  }

  /**
   * An application before the change.
   *
   * @param id which
   * @param state its state, or null when there was none
   * @param revision its revision; 0 when there was none
   */
  public record Before(ApplicationId id, @Nullable ApplicationState state, long revision) {
    /**
     * Checks.
     *
     * @throws IllegalArgumentException when state and revision do not say the same
     */
    public Before {
      Objects.requireNonNull(id, "id");
      if (revision < 0 || (state == null) != (revision == 0)) {
        throw new IllegalArgumentException("state " + state + " at revision " + revision);
      }
    }

    /**
     * Whether a journal entry is the one that the change made here.
     *
     * @param entry of this application
     * @param change the whole change
     * @return true when time, states and note are those of the change
     */
    public boolean isMadeBy(JournalEntry entry, ChangeSet change) {
      return entry.equals(new JournalEntry(change.at, state, change.to, change.note));
    }
  }

  /**
   * This change, taken back.
   *
   * @param when the time
   * @return a changed copy
   */
  public ChangeSet undone(Instant when) {
    return new ChangeSet(at, to, note, before, until, when);
  }
}
