package dev.candor.core.job;

import java.util.Locale;

/** What the index counts by. */
public enum FacetField {
  /** Employer's name. */
  COMPANY,
  /** Each place of the job. */
  PLACE,
  /** {@link WorkMode#code()}. */
  WORK_MODE,
  /** Each {@link Seniority#code()} of the job. */
  SENIORITY,
  /** Name of the source. */
  SOURCE,
  /** {@link EmploymentType#code()}. */
  EMPLOYMENT_TYPE,
  /** Each country of the job, as its ISO 3166-1 alpha-2 code, or "worldwide". */
  COUNTRY,
  /** Each region of the job under its country, such as "US/TX". */
  REGION,
  /** Each city of the job under its region and country, such as "US/TX/Austin" or "PT/Lisbon". */
  CITY,
  /** Each band of yearly pay that the salary touches, with its currency: "EUR 60000-80000". */
  SALARY_BAND,
  /** Time since it was posted: "day" (less than one), "week", "month" (30 days), or "older". */
  POSTED_AGE,
  /** Each of {@link Job#skills()}. */
  SKILL;

  /** The value under which a job counts that does not say. */
  public static final String UNSPECIFIED = "unspecified";

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
