package dev.candor.sources.breezy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryConfidence;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.WorkMode;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BreezyTest extends BoardContract {

  private static final String PAGE =
      """
      [{"id":"b1","name":"Baker","url":"https://board.example/p/b1","published_date":"2026-06-04T23:24:11.988Z",
        "type":{"id":"fullTime","name":"Full-Time"},"salary":"$40k - $52k per year","department":"Bread",
        "location":{"country":{"name":"United States","id":"US"},"city":"Dallas","is_remote":false,"name":"Dallas, TX"},
        "description":"<p>Bread <strong>daily</strong>.</p>","company":{"name":"Brinkwater Bread"}},
       {"id":"b2","name":"Clerk","url":"https://board.example/p/b2","published_date":"2026-05-20T09:10:00.000Z",
        "type":{"name":"Contractor"},"salary":"$1.40k - $1.80k",
        "location":{"country":null,"city":null,"is_remote":true,"name":"Remote"},"company":{"name":"Brinkwater Bread"}}]
      """;

  @Override
  protected BoardProvider provider() {
    return new BreezyProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/json?verbose=true", PAGE);
  }

  @Override
  protected String nothing() {
    return "[]";
  }

  @Test
  void pay_without_a_period_is_not_claimed() throws Exception {
    Job baker =
        expected("b1", "Baker")
            .company("Brinkwater Bread")
            .places(List.of(new Place("Dallas, TX", "US")))
            .employmentType(EmploymentType.FULL_TIME)
            .salary(
                new Salary(
                    new BigDecimal("40000"),
                    new BigDecimal("52000"),
                    Currency.getInstance("USD"),
                    SalaryPeriod.YEAR,
                    SalaryConfidence.BY_COUNTRY))
            .postedAt(Instant.parse("2026-06-04T23:24:11.988Z"))
            .description("Bread daily.")
            .url(URI.create("https://board.example/p/b1"))
            .build();
    Job clerk =
        expected("b2", "Clerk")
            .company("Brinkwater Bread")
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.CONTRACT)
            .postedAt(Instant.parse("2026-05-20T09:10:00Z"))
            .url(URI.create("https://board.example/p/b2"))
            .build();
    assertEquals(List.of(baker, clerk), jobs());
  }
}
