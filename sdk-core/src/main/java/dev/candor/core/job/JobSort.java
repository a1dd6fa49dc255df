package dev.candor.core.job;

import java.util.Locale;

/** Order of a result; ties are broken by job id, so the order is total. */
public enum JobSort {
  /** Best match first; the newest first where no text was asked for. */
  RELEVANCE,
  /** Posting time, newest first, undated last. */
  NEWEST,
  /**
   * Yearly pay, highest first; by currency in the order of its code, for figures of two currencies
   * are not compared; without pay last.
   */
  SALARY,
  /** Score, highest first, unscored last. */
  SCORE;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
