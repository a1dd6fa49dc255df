package dev.candor.sources.remotive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.WorkMode;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RemotiveTest extends BoardContract {

  private static final String PAGE =
      """
      {"0-legal-notice":"Link back.","job-count":2,"jobs":[
        {"id":31,"url":"https://board.example/31","title":"Lead Engineer","company_name":"Brinkwater",
         "job_type":"full_time","publication_date":"2026-06-12T21:30:58","candidate_required_location":"USA, Europe",
         "salary":"$175k - $225k","description":"<p>Care.</p>"},
        {"id":32,"url":"https://board.example/32","title":"Clerk","company_name":"Brinkwater","job_type":"contract",
         "publication_date":"2026-06-12T11:34:10","candidate_required_location":"Worldwide",
         "salary":"60,000 - 80,000 EUR per year","description":"Plain."}]}
      """;

  @Override
  protected BoardProvider provider() {
    return new RemotiveProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/api/remote-jobs", PAGE);
  }

  @Override
  protected String nothing() {
    return "{\"job-count\":0,\"jobs\":[]}";
  }

  @Override
  protected String company() {
    return "";
  }

  @Test
  void a_list_of_places_and_pay_with_all_its_parts_are_read() throws Exception {
    Job lead =
        expected("31", "Lead Engineer")
            .company("Brinkwater")
            .places(List.of(new Place("USA", "US"), Place.of("Europe")))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.FULL_TIME)
            .seniority(List.of(Seniority.STAFF))
            .postedAt(Instant.parse("2026-06-12T21:30:58Z"))
            .description("Care.")
            .url(URI.create("https://board.example/31"))
            .build();
    Job clerk =
        expected("32", "Clerk")
            .company("Brinkwater")
            .places(List.of(Place.of(Place.WORLDWIDE)))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.CONTRACT)
            .salary(
                new Salary(
                    new BigDecimal("60000"),
                    new BigDecimal("80000"),
                    Currency.getInstance("EUR"),
                    SalaryPeriod.YEAR))
            .postedAt(Instant.parse("2026-06-12T11:34:10Z"))
            .description("Plain.")
            .url(URI.create("https://board.example/32"))
            .build();
    assertEquals(List.of(lead, clerk), jobs());
  }

  @Test
  void words_narrow_what_is_asked_for() throws Exception {
    ScriptedHttp fixture = fixture();
    over(fixture).search(SearchRequest.titled("C++ & Go"), Collected.all());
    over(fixture)
        .search(SearchRequest.builder().titles(List.of("a", "b")).build(), Collected.all());
    assertEquals("search=C%2B%2B%20%26%20Go", fixture.asked().get(0).uri().getRawQuery());
    assertNull(fixture.asked().get(1).uri().getRawQuery());
    assertTrue(provider().onlyByName());
  }
}
