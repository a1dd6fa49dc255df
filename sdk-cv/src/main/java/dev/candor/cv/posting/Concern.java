package dev.candor.cv.posting;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What worries the candidate about a posting. It steers no wording.
 *
 * @param id identity within the posting, 1 to 255 characters
 * @param anchor what it is about
 * @param text the worry
 * @param severity how heavy it is
 * @param mitigation what would settle it, "" when nothing is noted
 * @param discuss whether it is to be raised in an interview
 * @param createdAt when it was noted
 * @param updatedAt when it was changed last
 */
public record Concern(
    String id,
    Anchor anchor,
    String text,
    Severity severity,
    String mitigation,
    boolean discuss,
    Instant createdAt,
    Instant updatedAt) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a part is too long
   */
  public Concern {
    Bounded.id("id", id);
    Objects.requireNonNull(anchor, "anchor");
    Bounded.text("text", text, Bounded.TEXT);
    Objects.requireNonNull(severity, "severity");
    Bounded.text("mitigation", mitigation, Bounded.TEXT);
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }

  /** How heavy a worry is. */
  public enum Severity {
    /** The candidate would not take the position. */
    BLOCKER,
    /** To be settled. */
    CONCERN,
    /** A wish. */
    PREFERENCE;

    /**
     * The value as it stands in JSON.
     *
     * @return the name in lower case
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
