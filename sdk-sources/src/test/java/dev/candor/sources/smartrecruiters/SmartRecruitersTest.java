package dev.candor.sources.smartrecruiters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
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

final class SmartRecruitersTest extends BoardContract {

  private static final String LIST = "/v1/companies/brinkwater/postings?limit=100";
  private static final String NURSE =
      """
      {"id":"701","name":"Nurse","company":{"identifier":"Brinkwater","name":"Brinkwater Care"},
       "releasedDate":"2026-06-03T11:08:12.368Z","typeOfEmployment":{"label":"Part-time"},
       "experienceLevel":{"label":"Entry Level"},
       "location":{"city":"Lyon","country":"fr","remote":false,"hybrid":true,"fullLocation":"Lyon, France"}}
      """;
  private static final String BAKER =
      """
      {"id":"702","name":"Baker","company":{"identifier":"Brinkwater","name":"Brinkwater Care"},
       "location":{"city":"Porto","region":"13","country":"pt","remote":true}}
      """;
  private static final String DETAIL =
      """
      {"id":"701","jobAd":{"sections":{
        "qualifications":{"title":"Qualifications","text":"<ul><li>Calm</li></ul>"},
        "jobDescription":{"title":"Job Description","text":"<p>Care.</p>"},
        "additionalInformation":{"title":"More","text":""}}},
       "postingUrl":"https://board.example/701-nurse","applyUrl":"https://board.example/701/apply"}
      """;

  private static String page(String record, int total) {
    return "{\"totalFound\":%d,\"content\":[%s]}".formatted(total, record);
  }

  @Override
  protected BoardProvider provider() {
    return new SmartRecruitersProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of(
        LIST + "&offset=0",
        page(NURSE, 2),
        LIST + "&offset=1",
        page(BAKER, 2),
        "/v1/companies/brinkwater/postings/701",
        DETAIL);
  }

  @Override
  protected String nothing() {
    return "{\"offset\":0,\"limit\":100,\"totalFound\":0,\"content\":[]}";
  }

  @Test
  void the_text_of_a_posting_is_asked_for_by_itself() throws Exception {
    Job nurse =
        expected("701", "Nurse")
            .company("Brinkwater Care")
            .places(List.of(new Place("Lyon, France", "FR")))
            .workMode(WorkMode.HYBRID)
            .employmentType(EmploymentType.PART_TIME)
            .seniority(List.of(Seniority.ENTRY))
            .postedAt(Instant.parse("2026-06-03T11:08:12.368Z"))
            .description("Job Description\nCare.\n\nQualifications\n- Calm")
            .url(URI.create("https://jobs.smartrecruiters.com/Brinkwater/701"))
            .applyUrl(URI.create("https://board.example/701/apply"))
            .build();
    Job baker =
        expected("702", "Baker")
            .company("Brinkwater Care")
            .places(List.of(new Place("Porto, 13, PT", "PT")))
            .workMode(WorkMode.REMOTE)
            .url(URI.create("https://jobs.smartrecruiters.com/Brinkwater/702"))
            .build();
    assertEquals(List.of(nurse, baker), jobs());
    assertEquals(
        List.of(
            LIST + "&offset=0",
            "/v1/companies/brinkwater/postings/701",
            LIST + "&offset=1",
            "/v1/companies/brinkwater/postings/702"),
        asked());
  }

  @Test
  void a_title_narrows_the_list_and_spares_the_texts_of_others() throws Exception {
    ScriptedHttp http =
        new ScriptedHttp(
            exchange -> ScriptedHttp.answer(exchange, 200, page(NURSE + "," + BAKER, 2)));
    SearchRequest bakers = request().toBuilder().titles(List.of("Baker")).build();
    Collected found = Collected.all();
    over(http).search(bakers, found);
    assertEquals(2, found.jobs().size());
    assertEquals(
        List.of(LIST + "&offset=0&q=Baker", "/v1/companies/brinkwater/postings/702"),
        http.asked().stream().map(one -> one.uri().toString().replaceFirst(".*?com", "")).toList());
  }

  @Test
  void too_many_requests_for_texts_keep_the_jobs_so_far() throws Exception {
    ScriptedHttp http =
        new ScriptedHttp(
            exchange ->
                exchange.uri().getPath().endsWith("/postings")
                    ? ScriptedHttp.answer(exchange, 200, page(NURSE + "," + BAKER, 2))
                    : ScriptedHttp.answer(exchange, 429, ""));
    Collected found = Collected.all();
    SourceOutcome outcome = over(http).search(request(), found);
    assertInstanceOf(SourceOutcome.RateLimited.class, outcome);
    assertEquals(1, found.jobs().size());
  }
}
