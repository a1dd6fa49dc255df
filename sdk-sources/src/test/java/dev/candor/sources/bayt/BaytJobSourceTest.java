package dev.candor.sources.bayt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.Seniority;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BaytJobSourceTest extends JobSourceContract {

  private static final String BAKER =
      """
      <li data-js-job class="has-pointer-d" data-job-id="71"><h2><a href="/en/qatar/jobs/baker-71/">Baker</a></h2>
      <div class="job-company-location-wrapper"><div><a>Brinkwater</a></div>
      <div class="t-mute"><a><span>Doha</span></a>, <a><span>Qatar</span></a></div></div>
      <div class="jb-descr"><span>Summary: </span> Bread and buns. </div>
      <dl><dt class="jb-label-careerlevel"><i></i> Mid career</dt><dt class="jb-label-remote">Remote</dt></dl>
      <span data-automation-jobActiveDate="1781792884">5 hours ago</span></li>
      """;
  private static final String NURSE =
      """
      <li data-js-job="" data-job-id="72"><h2><a href="/en/oman/jobs/nurse-72/">Nurse</a></h2>
      <div class="t-nowrap p10l"><span>Quillhaven</span></div><div class="t-mute t-small">Muscat, Oman</div></li>
      """;
  private static final String DETAIL =
      """
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Baker",
      "description":"<p>All about bread.</p>","hiringOrganization":{"@type":"Organization","name":"Brinkwater LLC"},
      "employmentType":"FULL_TIME","validThrough":"2026-09-01"}</script>
      """;

  private static String page(boolean more, String... cards) {
    return "<html>"
        + (more ? "<link rel=\"next\" href=\"https://www.board.example/?page=2\">" : "")
        + "<div id=\"results_inner_card\"><ul>"
        + String.join("", cards)
        + "</ul></div></html>";
  }

  private static ScriptedHttp board() {
    return new ScriptedHttp(
        exchange -> {
          String address = exchange.uri().toString();
          if (address.endsWith("/baker-71/")) {
            return ScriptedHttp.answer(exchange, 200, DETAIL);
          }
          if (!address.contains("?page=")) {
            return ScriptedHttp.answer(exchange, 404, "gone");
          }
          return ScriptedHttp.answer(
              exchange, 200, address.endsWith("=2") ? page(false, NURSE) : page(true, BAKER));
        });
  }

  private static JobSource over(HttpTransport http, String... settings) {
    FakeProviderContext context = new FakeProviderContext().with(HttpTransport.class, http);
    context = context.setting("candor.source.bayt.base-url", "https://board.example");
    for (int i = 0; i < settings.length; i += 2) {
      context = context.setting("candor.source.bayt." + settings[i], settings[i + 1]);
    }
    return new AssertingJobSource(new BaytProvider().create(context));
  }

  @Override
  protected JobSource source() {
    return over(board());
  }

  @Override
  protected Optional<JobSource> broken() {
    return Optional.of(over(ScriptedHttp.always(500, "", Map.of())));
  }

  @Test
  void cards_of_both_forms_are_read_page_by_page() throws Exception {
    ScriptedHttp http = board();
    Collected found = Collected.all();
    SourceOutcome outcome = over(http).search(SearchRequest.titled("Baker"), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(
        List.of(
            "https://board.example/en/international/jobs/baker-jobs/?page=1",
            "https://board.example/en/international/jobs/baker-jobs/?page=2"),
        http.asked().stream().map(e -> e.uri().toString()).toList());
    assertTrue(http.asked().stream().allMatch(e -> e.traffic() == Traffic.PAGE));
    Job baker =
        Job.builder(JobId.of("bayt", "71"), "bayt", "Baker")
            .company("Brinkwater")
            .places(List.of(new Place("Doha, Qatar", "QA")))
            .workMode(WorkMode.REMOTE)
            .seniority(List.of(Seniority.MID))
            .postedAt(Instant.ofEpochSecond(1781792884))
            .description("Summary: Bread and buns.")
            .url(URI.create("https://board.example/en/qatar/jobs/baker-71/"))
            .build();
    assertEquals(baker, found.jobs().get(0));
    Job nurse = found.jobs().get(1);
    assertEquals("Quillhaven", nurse.company());
    assertEquals(List.of(new Place("Muscat, Oman", "OM")), nurse.places());
  }

  @Test
  void the_page_of_a_job_gives_its_whole_text_where_it_is_asked_for() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome = over(board(), "details", "true").search(SearchRequest.all(), found);
    Job baker = found.jobs().get(0);
    assertEquals("All about bread.", baker.description());
    assertEquals("Brinkwater", baker.company());
    assertEquals(Instant.ofEpochSecond(1781792884), baker.postedAt());
    assertEquals(Instant.parse("2026-09-01T23:59:59Z"), baker.expiresAt());
    assertEquals("Nurse", found.jobs().get(1).title()); // its page is gone, the card is not
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    assertTrue(outcome.detail().contains("summary: 1"), outcome.detail());
  }

  @Test
  void titles_and_places_have_lists_of_their_own() throws Exception {
    ScriptedHttp http = ScriptedHttp.always(200, page(false), Map.of());
    SearchRequest request =
        SearchRequest.builder()
            .titles(List.of("C++ Engineer", "مهندس"))
            .places(List.of("Doha, Qatar", "SA", "Lisbon"))
            .build();
    SourceOutcome outcome = over(http).search(request, Collected.all());
    assertInstanceOf(SourceOutcome.Empty.class, outcome, outcome.detail());
    assertEquals(
        List.of(
            "/en/qatar/jobs/c-plus-plus-engineer-jobs-in-doha/",
            "/en/qatar/jobs/مهندس-jobs-in-doha/",
            "/en/saudi-arabia/jobs/c-plus-plus-engineer-jobs/",
            "/en/saudi-arabia/jobs/مهندس-jobs/",
            "/en/international/jobs/c-plus-plus-engineer-jobs/",
            "/en/international/jobs/مهندس-jobs/"),
        http.asked().stream().map(e -> e.uri().getPath()).toList());
  }

  @Test
  void a_challenge_is_blocked_and_another_page_is_a_failure() throws Exception {
    String challenge = "<html><head><title>Just a moment...</title></head><body></body></html>";
    for (int status : List.of(200, 403)) {
      assertInstanceOf(
          SourceOutcome.Blocked.class,
          over(ScriptedHttp.always(status, challenge, Map.of()))
              .search(SearchRequest.all(), Collected.all()));
    }
    assertInstanceOf(
        SourceOutcome.Failed.class,
        over(ScriptedHttp.always(200, "<html><p>Welcome</p></html>", Map.of()))
            .search(SearchRequest.all(), Collected.all()));
  }

  @Test
  void the_recorded_page_is_read_whole() throws Exception {
    Path recorded = Path.of("../../shared/data/bayt/search-page-2026-06.html");
    assumeTrue(Files.exists(recorded));
    String body = Files.readString(recorded);
    ScriptedHttp http =
        new ScriptedHttp(
            exchange ->
                ScriptedHttp.answer(
                    exchange,
                    200,
                    exchange.uri().getQuery().equals("page=1") ? body : page(false)));
    Collected found = Collected.all();
    SourceOutcome outcome = over(http).search(SearchRequest.titled("Network Engineer"), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(30, found.jobs().size());
    for (Job job : found.jobs()) {
      assertTrue(!job.company().isEmpty() && job.postedAt() != null, job.title());
      assertEquals(1, job.places().size(), job.title());
      assertTrue(job.places().get(0).countryCode() != null, job.places().toString());
      assertTrue(job.description().startsWith("Summary: "), job.title());
    }
    assertEquals(
        3, found.jobs().stream().filter(j -> j.seniority().contains(Seniority.MID)).count());
  }
}
