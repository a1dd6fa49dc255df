package dev.candor.core.work;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One execution of an operation, from queue to history under one id.
 *
 * @param id identity, the same from start to history
 * @param operation name of the operation
 * @param state where it stands
 * @param progress how far it is
 * @param startedAt when work began, or null while queued
 * @param endedAt when it ended, or null before
 * @param failure why it failed, or null
 */
public record Run(
    TaskId id,
    String operation,
    RunState state,
    Progress progress,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String failure) {
  /** Checks. */
  public Run {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(progress, "progress");
  }
}
