package dev.candor.examples.benchmarks;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented jobs with about 1.5 KB of text each. Words are as unevenly frequent as in a language;
 * companies, cities and the rest as on a job board. The same number gives the same job.
 */
final class SyntheticJobs {

  private static final int TEXT = 1_500;
  private static final int WORDS = 30_000;
  private static final int COMPANIES = 20_000;
  private static final int CITIES = 800;
  private static final List<String> SYLLABLES =
      List.of("ba", "ko", "mi", "ran", "tel", "vu", "sor", "den", "pla", "quo", "zim", "gar");

  /** The last word of each title. */
  static final List<String> TITLES =
      List.of("Engineer", "Nurse", "Analyst", "Cook", "Teacher", "Designer", "Driver", "Planner");

  private static final List<String> COUNTRIES = List.of("PT", "KE", "US", "DE", "AE", "SA", "IN");
  private static final Currency EURO = Currency.getInstance("EUR");

  private SyntheticJobs() {}

  static List<Job> range(int from, int to) {
    List<Job> jobs = new ArrayList<>(to - from);
    for (int number = from; number < to; number++) {
      jobs.add(job(number));
    }
    return jobs;
  }

  static Job job(int number) {
    SplittableRandom random = new SplittableRandom(0x5EED + number);
    String source = "source" + uneven(random, 12);
    Job.Builder job =
        Job.builder(JobId.of(source, "n" + number), source, title(random))
            .company("Company " + name(uneven(random, COMPANIES)))
            .places(List.of(place(random)))
            .workMode(pick(random, WorkMode.values()))
            .employmentType(pick(random, EmploymentType.values()))
            .seniority(List.of(pick(random, Seniority.values())))
            .skills(List.of(word(random), word(random), word(random)))
            .postedAt(Instant.ofEpochSecond(1_780_000_000L - random.nextInt(60 * 86_400)))
            .description(text(random));
    if (random.nextInt(3) == 0) {
      BigDecimal low = BigDecimal.valueOf(20_000L + 1_000L * random.nextInt(100));
      job.salary(new Salary(low, low.add(BigDecimal.valueOf(9_000)), EURO, SalaryPeriod.YEAR));
    }
    return job.build();
  }

  private static String title(SplittableRandom random) {
    return word(random) + " " + TITLES.get(random.nextInt(TITLES.size()));
  }

  private static Place place(SplittableRandom random) {
    int city = uneven(random, CITIES);
    String country = COUNTRIES.get(city % COUNTRIES.size());
    return new Place("City " + name(city) + ", " + country, country);
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder(TEXT + 20);
    while (text.length() < TEXT) {
      text.append(word(random)).append(random.nextInt(12) == 0 ? ".\n" : " ");
    }
    return text.toString();
  }

  /** A word of the language; low numbers are frequent. */
  static String word(SplittableRandom random) {
    return name(uneven(random, WORDS));
  }

  // the rank r comes about as often as 1/r: as words do
  private static int uneven(SplittableRandom random, int most) {
    return (int) Math.pow(most, random.nextDouble()) - 1;
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    int left = number + SYLLABLES.size();
    while (left > 0) {
      name.append(SYLLABLES.get(left % SYLLABLES.size()));
      left /= SYLLABLES.size();
    }
    return name.toString();
  }

  /**
   * What people ask for: one to three words, from frequent to rare.
   *
   * @return the same for the same count
   */
  static List<String> queries(int count) {
    SplittableRandom random = new SplittableRandom(7);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> words = new ArrayList<>();
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        words.add(name(uneven(random, 2_000)));
      }
      queries.add(String.join(" ", words.stream().distinct().toList()));
    }
    return queries;
  }

  private static <T> T pick(SplittableRandom random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
