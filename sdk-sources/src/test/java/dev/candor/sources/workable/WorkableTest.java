package dev.candor.sources.workable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
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

final class WorkableTest extends BoardContract {

  private static final String PAGE =
      """
      {"name":"Brinkwater Care","description":"<p>About us</p>","jobs":[
        {"title":"Nurse","shortcode":"AB12","employment_type":"Full-time","telecommuting":false,
         "url":"https://board.example/j/AB12","application_url":"https://board.example/j/AB12/apply",
         "published_on":"2026-06-02","created_at":"2025-11-21","country":"France","city":"Lyon","state":"Rhône",
         "experience":"Entry level","description":"<p>Care.</p>","requirements":"<ul><li>Calm</li></ul>",
         "locations":[{"country":"France","countryCode":"FR","city":"Lyon","region":"Rhône","hidden":false},
                      {"country":"Spain","countryCode":"ES","city":"Vigo","region":"","hidden":true}]},
        {"title":"Clerk","shortcode":"CD34","telecommuting":true,"country":"Portugal","city":"","state":"",
         "url":"https://board.example/j/CD34","published_on":"2026-06-03"}
      ]}
      """;

  @Override
  protected BoardProvider provider() {
    return new WorkableProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of("/api/v1/widget/accounts/brinkwater?details=true", PAGE);
  }

  @Override
  protected String nothing() {
    return "{\"name\":null,\"jobs\":[]}";
  }

  @Test
  void shown_places_and_the_name_of_the_employer_are_read() throws Exception {
    Job nurse =
        expected("AB12", "Nurse")
            .company("Brinkwater Care")
            .places(List.of(new Place("Lyon, Rhône, France", "FR")))
            .employmentType(EmploymentType.FULL_TIME)
            .seniority(List.of(Seniority.ENTRY))
            .postedAt(Instant.parse("2026-06-02T00:00:00Z"))
            .description("Care.\n\n- Calm")
            .url(URI.create("https://board.example/j/AB12"))
            .applyUrl(URI.create("https://board.example/j/AB12/apply"))
            .build();
    Job clerk =
        expected("CD34", "Clerk")
            .company("Brinkwater Care")
            .places(List.of(new Place("Portugal", "PT")))
            .workMode(WorkMode.REMOTE)
            .postedAt(Instant.parse("2026-06-03T00:00:00Z"))
            .url(URI.create("https://board.example/j/CD34"))
            .build();
    assertEquals(List.of(nurse, clerk), jobs());
  }

  @Test
  void a_job_without_an_id_is_known_by_its_address_or_its_title() throws Exception {
    String page =
        "{\"name\":\"Brinkwater\",\"jobs\":[{\"title\":\"Nurse\",\"url\":\"https://board.example/1\"},"
            + "{\"title\":\"Nurse\",\"url\":\"https://board.example/2\"},{\"title\":\"Cook\"},{\"title\":\"Cook\"},{\"title\":\""
            + " \"}]}";
    Collected found = Collected.all();
    SourceOutcome outcome = over(ScriptedHttp.always(200, page, Map.of())).search(request(), found);
    assertEquals(3, found.jobs().size());
    assertEquals("Partial", outcome.name());
    assertTrue(outcome.detail().contains("without a title left out: 1"), outcome.detail());
  }
}
