package dev.candor.core.work;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of an application.
 *
 * @param at when
 * @param from state before, or null for the first entry
 * @param to state after
 * @param note why or by whom, may be empty
 */
public record JournalEntry(
    Instant at, @Nullable ApplicationState from, ApplicationState to, String note) {
  /** Checks. */
  public JournalEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(note, "note");
  }
}
