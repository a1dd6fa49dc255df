package dev.candor.sources.themuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TheMuseTest extends BoardContract {

  private static final String NURSE =
      """
      {"id":71,"name":"Nurse","contents":"<p>Care.</p>","publication_date":"2026-06-11T00:12:35Z",
       "locations":[{"name":"Flexible / Remote"},{"name":"Lyon, France"}],
       "levels":[{"name":"Senior Level","short_name":"senior"}],
       "refs":{"landing_page":"https://board.example/71"},"company":{"name":"Brinkwater"}}
      """;
  private static final String BAKER =
      """
      {"id":72,"name":"Baker","contents":"","publication_date":"2026-06-10T00:00:00Z",
       "locations":[{"name":"Flexible / Remote"}],"levels":[],
       "refs":{"landing_page":"https://board.example/72"},"company":{"name":"Brinkwater"}}
      """;

  private static String page(int number, String record) {
    return "{\"page\":%d,\"page_count\":2,\"results\":[%s]}".formatted(number, record);
  }

  @Override
  protected BoardProvider provider() {
    return new TheMuseProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of(
        "/api/public/jobs?descending=true&page=0", page(0, NURSE),
        "/api/public/jobs?descending=true&page=1", page(1, BAKER));
  }

  @Override
  protected String nothing() {
    return "{\"page\":0,\"page_count\":0,\"results\":[]}";
  }

  @Override
  protected String company() {
    return "";
  }

  @Test
  void pages_are_counted_from_zero_and_remote_is_no_place() throws Exception {
    Job nurse =
        expected("71", "Nurse")
            .company("Brinkwater")
            .places(List.of(new Place("Lyon, France", "FR")))
            .seniority(List.of(Seniority.SENIOR))
            .postedAt(Instant.parse("2026-06-11T00:12:35Z"))
            .description("Care.")
            .url(URI.create("https://board.example/71"))
            .build();
    Job baker =
        expected("72", "Baker")
            .company("Brinkwater")
            .workMode(WorkMode.REMOTE)
            .postedAt(Instant.parse("2026-06-10T00:00:00Z"))
            .url(URI.create("https://board.example/72"))
            .build();
    assertEquals(List.of(nurse, baker), jobs());
  }

  @Test
  void employers_and_the_key_go_into_the_address_and_the_key_into_no_message() throws Exception {
    ScriptedHttp http = ScriptedHttp.always(500, "", Map.of());
    FakeProviderContext context =
        new FakeProviderContext()
            .with(HttpTransport.class, http)
            .setting("candor.source.themuse.api-key", "k3y");
    SourceOutcome outcome =
        source(context).search(SearchRequest.all().at("Brink & Water").at("Uma"), Collected.all());
    assertEquals(
        "descending=true&page=0&company=Brink%20%26%20Water&company=Uma&api_key=k3y",
        http.asked().get(0).uri().getRawQuery());
    assertFalse(outcome.detail().contains("k3y"));
    assertTrue(provider().onlyByName());
  }
}
