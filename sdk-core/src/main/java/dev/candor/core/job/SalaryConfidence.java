package dev.candor.core.job;

import java.util.Locale;

/** How far the words of a posting carry what its {@link Salary} says. */
public enum SalaryConfidence {
  /** The period is said, and the currency by its code or by a sign that no other currency has. */
  STATED,
  /**
   * The period is said; the currency's sign is shared, and the country of the posting tells which
   * it is: "$" in a posting from Canada.
   */
  BY_COUNTRY,
  /**
   * The period is left out, or a shared sign stands without a country: taken as usual for a figure
   * of this size. Never where a source gave the pay.
   */
  ASSUMED;

  /**
   * The value as it stands in JSON.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
