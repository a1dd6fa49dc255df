package dev.candor.sources.internal.http;

import dev.candor.core.job.SourceOutcome;
import dev.candor.sources.internal.parse.Fields;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a server gave: a text, a value of JSON, or nothing for a reason. */
public sealed interface Reply {

  /**
   * A whole text.
   *
   * @param uri the address that answered
   * @param text its body, decoded; may be empty
   */
  record Text(URI uri, String text) implements Reply {

    /**
     * Why a page is of no use, told by what it shows instead: a challenge, a login, a wall of
     * cookies, a page that scripts would fill, maintenance, or something unknown.
     *
     * @param wanted what was looked for and not found, such as "job cards"
     * @return never complete or empty
     */
    public Nothing without(String wanted) {
      return Walls.explain(uri.getHost(), text, wanted);
    }
  }

  /**
   * An object or a list of JSON.
   *
   * @param uri the address that answered
   * @param fields its body
   */
  record Json(URI uri, Fields fields) implements Reply {

    /**
     * An answer that is JSON, but not what this source reads.
     *
     * @param problem such as "it has no list 'jobs'"
     * @return never complete or empty
     */
    public Nothing unexpected(String problem) {
      String detail = "The answer of " + uri.getHost() + " cannot be read: " + problem;
      return new Nothing(Reason.UNREADABLE, detail, null);
    }
  }

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
      return switch (reason.family()) {
        case LATER -> new SourceOutcome.RateLimited(retryAfter, detail);
        case REFUSAL -> new SourceOutcome.Blocked(reason.kind(), detail);
        case INPUT ->
            given > 0 ? new SourceOutcome.Partial(detail) : new SourceOutcome.BadInput(detail);
        case ABILITY ->
            given > 0 ? new SourceOutcome.Partial(detail) : new SourceOutcome.Unsupported(detail);
        case FAILURE ->
            given > 0
                ? new SourceOutcome.Partial(detail)
                : new SourceOutcome.Failed(reason.kind(), detail);
      };
    }

    /**
     * How a source tells it whose address was made of what a person gave, such as a company: where
     * nothing is there, that was wrong.
     *
     * @param given how many jobs were handed over before
     * @param gone the sentence for it, such as "Greenhouse has no board 'acme'"
     * @return never complete or empty
     */
    public SourceOutcome outcome(int given, String gone) {
      return reason == Reason.GONE && given == 0
          ? new SourceOutcome.BadInput(gone)
          : outcome(given);
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
    return new Nothing(Reason.UNREADABLE, detail, null).outcome(given);
  }

  /** Classes of failure on the way to a text. */
  enum Reason {
    /** Too many requests for now. */
    RATE_LIMITED(Family.LATER, "rate"),
    /** Credit or quota is used up. */
    QUOTA(Family.LATER, "quota"),

    /** A page that tells people from machines. */
    CHALLENGE(Family.REFUSAL, "captcha"),
    /** Not for us. */
    FORBIDDEN(Family.REFUSAL, "forbidden"),
    /** For those who are logged in. */
    LOGIN(Family.REFUSAL, "login"),
    /** For those who take cookies. */
    COOKIES(Family.REFUSAL, "cookies"),
    /** Refused for legal reasons. */
    LEGAL(Family.REFUSAL, "legal"),
    /** The site's robots.txt says no. */
    ROBOTS(Family.REFUSAL, "robots"),

    /** The server cannot use the request. */
    BAD_REQUEST(Family.INPUT, "request"),
    /** An address of this machine or of a private network that is not allowed. */
    ADDRESS(Family.INPUT, "address"),

    /** The page shows nothing without its scripts. */
    SCRIPTS(Family.ABILITY, "scripts"),

    /** Not there, or no longer. */
    GONE(Family.FAILURE, "gone"),
    /** The deadline passed. */
    TIMEOUT(Family.FAILURE, "timeout"),
    /** The host's name leads nowhere. */
    DNS(Family.FAILURE, "dns"),
    /** Nobody listens there. */
    REFUSED(Family.FAILURE, "refused"),
    /** The exchange was cut. */
    RESET(Family.FAILURE, "reset"),
    /** No trusted connection. */
    TLS(Family.FAILURE, "tls"),
    /** The server, or its maintenance. */
    SERVER(Family.FAILURE, "server"),
    /** It failed so often that it is left alone. */
    RESTING(Family.FAILURE, "resting"),
    /** Redirects without end, or to nowhere. */
    REDIRECT(Family.FAILURE, "redirect"),
    /** Larger than is read. */
    TOO_LARGE(Family.FAILURE, "too-large"),
    /** Not text. */
    NOT_TEXT(Family.FAILURE, "not-text"),
    /** Text of another form than expected. */
    UNREADABLE(Family.FAILURE, "unreadable"),
    /** Anything else on the way. */
    FAILED(Family.FAILURE, "other");

    /** Which outcome it leads to. */
    enum Family {
      LATER,
      REFUSAL,
      INPUT,
      ABILITY,
      FAILURE
    }

    private final Family family;
    private final String kind;

    Reason(Family family, String kind) {
      this.family = family;
      this.kind = kind;
    }

    /**
     * The kind as outcomes tell it.
     *
     * @return such as "captcha" or "dns"
     */
    public String kind() {
      return kind;
    }

    Family family() {
      return family;
    }
  }
}
