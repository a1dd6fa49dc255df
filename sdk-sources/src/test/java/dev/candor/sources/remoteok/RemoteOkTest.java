package dev.candor.sources.remoteok;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

final class RemoteOkTest extends BoardContract {

  private static final String PAGE =
      """
      [{"last_updated":1781572086,"legal":"Link back."},
       {"slug":"s1","id":"51","epoch":1781189007,"date":"2026-06-11T14:43:27+00:00","company":"Brinkwater",
        "position":"Nurse","tags":["part time","care"],"description":"<p>Care.</p>","location":"Lyon, France",
        "salary_min":60000,"salary_max":90000,"apply_url":"https://board.example/51/apply","url":"https://board.example/51"},
       {"slug":"s2","id":"52","date":"2026-06-14T15:07:23+00:00","company":"Brinkwater","position":"Clerk",
        "tags":["admin","excel","non tech"],"description":"Desk.","location":"","salary_min":0,"salary_max":0,"url":"https://board.example/52"}]
      """;

  @Override
  protected BoardProvider provider() {
    return new RemoteOkProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/api", PAGE);
  }

  @Override
  protected String nothing() {
    return "[{\"last_updated\":1,\"legal\":\"Link back.\"}]";
  }

  @Override
  protected String company() {
    return "";
  }

  @Test
  void figures_without_a_currency_are_no_pay_and_tags_may_be_a_kind() throws Exception {
    Job nurse =
        expected("51", "Nurse")
            .company("Brinkwater")
            .places(List.of(new Place("Lyon, France", "FR")))
            .workMode(WorkMode.REMOTE)
            .employmentType(EmploymentType.PART_TIME)
            .postedAt(Instant.parse("2026-06-11T14:43:27Z"))
            .description("Care.")
            .url(URI.create("https://board.example/51"))
            .applyUrl(URI.create("https://board.example/51/apply"))
            .build();
    Job clerk =
        expected("52", "Clerk")
            .company("Brinkwater")
            .workMode(WorkMode.REMOTE)
            .postedAt(Instant.parse("2026-06-14T15:07:23Z"))
            .skills(List.of("excel"))
            .description("Desk.")
            .url(URI.create("https://board.example/52"))
            .build();
    assertEquals(List.of(nurse, clerk), jobs());
    assertFalse(provider().onlyByName());
  }
}
