package dev.candor.core.job;

import java.util.Locale;

/** The time a salary figure is for. */
public enum SalaryPeriod {
  /** An hour. */
  HOUR,
  /** A day. */
  DAY,
  /** A week. */
  WEEK,
  /** Two weeks. */
  FORTNIGHT,
  /** A month. */
  MONTH,
  /** A year. */
  YEAR;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
