package dev.candor.cv.posting;

import java.util.Locale;
import java.util.Objects;

/**
 * A word a reader of this posting looks for first.
 *
 * @param name the usual name of a skill, or the title as written
 * @param kind what it is
 * @param mentions how often the posting says it, at least 1
 */
public record TopKeyword(String name, Kind kind, int mentions) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when it is never mentioned
   */
  public TopKeyword {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    if (mentions < 1) {
      throw new IllegalArgumentException("a keyword is mentioned");
    }
  }

  /** What a keyword is. */
  public enum Kind {
    /** A technology or tool. */
    HARD_SKILL,
    /** The title of the position. */
    TITLE,
    /** A field of business or science. */
    DOMAIN,
    /** A certificate or standard. */
    CERTIFICATE,
    /** A way of working. */
    METHOD,
    /** Leading people and organisations. */
    LEADERSHIP;

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
