package dev.candor.core.search;

import dev.candor.core.internal.words.Countries;
import dev.candor.core.internal.words.Words;
import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Filter;
import dev.candor.core.job.FilterUse;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.source.Capabilities;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one request, as the SDK applies them where a source does not. A job that does not
 * say what a filter asks for does not fit, and is counted as such.
 */
final class RequestFilters {

  /** What a filter says of a job. */
  enum Verdict {
    /** The job has what is asked for. */
    FITS,
    /** The job says otherwise. */
    OTHER,
    /** The job does not say. */
    UNSAID
  }

  /** Why a job was left out. */
  record Reason(Filter filter, Verdict verdict) {}

  private final Map<Filter, Function<Job, Verdict>> tests;

  private RequestFilters(Map<Filter, Function<Job, Verdict>> tests) {
    this.tests = tests;
  }

  static RequestFilters of(SearchRequest request, Instant now) {
    Map<Filter, Function<Job, Verdict>> tests = new EnumMap<>(Filter.class);
    if (!request.titles().isEmpty()) {
      List<Set<String>> titles = request.titles().stream().map(Words::asked).toList();
      tests.put(
          Filter.TITLE,
          job -> fits(titles.stream().anyMatch(Words.found(job.title())::containsAll)));
    }
    if (!request.text().isEmpty()) {
      Set<String> asked = Words.asked(request.text());
      tests.put(Filter.TEXT, job -> fits(Words.found(anywhere(job)).containsAll(asked)));
    }
    if (!request.places().isEmpty()) {
      tests.put(Filter.PLACE, job -> place(request.places(), job));
    }
    if (request.remoteOnly()) {
      tests.put(Filter.REMOTE, RequestFilters::remote);
    }
    if (!request.employmentTypes().isEmpty()) {
      tests.put(Filter.EMPLOYMENT_TYPE, job -> employment(request.employmentTypes(), job));
    }
    if (request.postedWithin() != null) {
      Instant since = now.minus(request.postedWithin());
      tests.put(Filter.POSTED_SINCE, job -> posted(since, job.postedAt()));
    }
    BigDecimal minimum = request.minimumSalary();
    if (minimum != null) {
      tests.put(Filter.SALARY, job -> YearlyPay.atLeast(minimum, job.salary()));
    }
    if (!request.companies().isEmpty()) {
      tests.put(Filter.COMPANY, job -> company(request.companies(), job.company()));
    }
    return new RequestFilters(tests);
  }

  /** How each filter of the request is honoured for a source: by itself, or here. */
  Map<Filter, FilterUse> uses(Capabilities capabilities) {
    Map<Filter, FilterUse> uses = new EnumMap<>(Filter.class);
    for (Filter filter : tests.keySet()) {
      boolean itself = capabilities.of(filter) == FilterUse.NATIVE;
      uses.put(filter, itself ? FilterUse.NATIVE : FilterUse.APPLIED);
    }
    return uses;
  }

  boolean fits(Job job, Capabilities capabilities) {
    return reasonAgainst(job, capabilities).isEmpty();
  }

  /** The first filter, in the order of the constants, that the job does not pass. */
  Optional<Reason> reasonAgainst(Job job, Capabilities capabilities) {
    for (Map.Entry<Filter, Function<Job, Verdict>> test : tests.entrySet()) {
      if (capabilities.of(test.getKey()) != FilterUse.NATIVE) {
        Verdict verdict = test.getValue().apply(job);
        if (verdict != Verdict.FITS) {
          return Optional.of(new Reason(test.getKey(), verdict));
        }
      }
    }
    return Optional.empty();
  }

  private static Verdict fits(boolean fits) {
    return fits ? Verdict.FITS : Verdict.OTHER;
  }

  private static String anywhere(Job job) {
    return String.join("\n", job.title(), job.company(), job.place(), job.description());
  }

  private static Verdict remote(Job job) {
    return job.workMode() == WorkMode.UNSPECIFIED
        ? Verdict.UNSAID
        : fits(job.workMode() == WorkMode.REMOTE);
  }

  private static Verdict employment(Set<EmploymentType> asked, Job job) {
    if (asked.contains(job.employmentType())) {
      return Verdict.FITS;
    }
    return job.employmentType() == EmploymentType.UNSPECIFIED ? Verdict.UNSAID : Verdict.OTHER;
  }

  private static Verdict posted(Instant since, @Nullable Instant postedAt) {
    return postedAt == null ? Verdict.UNSAID : fits(!postedAt.isBefore(since));
  }

  private static Verdict company(List<String> asked, String company) {
    return company.isEmpty()
        ? Verdict.UNSAID
        : fits(asked.stream().anyMatch(name -> isCalled(company, name)));
  }

  /** By its words, or by its letters alone, as in the address of a board. */
  private static boolean isCalled(String company, String asked) {
    return Words.allIn(asked, company) || letters(company).equals(letters(asked));
  }

  private static String letters(String name) {
    return String.join("", Words.asked(name));
  }

  private static Verdict place(List<String> asked, Job job) {
    if (job.places().isEmpty()) {
      return Verdict.UNSAID;
    }
    return fits(
        job.places().stream()
            .anyMatch(place -> asked.stream().anyMatch(name -> isAt(place, name))));
  }

  /** By its words, by its country, or because anywhere is there too. */
  private static boolean isAt(Place place, String asked) {
    if (place.name().equalsIgnoreCase(Place.WORLDWIDE) || Words.allIn(asked, place.name())) {
      return true;
    }
    Optional<String> country = Countries.codeOf(asked);
    return country.isPresent()
        && country.equals(Countries.ofPlace(place.name(), place.countryCode()));
  }
}
