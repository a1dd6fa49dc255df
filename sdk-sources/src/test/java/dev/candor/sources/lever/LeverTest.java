package dev.candor.sources.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.Job;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.internal.board.BoardContract;
import dev.candor.sources.internal.board.BoardProvider;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LeverTest extends BoardContract {

  private static final String NURSE =
      """
      {"id":"n-1","text":"Night Nurse","country":"FR","workplaceType":"on-site","createdAt":1781189007000,
       "categories":{"commitment":"Full-time","location":"Lyon","team":"Care","allLocations":["Lyon","Nantes"]},
       "description":"<div>Care at <b>night</b>.</div>","lists":[{"text":"You bring","content":"<li>Calm</li><li>Care</li>"}],
       "additional":"<div>Apply soon.</div>","salaryDescription":"",
       "salaryRange":{"min":21.5,"max":24,"currency":"EUR","interval":"per-hour-wage"},
       "hostedUrl":"https://board.example/n-1","applyUrl":"https://board.example/n-1/apply"}
      """;

  @Override
  protected BoardProvider provider() {
    return new LeverProvider();
  }

  @Override
  protected Map<String, String> pages() {
    return Map.of(
        "/v0/postings/brinkwater?mode=json&skip=0&limit=100",
        page(0, 100),
        "/v0/postings/brinkwater?mode=json&skip=100&limit=100",
        "[" + NURSE + "]");
  }

  @Override
  protected String nothing() {
    return "[]";
  }

  private static String page(int from, int size) {
    return IntStream.range(from, from + size)
        .mapToObj(
            n ->
                "{\"id\":\"%d\",\"text\":\"Baker\",\"hostedUrl\":\"https://board.example/%d\"}"
                    .formatted(n, n))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void every_part_of_a_posting_is_read() throws Exception {
    Job nurse =
        expected("n-1", "Night Nurse")
            .company("brinkwater")
            .places(List.of(new Place("Lyon", "FR"), Place.of("Nantes")))
            .workMode(WorkMode.ONSITE)
            .employmentType(EmploymentType.FULL_TIME)
            .salary(
                new Salary(
                    new BigDecimal("21.5"),
                    new BigDecimal("24"),
                    Currency.getInstance("EUR"),
                    SalaryPeriod.HOUR))
            .postedAt(Instant.parse("2026-06-11T14:43:27Z"))
            .description("Care at night.\n\nYou bring\n- Calm\n- Care\n\nApply soon.")
            .url(URI.create("https://board.example/n-1"))
            .applyUrl(URI.create("https://board.example/n-1/apply"))
            .build();
    List<Job> jobs = jobs();
    assertEquals(101, jobs.size());
    assertEquals(nurse, jobs.get(100));
    assertEquals(2, asked().size());
  }

  @Test
  void a_page_is_not_asked_for_when_enough_are_there() throws Exception {
    ScriptedHttp fixture = fixture();
    Collected found = Collected.atMost(5);
    SourceOutcome outcome = over(fixture).search(request().atMost(5), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome);
    assertEquals(1, fixture.asked().size());
  }

  @Test
  void a_later_failure_keeps_the_jobs_so_far() throws Exception {
    for (String body : List.of("", "{", "{}", "<html></html>")) {
      Collected found = Collected.all();
      SourceOutcome outcome = over(thenAnswering(200, body)).search(request(), found);
      assertInstanceOf(SourceOutcome.Partial.class, outcome, body);
      assertEquals(100, found.jobs().size());
    }
    Collected found = Collected.all();
    SourceOutcome outcome = over(thenAnswering(429, "")).search(request(), found);
    assertInstanceOf(SourceOutcome.RateLimited.class, outcome);
    assertEquals(100, found.jobs().size());
  }

  @Test
  void a_page_that_repeats_ends_the_run() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome = over(thenAnswering(200, page(0, 100))).search(request(), found);
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    assertEquals(100, found.jobs().size());
  }

  @Test
  void no_more_pages_are_read_than_settings_allow() throws Exception {
    FakeProviderContext context =
        new FakeProviderContext()
            .with(HttpTransport.class, fixture())
            .setting("candor.source.lever.max-pages", "1");
    Collected found = Collected.all();
    SourceOutcome outcome = source(context).search(request(), found);
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    assertTrue(outcome.detail().contains("1 pages"), outcome.detail());
    assertEquals(100, found.jobs().size());
  }

  private static ScriptedHttp thenAnswering(int status, String body) {
    return new ScriptedHttp(
        exchange ->
            exchange.uri().getQuery().contains("skip=0&")
                ? ScriptedHttp.answer(exchange, 200, page(0, 100))
                : ScriptedHttp.answer(exchange, status, body));
  }
}
