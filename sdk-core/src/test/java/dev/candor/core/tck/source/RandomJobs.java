package dev.candor.core.tck.source;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/**
 * Invented jobs of every shape: few values, so that they share, and each field missing at times.
 */
public final class RandomJobs {

  private static final List<String> LEVELS = List.of("", "Senior ", "Staff ", "Lead ");
  private static final List<String> TITLES =
      List.of("C++ Engineer", "Data Engineer", ".NET Developer", "Nurse", "Ingénieur (R&D)");
  private static final List<String> COMPANIES =
      List.of("", "Lumen Orchard", "Lumen Orchard Ltd.", "Brinkwater", "Täglich & Söhne", "O'Neva");
  private static final List<Place> PLACES =
      List.of(
          new Place("Portugal", "PT"),
          Place.of("Worldwide"),
          new Place("Porto, Portugal", "PT"),
          new Place("Kenya", "KE"),
          Place.of("Austin, TX, USA"),
          new Place("Nairobi", "KE"),
          Place.of("Europe"));
  private static final List<String> SKILLS = List.of("C++", "SQL", "Triage", "sql");
  private static final List<String> TEXTS =
      List.of("", "We write C++.", "Care for people, day & night.\n\n- shifts", "ASP.NET \"core\"");

  private RandomJobs() {}

  /**
   * Makes jobs with distinct ids.
   *
   * @param random decides everything: the same seed gives the same jobs
   * @param count how many
   * @return new jobs
   */
  public static List<Job> of(Random random, int count) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      jobs.add(job(random, i));
    }
    return jobs;
  }

  private static Job job(Random random, int number) {
    String source = pick(random, List.of("alpha", "beta", "gamma"));
    Job.Builder job =
        Job.builder(
                JobId.of(source, "n" + number), source, pick(random, LEVELS) + pick(random, TITLES))
            .company(pick(random, COMPANIES))
            .places(some(random, PLACES))
            .workMode(pick(random, List.of(WorkMode.values())))
            .employmentType(pick(random, List.of(EmploymentType.values())))
            .seniority(some(random, List.of(Seniority.values())))
            .skills(some(random, SKILLS))
            .description(pick(random, TEXTS));
    if (random.nextBoolean()) {
      job.salary(salary(random));
    }
    if (random.nextInt(4) > 0) {
      job.postedAt(Instant.ofEpochSecond(1_780_000_000L + 3600L * random.nextInt(50)));
    }
    if (random.nextBoolean()) {
      job.expiresAt(Instant.ofEpochMilli(1_790_000_000_123L));
    }
    if (random.nextBoolean()) {
      job.url(URI.create("https://jobs.example/" + number + "?a=b%20c"));
      job.applyUrl(URI.create("mailto:apply@jobs.example"));
    }
    return job.build();
  }

  private static Salary salary(Random random) {
    BigDecimal low = BigDecimal.valueOf(1000L + random.nextInt(90_000), random.nextInt(3));
    BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(5000)));
    int shape = random.nextInt(3);
    return new Salary(
        shape == 0 ? null : low,
        shape == 1 ? null : high,
        Currency.getInstance(pick(random, List.of("EUR", "USD", "KES"))),
        pick(random, List.of(SalaryPeriod.values())));
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> List<T> some(Random random, List<T> values) {
    List<T> some = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      some.add(pick(random, values));
    }
    return some;
  }
}
