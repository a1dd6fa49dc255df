package dev.candor.core.work;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a run. Events of one run are numbered from 1 without gaps.
 *
 * @param run whose
 * @param sequence 1, 2, 3, …
 * @param at when
 * @param what what happened
 */
public record RunEvent(TaskId run, long sequence, Instant at, What what) {
  /** Checks. */
  public RunEvent {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(what, "what");
  }

  /** What can happen in a run. */
  public sealed interface What {}

  /**
   * The state changed.
   *
   * @param state the new state
   * @param reason why, or null
   */
  public record Changed(RunState state, @Nullable String reason) implements What {
    /** Checks. */
    public Changed {
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * Work went on.
   *
   * @param progress how far it is
   */
  public record Advanced(Progress progress) implements What {
    /** Checks. */
    public Advanced {
      Objects.requireNonNull(progress, "progress");
    }
  }

  /**
   * Something worth telling.
   *
   * @param source the step it comes from
   * @param message for a person
   */
  public record Logged(String source, String message) implements What {
    /** Checks. */
    public Logged {
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(message, "message");
    }
  }
}
