package dev.candor.core.job;

import java.util.Locale;

/** Order of a result; ties are broken by job id, so the order is total. */
public enum JobSort {
  /** Best match first; the newest first where no text was asked for. */
  RELEVANCE,
  /** Posting time, newest first, undated last. */
  NEWEST;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
