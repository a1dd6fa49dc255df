package dev.candor.core.job;

import java.util.Locale;

/** Kind of employment. */
public enum EmploymentType {
  /** Full time. */
  FULL_TIME,
  /** Part time. */
  PART_TIME,
  /** Contractor or freelance. */
  CONTRACT,
  /** For a limited time. */
  TEMPORARY,
  /** Internship or apprenticeship. */
  INTERNSHIP,
  /** Unpaid. */
  VOLUNTEER,
  /** Named by the posting, but none of these. */
  OTHER,
  /** The posting does not say. */
  UNSPECIFIED;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
