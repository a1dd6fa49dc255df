package dev.candor.sources.arbeitnow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.WorkMode;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ArbeitnowTest extends BoardContract {

  private static final String NURSE =
      """
      {"slug":"nurse-1","company_name":"Brinkwater GmbH","title":"Nurse (m/w/d)","description":"<p>Care &#x26; nights</p>",
       "remote":true,"url":"https://board.example/nurse-1","tags":["Care"],"job_types":["Teilzeit"],
       "location":"Cologne, Germany","created_at":1781589630}
      """;
  private static final String BAKER =
      """
      {"slug":"baker-2","company_name":"Brinkwater GmbH","title":"Baker","description":"Work is hybrid work.",
       "remote":false,"url":"https://board.example/baker-2","tags":[],"job_types":[],"location":"Ulm","created_at":1781591433}
      """;

  private static String page(String record, String next) {
    return "{\"data\":[%s],\"links\":{\"next\":%s}}".formatted(record, next);
  }

  @Override
  protected BoardProvider provider() {
    return new ArbeitnowProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of(
        "/api/job-board-api?page=1", page(NURSE, "\"https://board.example/api?page=2\""),
        "/api/job-board-api?page=2", page(BAKER, "null"));
  }

  @Override
  protected String nothing() {
    return "{\"data\":[],\"links\":{\"next\":null},\"meta\":{}}";
  }

  @Override
  protected String company() {
    return "";
  }

  @Test
  void pages_are_read_as_long_as_one_links_to_the_next() throws Exception {
    Job nurse =
        expected("nurse-1", "Nurse (m/w/d)")
            .company("Brinkwater GmbH")
            .places(List.of(new Place("Cologne, Germany", "DE")))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.PART_TIME)
            .postedAt(Instant.parse("2026-06-16T06:00:30Z"))
            .description("Care & nights")
            .url(URI.create("https://board.example/nurse-1"))
            .build();
    Job baker =
        expected("baker-2", "Baker")
            .company("Brinkwater GmbH")
            .places(List.of(Place.of("Ulm")))
            .workMode(WorkMode.HYBRID)
            .postedAt(Instant.parse("2026-06-16T06:30:33Z"))
            .description("Work is hybrid work.")
            .url(URI.create("https://board.example/baker-2"))
            .build();
    assertEquals(List.of(nurse, baker), jobs());
    assertEquals(2, asked().size());
  }
}
