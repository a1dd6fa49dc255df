package dev.candor.sources.internal.http;

import dev.candor.core.job.SourceOutcome;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server gave: a text, or nothing for a reason. */
public sealed interface Reply {

  /**
   * A whole text.
   *
   * @param uri the address that answered
   * @param text its body, decoded; may be empty
   */
  record Text(URI uri, String text) implements Reply {}

  /**
   * No text.
   *
   * @param reason class of the failure
   * @param detail one sentence for a person
   * @param retryAfter the wait the server named, or null
   */
  record Nothing(Reason reason, String detail, @Nullable Duration retryAfter) implements Reply {

    /**
     * How a source tells it.
     *
     * @param given how many jobs were handed over before
     * @return never complete or empty
     */
    public SourceOutcome outcome(int given) {
      return switch (reason) {
        case RATE_LIMITED -> new SourceOutcome.RateLimited(retryAfter, detail);
        case CHALLENGE -> new SourceOutcome.Blocked("captcha", detail);
        case FORBIDDEN -> new SourceOutcome.Blocked("forbidden", detail);
        default -> failed(detail, given);
      };
    }
  }

  /**
   * A failure as a source tells it.
   *
   * @param detail what broke
   * @param given how many jobs were handed over before
   * @return partial when there were some
   */
  static SourceOutcome failed(String detail, int given) {
    return given > 0 ? new SourceOutcome.Partial(detail) : new SourceOutcome.Failed(detail);
  }

  /** Classes of failure. */
  enum Reason {
    /** Too many requests for now. */
    RATE_LIMITED,
    /** A page that tells people from machines. */
    CHALLENGE,
    /** Not for us. */
    FORBIDDEN,
    /** Credit or quota is used up. */
    QUOTA,
    /** Not there, or no longer. */
    GONE,
    /** The deadline passed. */
    TIMEOUT,
    /** Larger than is read. */
    TOO_LARGE,
    /** Not text. */
    NOT_TEXT,
    /** Anything else on the way. */
    FAILED
  }
}
