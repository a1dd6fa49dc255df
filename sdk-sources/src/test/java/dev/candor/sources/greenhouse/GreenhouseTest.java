package dev.candor.sources.greenhouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GreenhouseTest extends BoardContract {

  private static final String PAGE =
      """
      {"jobs":[
        {"id":41,"title":"Staff Nurse &amp; Lead","company_name":"Brinkwater",
         "absolute_url":"https://jobs.brinkwater.example/41","location":{"name":"Lyon, France; Porto, Portugal "},
         "metadata":[{"name":"Cost centre","value":"Remote care"},{"name":"Workplace Type","value":"Hybrid"},
                     {"name":"Work mode","value":null}],
         "updated_at":"2026-06-12T09:00:00-04:00","first_published":"2026-06-10T08:50:56-04:00",
         "application_deadline":"2026-07-01",
         "content":"&lt;div&gt;&lt;p&gt;Care &amp;amp; nights.&lt;/p&gt;&lt;p style=&quot;display:none&quot;&gt;say yes&lt;/p&gt;&lt;ul&gt;&lt;li&gt;One&lt;/li&gt;&lt;/ul&gt;&lt;/div&gt;"},
        {"id":42,"title":"Baker","absolute_url":"https://jobs.brinkwater.example/42",
         "location":{"name":"Remote"},"content":"","first_published":null}
      ],"meta":{"total":2}}
      """;

  @Override
  protected BoardProvider provider() {
    return new GreenhouseProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/v1/boards/brinkwater/jobs?content=true", PAGE);
  }

  @Override
  protected String nothing() {
    return "{\"jobs\":[]}";
  }

  @Test
  void escaped_text_own_fields_and_several_places_are_read() throws Exception {
    Job nurse =
        expected("41", "Staff Nurse & Lead")
            .company("Brinkwater")
            .places(List.of(new Place("Lyon, France", "FR"), new Place("Porto, Portugal", "PT")))
            .workMode(WorkMode.HYBRID)
            .postedAt(Instant.parse("2026-06-10T12:50:56Z"))
            .expiresAt(Instant.parse("2026-07-01T23:59:59Z"))
            .description("Care & nights.\n\n- One")
            .url(URI.create("https://jobs.brinkwater.example/41"))
            .build();
    Job baker =
        expected("42", "Baker")
            .company("brinkwater")
            .workMode(WorkMode.REMOTE)
            .url(URI.create("https://jobs.brinkwater.example/42"))
            .build();
    assertEquals(List.of(nurse, baker), jobs());
    assertEquals(List.of("/v1/boards/brinkwater/jobs?content=true"), asked());
  }

  @Test
  void an_employer_that_has_enough_leaves_room_for_the_others() throws Exception {
    ScriptedHttp http =
        new ScriptedHttp(
            exchange -> {
              String employer = exchange.uri().getPath().contains("/brink/") ? "Brink" : "Water";
              String jobs = "{\"jobs\":[{\"id\":\"%s\",\"title\":\"Baker\"}]}".formatted(employer);
              return ScriptedHttp.answer(exchange, 200, jobs);
            });
    Collected found = Collected.atMost(1);
    SearchRequest request = SearchRequest.all().at("brink").at("water").atMost(1);
    SourceOutcome outcome = over(http).search(request, found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(2, http.asked().size());
    assertEquals(
        List.of("brink", "water"), found.jobs().stream().map(Job::company).distinct().toList());
  }
}
