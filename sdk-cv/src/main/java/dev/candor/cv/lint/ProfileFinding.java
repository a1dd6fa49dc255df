package dev.candor.cv.lint;

import java.util.Locale;
import java.util.Objects;

/**
 * Something to look at in a master CV.
 *
 * @param kind what it is
 * @param where id of the role or fact, or "profile"
 * @param what one sentence, without full stop; it may quote the profile
 * @param next what to do about it
 */
public record ProfileFinding(Kind kind, String where, String what, String next) {
  /** Checks. */
  public ProfileFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(next, "next");
  }

  /**
   * How much it matters.
   *
   * @return of its kind
   */
  public Severity severity() {
    return kind.severity;
  }

  /** How much a finding matters. */
  public enum Severity {
    /** Two statements cannot both be true. */
    CONTRADICTION,
    /** An employer may ask, and the profile has no answer. */
    WARNING,
    /** It would make a better CV. */
    HINT;

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code warning}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What can be found. */
  public enum Kind {
    /** A role ends before it starts, or lies in the future. */
    IMPOSSIBLE_DATES(Severity.CONTRADICTION),
    /** More years of experience are stated than the periods of work cover. */
    TOO_MANY_YEARS(Severity.CONTRADICTION),
    /** A variant or the summary states a figure that no fact states. */
    UNSUPPORTED_FIGURE(Severity.CONTRADICTION),
    /** Two positions run at the same time. */
    OVERLAPPING_DATES(Severity.WARNING),
    /** A position has no dates. */
    UNDATED_ROLE(Severity.WARNING),
    /** A skill is listed, and nothing done shows it. */
    UNSHOWN_SKILL(Severity.WARNING),
    /** A STAR record lacks parts, or names an outcome that is not a usual one. */
    INCOMPLETE_STAR(Severity.WARNING),
    /** A figure is stated, and nothing says where it comes from. */
    FIGURE_WITHOUT_SOURCE(Severity.HINT),
    /** A label of a variant is not a usual one; it may be misspelled. */
    UNKNOWN_LABEL(Severity.HINT),
    /** A position has no achievements. */
    EMPTY_ROLE(Severity.HINT);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    /**
     * The value as it stands in JSON.
     *
     * @return such as {@code unshown-skill}
     */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
