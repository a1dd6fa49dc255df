package dev.candor.core.spi.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page, or why there is none. */
public sealed interface WebResult {

  /**
   * A page.
   *
   * @param uri the address that answered
   * @param title its title, may be empty
   * @param html its source, bounded; data from outside
   * @param text its readable text, hidden text removed
   * @param fetchedAt when it was read
   */
  record Page(URI uri, String title, String html, String text, Instant fetchedAt)
      implements WebResult {
    /** Checks. */
    public Page {
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(html, "html");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(fetchedAt, "fetchedAt");
    }
  }

  /**
   * No page.
   *
   * @param reason class of the failure
   * @param kind what exactly, such as "captcha" or "robots" of what is blocked, "dns" or "tls" of
   *     what failed; "" where nobody said
   * @param detail one sentence for a person
   * @param retryAfter how long to wait, or null
   */
  record NoPage(Reason reason, String kind, String detail, @Nullable Duration retryAfter)
      implements WebResult {
    /** Checks. */
    public NoPage {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(detail, "detail");
    }

    /**
     * No page, of no kind in particular.
     *
     * @param reason class of the failure
     * @param detail one sentence for a person
     * @param retryAfter how long to wait, or null
     */
    public NoPage(Reason reason, String detail, @Nullable Duration retryAfter) {
      this(reason, "", detail, retryAfter);
    }
  }

  /** Classes of failure. */
  enum Reason {
    /** Credit or quota is used up. */
    QUOTA,
    /** Too many requests for now. */
    RATE_LIMITED,
    /** The deadline passed. */
    TIMEOUT,
    /** The site refuses machines, by robots.txt or otherwise. */
    BLOCKED,
    /** There is no such page, or no longer. */
    GONE,
    /** The page has no readable text. */
    EMPTY,
    /** The page exceeds the size limit. */
    TOO_LARGE,
    /** The address is not allowed or not usable. */
    BAD_ADDRESS,
    /** Anything else on the way. */
    FAILED
  }
}
