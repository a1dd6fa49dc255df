package dev.candor.sources.indeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IndeedPageJobSourceTest extends JobSourceContract {

  private static final String BAKER =
      """
      {"jobkey":"b1","title":"Baker","company":"Brinkwater & Sons","formattedLocation":"Portland, OR 97239",
       "remoteLocation":false,"pubDate":1771480800000,"createDate":1771492915134,"expired":false,
       "snippet":"<ul><li>Bread and <b>buns</b>…</li></ul>","jobTypes":["Part-time"],
       "extractedSalary":{"min":27.85,"max":41.77,"type":"HOURLY"},
       "salarySnippet":{"currency":"USD","source":"EXTRACTION","text":"$27.85 - $41.77 an hour"}}
      """;
  private static final String NURSE =
      """
      {"jobkey":"n1","title":"Nurse","company":"Quillhaven","formattedLocation":"Remote","remoteLocation":true,
       "extractedSalary":{"min":1,"max":2,"type":"YEARLY"},"salarySnippet":{"currency":"USD","source":"ESTIMATED"},
       "taxonomyAttributes":[{"label":"job-types","attributes":[{"label":"Full-time"}]}]}
      """;
  private static final String GONE = "{\"jobkey\":\"g1\",\"title\":\"Gone\",\"expired\":true}";

  private static String page(boolean more, String... cards) {
    return "<html><body><script>window.mosaic.providerData[\"mosaic-provider-jobcards\"]="
        + "{\"metaData\":{\"mosaicProviderJobCardsModel\":{\"results\":["
        + String.join(",", cards)
        + "]}}};window.other={};</script>"
        + (more ? "<a data-testid=\"pagination-page-next\" href=\"/jobs?start=10\">next</a>" : "")
        + "</body></html>";
  }

  private static ScriptedHttp board() {
    return new ScriptedHttp(
        exchange ->
            ScriptedHttp.answer(
                exchange,
                200,
                exchange.uri().getQuery().contains("start=10")
                    ? page(false, NURSE, GONE)
                    : page(true, BAKER)));
  }

  private static JobSource over(HttpTransport http) {
    return new AssertingJobSource(
        new IndeedPageProvider()
            .create(
                new FakeProviderContext()
                    .with(HttpTransport.class, http)
                    .setting("candor.source.indeed-page.base-url", "https://board.example")));
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
  void cards_are_read_page_by_page() throws Exception {
    ScriptedHttp http = board();
    Collected found = Collected.all();
    SearchRequest request =
        SearchRequest.builder()
            .titles(List.of("Baker"))
            .places(List.of("Portland, OR"))
            .postedWithin(Duration.ofHours(30))
            .build();
    SourceOutcome outcome = over(http).search(request, found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(
        "https://board.example/jobs?q=%22Baker%22&l=Portland%2C%20OR&radius=25&fromage=2&start=10",
        http.asked().get(1).uri().toString());
    assertTrue(http.asked().stream().allMatch(e -> e.traffic() == Traffic.PAGE));
    assertEquals(List.of("Baker", "Nurse"), found.jobs().stream().map(Job::title).toList());
    assertEquals(
        Job.builder(JobId.of("indeed-page", "b1"), "indeed-page", "Baker")
            .company("Brinkwater & Sons")
            .places(List.of(new Place("Portland, OR", "US")))
            .employmentType(EmploymentType.PART_TIME)
            .salary(
                new Salary(
                    new BigDecimal("27.85"),
                    new BigDecimal("41.77"),
                    Currency.getInstance("USD"),
                    SalaryPeriod.HOUR))
            .postedAt(Instant.ofEpochMilli(1771480800000L))
            .description("Summary: - Bread and buns…")
            .url(URI.create("https://board.example/viewjob?jk=b1"))
            .build(),
        found.jobs().get(0));
    Job nurse = found.jobs().get(1);
    assertEquals(EmploymentType.FULL_TIME, nurse.employmentType());
    assertEquals(null, nurse.salary());
  }

  @Test
  void a_page_without_cards_is_no_empty_board() throws Exception {
    for (String body :
        List.of(
            "<html><p>Welcome</p></html>",
            "<script>window.mosaic.providerData[\"mosaic-provider-jobcards\"]={\"metaData\":",
            "<script>window.mosaic.providerData[\"mosaic-provider-jobcards\"]={}</script>")) {
      SourceOutcome outcome =
          over(ScriptedHttp.always(200, body, Map.of()))
              .search(SearchRequest.all(), Collected.all());
      assertInstanceOf(SourceOutcome.Failed.class, outcome, body);
    }
    SourceOutcome empty =
        over(ScriptedHttp.always(200, page(false), Map.of()))
            .search(SearchRequest.all(), Collected.all());
    assertInstanceOf(SourceOutcome.Empty.class, empty, empty.detail());
  }

  @Test
  void without_an_address_it_says_what_to_set() throws Exception {
    SourceOutcome outcome =
        new IndeedPageProvider()
            .create(new FakeProviderContext().with(HttpTransport.class, board()))
            .search(SearchRequest.all(), Collected.all());
    assertInstanceOf(SourceOutcome.NeedsConfiguration.class, outcome);
    assertTrue(outcome.detail().contains("candor.source.indeed-page.base-url"), outcome.detail());
  }

  @Test
  void the_recorded_pages_are_read_whole() throws Exception {
    Path folder = Path.of("../../shared/data/indeed");
    assumeTrue(Files.exists(folder));
    String results = Files.readString(folder.resolve("search-page-us-2026-02.html"));
    ScriptedHttp http =
        new ScriptedHttp(
            exchange ->
                ScriptedHttp.answer(
                    exchange,
                    200,
                    exchange.uri().getQuery().contains("start=") ? page(false) : results));
    Collected found = Collected.all();
    over(http).search(SearchRequest.all(), found);
    assertEquals(15, found.jobs().size());
    assertEquals(14, found.jobs().stream().filter(job -> job.salary() != null).count());
    assertTrue(
        found.jobs().stream()
            .allMatch(
                job ->
                    !job.company().isEmpty()
                        && job.postedAt() != null
                        && "US".equals(job.places().get(0).countryCode())));
    String blocked = Files.readString(folder.resolve("blocked-page.html"));
    assertInstanceOf(
        SourceOutcome.Blocked.class,
        over(ScriptedHttp.always(200, blocked, Map.of()))
            .search(SearchRequest.all(), Collected.all()));
  }
}
