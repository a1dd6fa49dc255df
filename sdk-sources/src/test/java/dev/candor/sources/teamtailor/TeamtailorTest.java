package dev.candor.sources.teamtailor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
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

final class TeamtailorTest extends BoardContract {

  private static final String FIRST =
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Brinkwater Sverige",
       "next_url":"https://brinkwater.teamtailor.com/jobs.json?page=2","items":[
        {"id":"t-1","title":"Nurse","url":"https://board.example/jobs/1-nurse",
         "date_published":"2026-05-26T08:33:05+02:00","content_html":"<p>Care.</p>",
         "_jobposting":{"@context":"http://schema.org/","@type":"JobPosting","title":"Nurse",
          "description":"<p>Care.</p>","datePosted":"2026-05-26T08:33:05+02:00","employmentType":"PART_TIME",
          "jobLocationType":"TELECOMMUTE",
          "baseSalary":{"@type":"MonetaryAmount","currency":"SEK",
            "value":{"@type":"QuantitativeValue","minValue":30000,"maxValue":35000,"unitText":"MONTH"}},
          "hiringOrganization":{"@type":"Organization","name":"Brinkwater AB","sameAs":"https://brinkwater.example"},
          "jobLocation":[{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Malmö","addressCountry":"SE"}}]}}
      ]}
      """;
  private static final String SECOND =
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Brinkwater Sverige","items":[
        {"id":"t-2","title":"Baker","url":"https://board.example/jobs/2-baker","content_html":"<p>Bread.</p>"}]}
      """;

  @Override
  protected BoardProvider provider() {
    return new TeamtailorProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/jobs.json", FIRST, "/jobs.json?page=2", SECOND);
  }

  @Override
  protected String nothing() {
    return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}";
  }

  @Test
  void the_posting_inside_an_item_and_the_next_page_are_read() throws Exception {
    Job nurse =
        expected("t-1", "Nurse")
            .company("Brinkwater AB")
            .places(List.of(new Place("Malmö, SE", "SE")))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.PART_TIME)
            .salary(
                new Salary(
                    new BigDecimal("30000"),
                    new BigDecimal("35000"),
                    Currency.getInstance("SEK"),
                    SalaryPeriod.MONTH))
            .postedAt(Instant.parse("2026-05-26T06:33:05Z"))
            .description("Care.")
            .url(URI.create("https://board.example/jobs/1-nurse"))
            .build();
    Job baker =
        expected("t-2", "Baker")
            .company("Brinkwater Sverige")
            .description("Bread.")
            .url(URI.create("https://board.example/jobs/2-baker"))
            .build();
    assertEquals(List.of(nurse, baker), jobs());
  }
}
