package dev.candor.core.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a posting can state. */
public enum JobField {
  /** Title. */
  TITLE,
  /** Employer's name. */
  COMPANY,
  /** Places. */
  PLACE,
  /** Where the work is done. */
  WORK_MODE,
  /** Kind of employment. */
  EMPLOYMENT_TYPE,
  /** Levels. */
  SENIORITY,
  /** Pay. */
  SALARY,
  /** When it was posted. */
  POSTED_AT,
  /** Until when it is open. */
  EXPIRES_AT,
  /** Readable text. */
  DESCRIPTION,
  /** Its page. */
  URL,
  /** Where to apply. */
  APPLY_URL,
  /** Skills. */
  SKILLS;

  /**
   * What a job states here.
   *
   * @param job the job
   * @return the value of the job's component; empty when it states nothing
   */
  public Optional<Object> in(Job job) {
    return Optional.ofNullable(stated(job));
  }

  private @Nullable Object stated(Job job) {
    return switch (this) {
      case TITLE -> job.title();
      case COMPANY -> text(job.company());
      case PLACE -> list(job.places());
      case WORK_MODE -> job.workMode() == WorkMode.UNSPECIFIED ? null : job.workMode();
      case EMPLOYMENT_TYPE ->
          job.employmentType() == EmploymentType.UNSPECIFIED ? null : job.employmentType();
      case SENIORITY -> list(job.seniority());
      case SALARY -> job.salary();
      case POSTED_AT -> job.postedAt();
      case EXPIRES_AT -> job.expiresAt();
      case DESCRIPTION -> text(job.description());
      case URL -> job.url();
      case APPLY_URL -> job.applyUrl();
      case SKILLS -> list(job.skills());
    };
  }

  private static @Nullable Object text(String value) {
    return value.isEmpty() ? null : value;
  }

  private static @Nullable Object list(List<?> values) {
    return values.isEmpty() ? null : values;
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
