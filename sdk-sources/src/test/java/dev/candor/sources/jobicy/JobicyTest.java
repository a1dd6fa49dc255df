package dev.candor.sources.jobicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

final class JobicyTest extends BoardContract {

  private static final String PAGE =
      """
      {"jobCount":2,"jobs":[
        {"id":61,"url":"https://board.example/61","jobTitle":"Operations &#8211; Nurse","companyName":"Brinkwater &amp; Co",
         "jobType":["Full-Time","Contract"],"jobGeo":"Canada,  USA","jobLevel":"Midweight","jobExcerpt":"Care...",
         "jobDescription":"<p>Care.</p>","pubDate":"2026-06-16T04:19:59+00:00",
         "salaryMin":50,"salaryMax":60,"salaryCurrency":"CAD","salaryPeriod":"hourly"},
        {"id":62,"url":"https://board.example/62","jobTitle":"Clerk","companyName":"Brinkwater","jobType":[],
         "jobGeo":"Anywhere","jobLevel":"Any","jobExcerpt":"Desk.","pubDate":"2026-06-16T04:19:56+00:00",
         "salaryMin":50000,"salaryMax":60000}]}
      """;

  @Override
  protected BoardProvider provider() {
    return new JobicyProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/api/v2/remote-jobs?count=100", PAGE);
  }

  @Override
  protected String nothing() {
    return "{\"jobCount\":0,\"jobs\":[]}";
  }

  @Override
  protected String company() {
    return "";
  }

  @Test
  void levels_places_and_pay_are_read() throws Exception {
    Job nurse =
        expected("61", "Operations – Nurse")
            .company("Brinkwater & Co")
            .places(List.of(new Place("Canada", "CA"), new Place("USA", "US")))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.FULL_TIME)
            .seniority(List.of(Seniority.MID))
            .salary(
                new Salary(
                    new BigDecimal("50"),
                    new BigDecimal("60"),
                    Currency.getInstance("CAD"),
                    SalaryPeriod.HOUR))
            .postedAt(Instant.parse("2026-06-16T04:19:59Z"))
            .description("Care.")
            .url(URI.create("https://board.example/61"))
            .build();
    Job clerk =
        expected("62", "Clerk")
            .company("Brinkwater")
            .places(List.of(Place.of(Place.WORLDWIDE)))
            .workMode(WorkMode.REMOTE)
            .postedAt(Instant.parse("2026-06-16T04:19:56Z"))
            .description("Desk.")
            .url(URI.create("https://board.example/62"))
            .build();
    assertEquals(List.of(nurse, clerk), jobs());
  }

  @Test
  void words_of_a_length_it_takes_narrow_what_is_asked_for() throws Exception {
    ScriptedHttp fixture = fixture();
    for (String title : List.of("Nurse", "QA", "n".repeat(51))) {
      over(fixture).search(SearchRequest.titled(title), Collected.all());
    }
    assertEquals(
        List.of("count=100&tag=Nurse", "count=100", "count=100"),
        fixture.asked().stream().map(one -> one.uri().getQuery()).toList());
    assertTrue(provider().onlyByName());
  }
}
