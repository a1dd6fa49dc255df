package dev.candor.core.job;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the run of one source ended. Jobs that were handed over before the end are kept, whatever the
 * outcome. A word of its own and not part of the plug, because results carry it to callers.
 */
public sealed interface SourceOutcome {

  /**
   * One sentence for a person: what happened and, where something can be done, what.
   *
   * @return never null, may be empty for {@link Complete}
   */
  String detail();

  /**
   * This outcome, told in other words.
   *
   * @param detail one sentence
   * @return a changed copy
   */
  SourceOutcome withDetail(String detail);

  /**
   * The name of the outcome as it is printed.
   *
   * @return the simple type name, such as "RateLimited"
   */
  default String name() {
    return getClass().getSimpleName();
  }

  /**
   * Everything that fits was handed over.
   *
   * @param detail may be empty
   */
  record Complete(String detail) implements SourceOutcome {
    /** Checks. */
    public Complete {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public Complete withDetail(String detail) {
      return new Complete(detail);
    }
  }

  /**
   * Some jobs were handed over, then something ended the run.
   *
   * @param detail what ended it
   */
  record Partial(String detail) implements SourceOutcome {
    /** Checks. */
    public Partial {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public Partial withDetail(String detail) {
      return new Partial(detail);
    }
  }

  /**
   * The source answered, and has nothing that fits.
   *
   * @param detail what was asked
   */
  record Empty(String detail) implements SourceOutcome {
    /** Checks. */
    public Empty {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public Empty withDetail(String detail) {
      return new Empty(detail);
    }
  }

  /**
   * The source refuses machines. It is never bypassed.
   *
   * @param kind such as "captcha", "forbidden", "login", "cookies", "legal", "robots"
   * @param detail what can be done instead
   */
  record Blocked(String kind, String detail) implements SourceOutcome {
    /** Checks. */
    public Blocked {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public Blocked withDetail(String detail) {
      return new Blocked(kind, detail);
    }
  }

  /**
   * The source asks to come back later.
   *
   * @param retryAfter the wait it named, or null
   * @param detail what was asked
   */
  record RateLimited(@Nullable Duration retryAfter, String detail) implements SourceOutcome {
    /** Checks. */
    public RateLimited {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public RateLimited withDetail(String detail) {
      return new RateLimited(retryAfter, detail);
    }
  }

  /**
   * The request, or what the source was given to read, cannot be used.
   *
   * @param detail what is wrong with it
   */
  record BadInput(String detail) implements SourceOutcome {
    /** Checks. */
    public BadInput {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public BadInput withDetail(String detail) {
      return new BadInput(detail);
    }
  }

  /**
   * The source cannot do what was asked.
   *
   * @param detail which part of the request
   */
  record Unsupported(String detail) implements SourceOutcome {
    /** Checks. */
    public Unsupported {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public Unsupported withDetail(String detail) {
      return new Unsupported(detail);
    }
  }

  /**
   * The source lacks settings.
   *
   * @param detail which keys to set
   */
  record NeedsConfiguration(String detail) implements SourceOutcome {
    /** Checks. */
    public NeedsConfiguration {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public NeedsConfiguration withDetail(String detail) {
      return new NeedsConfiguration(detail);
    }
  }

  /**
   * Something broke before any job was handed over.
   *
   * @param kind what broke, such as "dns", "refused", "reset", "tls", "timeout", "server",
   *     "unreadable"; "other" where nobody said
   * @param detail what broke, for a person
   */
  record Failed(String kind, String detail) implements SourceOutcome {
    /** Checks. */
    public Failed {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(detail, "detail");
    }

    /**
     * A failure of no kind in particular.
     *
     * @param detail what broke
     */
    public Failed(String detail) {
      this("other", detail);
    }

    @Override
    public Failed withDetail(String detail) {
      return new Failed(kind, detail);
    }
  }
}
