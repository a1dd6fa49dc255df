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
  EMPLOYMENT_TYPE;

  /**
   * The value as it stands in JSON and settings.
   *
   * @return the name in lower case
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
