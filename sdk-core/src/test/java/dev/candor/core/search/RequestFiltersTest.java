package dev.candor.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.search.RequestFilters.Verdict;
import dev.candor.core.spi.source.Capabilities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestFiltersTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private static Job.Builder job() {
    return Job.builder(new JobId("a-1"), "alpha", "C++ Engineer");
  }

  private static Verdict verdict(SearchRequest request, Job.Builder job) {
    return RequestFilters.of(request, NOW)
        .reasonAgainst(job.build(), Capabilities.withNative())
        .map(RequestFilters.Reason::verdict)
        .orElse(Verdict.FITS);
  }

  @ParameterizedTest
  @CsvSource({
    "Portugal, 'Lisbon, Portugal', FITS",
    "portugal, Worldwide, FITS",
    "USA, United States, FITS",
    "United Kingdom, 'London, UK', FITS",
    "São Paulo, Sao Paulo - SP, FITS",
    "Porto, Portugal, OTHER",
    "Kenya, Portugal, OTHER",
  })
  void a_place_fits_by_its_words_its_country_or_because_it_is_anywhere(
      String asked, String place, Verdict expected) {
    Job.Builder job = job().places(List.of(Place.of("Mars"), Place.of(place)));
    assertEquals(expected, verdict(SearchRequest.all().in(asked), job));
  }

  @Test
  void a_country_code_is_as_good_as_the_name() {
    Job.Builder job = job().places(List.of(new Place("Lisboa", "PT")));
    assertEquals(Verdict.FITS, verdict(SearchRequest.all().in("Portugal"), job));
    assertEquals(Verdict.UNSAID, verdict(SearchRequest.all().in("Portugal"), job()));
  }

  @ParameterizedTest
  @CsvSource({
    "brinkwater, Brinkwater Ltd, FITS",
    "brink-water, Brinkwater, FITS",
    "brinkwater, Brink & Water, FITS",
    "brink, Brinkwater, OTHER",
    "brinkwater, '', UNSAID",
  })
  void an_employer_fits_by_its_words_or_its_letters(String asked, String company, Verdict v) {
    assertEquals(v, verdict(SearchRequest.all().at(asked), job().company(company)));
  }

  @ParameterizedTest
  @CsvSource({
    "40, , HOUR, FITS",
    "30, 38, HOUR, OTHER",
    ", 7000, MONTH, FITS",
    "80000, , YEAR, FITS",
    "79999.99, , YEAR, OTHER",
  })
  void pay_is_compared_by_the_year(BigDecimal min, BigDecimal max, SalaryPeriod period, Verdict v) {
    SearchRequest request = SearchRequest.builder().minimumSalary(new BigDecimal("80000")).build();
    Salary salary = new Salary(min, max, Currency.getInstance("EUR"), period);
    assertEquals(v, verdict(request, job().salary(salary)));
    assertEquals(Verdict.UNSAID, verdict(request, job()));
  }

  @Test
  void age_counts_to_the_instant() {
    SearchRequest request = SearchRequest.builder().postedWithin(Duration.ofDays(1)).build();
    Instant limit = NOW.minus(Duration.ofDays(1));
    assertEquals(Verdict.FITS, verdict(request, job().postedAt(limit)));
    assertEquals(Verdict.OTHER, verdict(request, job().postedAt(limit.minusNanos(1))));
    assertEquals(Verdict.UNSAID, verdict(request, job()));
  }

  @Test
  void text_and_employment_are_looked_at() {
    SearchRequest text = SearchRequest.builder().text("c++ nights").build();
    assertEquals(Verdict.FITS, verdict(text, job().description("Works nights")));
    assertEquals(Verdict.OTHER, verdict(text, job()));
    SearchRequest contract =
        SearchRequest.builder().employmentTypes(Set.of(EmploymentType.CONTRACT)).build();
    assertEquals(Verdict.FITS, verdict(contract, job().employmentType(EmploymentType.CONTRACT)));
    assertEquals(Verdict.OTHER, verdict(contract, job().employmentType(EmploymentType.FULL_TIME)));
    assertEquals(Verdict.UNSAID, verdict(contract, job()));
  }
}
