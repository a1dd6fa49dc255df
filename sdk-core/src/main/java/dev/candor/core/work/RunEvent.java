package dev.candor.core.work;

import dev.candor.core.prompt.Usage;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a run. Events of one run are numbered from 1 without gaps; the last
 * one is a {@link Changed} to a state that is an end.
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

  /** What an operation tells while it works. */
  public sealed interface Told extends What {}

  /**
   * The state changed.
   *
   * @param state the new state
   * @param reason why, or who took it, or null
   */
  public record Changed(RunState state, @Nullable String reason) implements What {
    /** Checks. */
    public Changed {
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * The result was committed; the next event is the end.
   *
   * @param result JSON
   */
  public record Resulted(String result) implements What {
    /** Checks. */
    public Resulted {
      Objects.requireNonNull(result, "result");
    }
  }

  /**
   * Work went on.
   *
   * @param progress how far it is
   */
  public record Advanced(Progress progress) implements Told {
    /** Checks. */
    public Advanced {
      Objects.requireNonNull(progress, "progress");
    }
  }

  /**
   * A part of the work went on.
   *
   * @param layer where it stands now
   */
  public record Layered(Layer layer) implements Told {
    /** Checks. */
    public Layered {
      Objects.requireNonNull(layer, "layer");
    }
  }

  /**
   * Models were paid.
   *
   * @param usage what was used since the last such event
   */
  public record Charged(Usage usage) implements Told {
    /** Checks. */
    public Charged {
      Objects.requireNonNull(usage, "usage");
    }
  }

  /**
   * Something was made.
   *
   * @param artifact what and where
   */
  public record Made(Artifact artifact) implements Told {
    /** Checks. */
    public Made {
      Objects.requireNonNull(artifact, "artifact");
    }
  }

  /**
   * Something worth telling.
   *
   * @param level how important
   * @param source the step it comes from
   * @param message for a person; the first 8,000 characters are kept
   */
  public record Logged(Level level, String source, String message) implements Told {
    private static final int MOST = 8_000;

    /** Checks and cuts. */
    public Logged {
      Objects.requireNonNull(level, "level");
      Objects.requireNonNull(source, "source");
      message = message.substring(0, Math.min(message.length(), MOST));
    }
  }

  /** How important a line of a log is. */
  public enum Level {
    /** For who looks for a fault. */
    DEBUG,
    /** The course of the work. */
    INFO,
    /** Not as wished; the work goes on. */
    WARN,
    /** Something failed. */
    ERROR;

    /**
     * The value as it stands in JSON and settings.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
