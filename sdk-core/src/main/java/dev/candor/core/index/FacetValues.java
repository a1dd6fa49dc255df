package dev.candor.core.index;

import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.Salary;
import dev.candor.core.job.Seniority;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that a job counts under, the same for every index: an index of another kind calls this
 * too. Pure functions.
 */
public final class FacetValues {

  private FacetValues() {}

  /**
   * What a job has in a field.
   *
   * @param field any but {@link FacetField#POSTED_AGE}, which depends on the time
   * @param job the job
   * @return distinct, never empty: what is not stated is {@link FacetField#UNSPECIFIED}
   * @throws IllegalArgumentException when posted ages are asked for
   */
  public static List<String> of(FacetField field, Job job) {
    List<String> values =
        switch (field) {
          case COMPANY -> List.of(job.company());
          case PLACE -> job.places().stream().map(place -> place.name()).toList();
          case WORK_MODE -> List.of(job.workMode().code());
          case SENIORITY -> job.seniority().stream().map(Seniority::code).toList();
          case SOURCE -> List.of(job.source());
          case EMPLOYMENT_TYPE -> List.of(job.employmentType().code());
          case COUNTRY -> paths(job, PlacePath::country);
          case REGION -> paths(job, PlacePath::regionPath);
          case CITY -> paths(job, PlacePath::cityPath);
          case SALARY_BAND -> bands(job.salary());
          case SKILL -> job.skills();
          case POSTED_AGE -> throw new IllegalArgumentException("posted ages are of a time");
        };
    List<String> stated = values.stream().filter(value -> !value.isEmpty()).distinct().toList();
    return stated.isEmpty() ? List.of(FacetField.UNSPECIFIED) : stated;
  }

  /**
   * How long ago a job was posted.
   *
   * @param job the job
   * @param now the time it is
   * @return "day", "week", "month", "older", or {@link FacetField#UNSPECIFIED}
   */
  public static String postedAge(Job job, Instant now) {
    Instant postedAt = job.postedAt();
    return postedAt == null
        ? FacetField.UNSPECIFIED
        : PostedAge.of(JobDocuments.millis(postedAt), now).code();
  }

  /**
   * The pay that jobs are sorted by.
   *
   * @param salary as stated
   * @return its upper end, or else its lower one, for a year of full time, in whole units
   */
  public static long yearlyPay(Salary salary) {
    return SalaryBand.yearly(salary);
  }

  private static List<String> paths(Job job, Function<PlacePath, String> level) {
    return job.places().stream().map(PlacePath::of).map(level).toList();
  }

  private static List<String> bands(@Nullable Salary salary) {
    return salary == null ? List.of() : SalaryBand.of(salary);
  }
}
