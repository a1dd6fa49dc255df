package dev.candor.sources.recruitee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
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

final class RecruiteeTest extends BoardContract {

  private static final String PAGE =
      """
      {"offers":[
        {"id":11,"title":"Nurse","careers_url":"https://board.example/o/nurse",
         "careers_apply_url":"https://board.example/o/nurse/c/new","company_name":"Brinkwater",
         "city":"Utrecht","country":"Netherlands","country_code":"NL","status":"published",
         "description":"<p>Care.</p>","requirements":"<ul><li>Calm</li></ul>",
         "published_at":"2026-06-08 13:03:54 UTC","close_at":"2026-07-08 00:00:00 UTC",
         "employment_type_code":"parttime_fixed_term","remote":false,"hybrid":true,"on_site":false,
         "salary":{"min":"2000","max":"2600","period":"month","currency":"EUR"},
         "locations":[{"city":"Utrecht","state":"Utrecht","country":"Netherlands","country_code":"NL"}]},
        {"id":12,"title":"Clerk","careers_url":"https://board.example/o/clerk","company_name":"Brinkwater",
         "city":"Gent","state_name":"","country":"Belgium","country_code":"BE","status":"published",
         "remote":true,"hybrid":true,"on_site":true,
         "salary":{"min":null,"max":null,"period":null,"currency":null}},
        {"id":13,"title":"Draft","status":"draft"}
      ]}
      """;

  @Override
  protected BoardProvider provider() {
    return new RecruiteeProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/api/offers/", PAGE);
  }

  @Override
  protected String nothing() {
    return "{\"offers\":[]}";
  }

  @Test
  void pay_times_and_a_single_way_to_work_are_read() throws Exception {
    Job nurse =
        expected("11", "Nurse")
            .company("Brinkwater")
            .places(List.of(new Place("Utrecht, Netherlands", "NL")))
            .workMode(WorkMode.HYBRID)
            .employmentType(EmploymentType.PART_TIME)
            .salary(
                new Salary(
                    new BigDecimal("2000"),
                    new BigDecimal("2600"),
                    Currency.getInstance("EUR"),
                    SalaryPeriod.MONTH))
            .postedAt(Instant.parse("2026-06-08T13:03:54Z"))
            .expiresAt(Instant.parse("2026-07-08T00:00:00Z"))
            .description("Care.\n\n- Calm")
            .url(URI.create("https://board.example/o/nurse"))
            .applyUrl(URI.create("https://board.example/o/nurse/c/new"))
            .build();
    Job clerk =
        expected("12", "Clerk")
            .company("Brinkwater")
            .places(List.of(new Place("Gent, Belgium", "BE")))
            .url(URI.create("https://board.example/o/clerk"))
            .build();
    assertEquals(List.of(nurse, clerk), jobs());
  }

  @Test
  void the_employer_is_part_of_the_host() throws Exception {
    ScriptedHttp fixture = fixture();
    over(fixture).search(request(), Collected.all());
    assertEquals(
        "https://brinkwater.recruitee.com/api/offers/", fixture.asked().get(0).uri().toString());
  }
}
