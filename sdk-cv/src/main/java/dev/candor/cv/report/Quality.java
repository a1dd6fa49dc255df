package dev.candor.cv.report;

import java.util.Locale;

/** How much a model may help. Whatever it says, everything that stays is proven. */
public enum Quality {
  /** Not at all: the candidate's own words, chosen and ordered. */
  PLAIN(0),
  /**
   * One call words the bullets of all roles, one the header; one more repairs what was refused, or
   * else names more of what is asked in the summary.
   */
  STANDARD(3),
  /** As standard, with three drafts of the header and one made of them, kept if it is better. */
  ENSEMBLE(6);

  private final int calls;

  Quality(int calls) {
    this.calls = calls;
  }

  /**
   * The most model calls of one CV, failed tries included.
   *
   * @return 0, 3 or 6
   */
  public int maxCalls() {
    return calls;
  }

  /**
   * The value as it stands in settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
