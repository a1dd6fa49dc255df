package dev.candor.core.job;

import java.util.Locale;

/** The time a salary figure is for. */
public enum SalaryPeriod {
  /** An hour. */
  HOUR(2080),
  /** A day. */
  DAY(260),
  /** A week. */
  WEEK(52),
  /** Two weeks. */
  FORTNIGHT(26),
  /** A month. */
  MONTH(12),
  /** A year. */
  YEAR(1);

  private final int perYear;

  SalaryPeriod(int perYear) {
    this.perYear = perYear;
  }

  /**
   * How many of it a year of full time has: 52 weeks of 5 days of 8 hours.
   *
   * @return 2080 for an hour, 1 for a year
   */
  public int perYear() {
    return perYear;
  }

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
