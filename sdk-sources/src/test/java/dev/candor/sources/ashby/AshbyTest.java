package dev.candor.sources.ashby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.Seniority;
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

final class AshbyTest extends BoardContract {

  private static final String PAGE =
      """
      {"jobs":[
        {"id":"a1","title":" Senior Baker ","employmentType":"PartTime","location":"Porto (HQ)","isListed":true,
         "isRemote":true,"workplaceType":"Hybrid","publishedAt":"2026-04-07T17:12:35.753+00:00",
         "address":{"postalAddress":{"addressCountry":"Portugal","addressLocality":"Porto"}},
         "secondaryLocations":[{"location":"Remote (France)","address":{"postalAddress":{"addressCountry":"France"}}}],
         "shouldDisplayCompensationOnJobPostings":true,
         "compensation":{"summaryComponents":[
           {"compensationType":"EquityPercentage","interval":"NONE","currencyCode":null,"minValue":1,"maxValue":2},
           {"compensationType":"Salary","interval":"1 YEAR","currencyCode":"EUR","minValue":30000,"maxValue":36000}]},
         "descriptionHtml":"<p>Bread.</p>","descriptionPlain":"Bread.",
         "jobUrl":"https://board.example/a1","applyUrl":"https://board.example/a1/application"},
        {"id":"a2","title":"Secret Baker","isListed":false,"jobUrl":"https://board.example/a2"},
        {"id":"a3","title":"Remote Sensing Baker","isListed":true,"isRemote":false,"workplaceType":null,
         "employmentType":"Contract","jobUrl":"https://board.example/a3",
         "shouldDisplayCompensationOnJobPostings":false,
         "compensation":{"summaryComponents":[
           {"compensationType":"Salary","interval":"1 YEAR","currencyCode":"EUR","minValue":1,"maxValue":2}]}}
      ]}
      """;

  @Override
  protected BoardProvider provider() {
    return new AshbyProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/posting-api/job-board/brinkwater?includeCompensation=true", PAGE);
  }

  @Override
  protected String nothing() {
    return "{\"jobs\":[],\"apiVersion\":\"1\"}";
  }

  @Test
  void pay_that_is_shown_and_jobs_that_are_listed_are_read() throws Exception {
    Job senior =
        expected("a1", "Senior Baker")
            .company("brinkwater")
            .places(List.of(new Place("Porto (HQ)", "PT"), new Place("Remote (France)", "FR")))
            .workMode(WorkMode.HYBRID)
            .employmentType(EmploymentType.PART_TIME)
            .seniority(List.of(Seniority.SENIOR))
            .salary(
                new Salary(
                    new BigDecimal("30000"),
                    new BigDecimal("36000"),
                    Currency.getInstance("EUR"),
                    SalaryPeriod.YEAR))
            .postedAt(Instant.parse("2026-04-07T17:12:35.753Z"))
            .description("Bread.")
            .url(URI.create("https://board.example/a1"))
            .applyUrl(URI.create("https://board.example/a1/application"))
            .build();
    Job contract =
        expected("a3", "Remote Sensing Baker")
            .company("brinkwater")
            .employmentType(EmploymentType.CONTRACT)
            .url(URI.create("https://board.example/a3"))
            .build();
    assertEquals(List.of(senior, contract), jobs());
  }
}
