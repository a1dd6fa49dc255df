package dev.candor.sources.himalayas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import dev.candor.sources.internal.http.JdkHttp;
import dev.candor.sources.internal.http.ScriptedHttp;
import dev.candor.sources.internal.http.SourceSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HimalayasJobSourceTest extends JobSourceContract {

  private static final int TOTAL = 47;

  @Override
  protected JobSource source() {
    return over(board());
  }

  @Override
  protected Optional<JobSource> broken() {
    return Optional.of(over(ScriptedHttp.always(500, "", Map.of())));
  }

  @Test
  void the_feed_is_read_by_cursor_to_its_end() throws Exception {
    ScriptedHttp http = board();
    Collected found = Collected.all();
    SourceOutcome outcome = over(http).search(SearchRequest.all(), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(TOTAL, found.jobs().size());
    assertEquals(
        List.of("limit=20", "limit=20&cursor=c20", "limit=20&cursor=c40"),
        http.asked().stream().map(e -> e.uri().getQuery()).toList());
    assertTrue(http.asked().stream().allMatch(e -> e.uri().getPath().equals("/jobs/api")));
  }

  @Test
  void a_title_is_searched_for_page_by_page() throws Exception {
    ScriptedHttp http =
        new ScriptedHttp(
            exchange -> {
              String query = exchange.uri().getQuery();
              int page =
                  query.contains("page=") ? Integer.parseInt(query.replaceAll(".*page=", "")) : 1;
              return ScriptedHttp.answer(exchange, 200, page((page - 1) * 20, ""));
            });
    Collected found = Collected.all();
    SearchRequest request =
        SearchRequest.builder().titles(List.of("C++ Engineer", "Baker")).build();
    over(http).search(request, found);
    assertEquals(TOTAL, found.jobs().size());
    assertEquals(
        "/jobs/api/search?q=C%2B%2B+Engineer+OR+Baker&limit=20&page=3",
        http.asked().get(2).uri().toString().replace("https://board.example", ""));
    assertEquals(3, http.asked().size());
  }

  @Test
  void no_more_pages_are_asked_for_than_wanted() throws Exception {
    ScriptedHttp http = board();
    Collected found = Collected.atMost(5);
    assertInstanceOf(
        SourceOutcome.Complete.class, over(http).search(SearchRequest.all().atMost(5), found));
    assertEquals(1, http.asked().size());
    assertEquals(20, found.jobs().size());
  }

  @Test
  void too_many_requests_keep_the_jobs_so_far_and_tell_the_wait() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome =
        over(failingAfterOnePage(429, "", Map.of("Retry-After", List.of("60"))))
            .search(SearchRequest.all(), found);
    assertEquals(20, found.jobs().size());
    SourceOutcome.RateLimited limited = assertInstanceOf(SourceOutcome.RateLimited.class, outcome);
    assertEquals(Duration.ofMinutes(1), limited.retryAfter());
  }

  @Test
  void a_later_failure_keeps_the_jobs_so_far() throws Exception {
    for (String body : List.of("", "{", "{}", "<html></html>", "[]")) {
      Collected found = Collected.all();
      SourceOutcome outcome =
          over(failingAfterOnePage(200, body, Map.of())).search(SearchRequest.all(), found);
      assertEquals(20, found.jobs().size(), body);
      assertInstanceOf(SourceOutcome.Partial.class, outcome, body);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500 | oops                                        | Failed
          403 | no                                          | Blocked
          429 |                                             | RateLimited
          404 |                                             | Failed
          200 |                                             | Failed
          200 | {}                                          | Failed
          200 | []                                          | Failed
          200 | null                                        | Failed
          200 | {"jobs":null}                               | Failed
          200 | {"jobs":[],"totalCount":95000}              | Failed
          200 | {"jobs":[{"jobTitle":"x"}],"totalCount":1}  | Failed
          200 | {"jobs":[{"title":"x                        | Failed
          200 | <html><title>Just a moment...</title>       | Blocked
          200 | <html><title>Welcome</title>                | Failed
          200 | {"jobs":[],"totalCount":0}                  | Empty
          """)
  void a_failure_is_never_empty(int status, String body, String expected) throws Exception {
    Collected found = Collected.all();
    ScriptedHttp http = ScriptedHttp.always(status, body == null ? "" : body, Map.of());
    SourceOutcome outcome = over(http).search(SearchRequest.all(), found);
    assertEquals(expected, outcome.name(), outcome.detail());
    assertFalse(outcome.detail().isBlank());
    assertEquals(List.of(), found.jobs());
  }

  @Test
  void a_page_that_repeats_ends_the_run() throws Exception {
    ScriptedHttp http = ScriptedHttp.always(200, page(0, "again"), Map.of());
    Collected found = Collected.all();
    SourceOutcome outcome = over(http).search(SearchRequest.all(), found);
    assertEquals(20, found.jobs().size());
    assertEquals(2, http.asked().size());
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
  }

  @Test
  void a_page_without_a_way_to_the_rest_is_partial() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome =
        over(ScriptedHttp.always(200, page(0, ""), Map.of())).search(SearchRequest.all(), found);
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    assertTrue(outcome.detail().contains("47 jobs"), outcome.detail());
  }

  @Test
  void it_reads_from_a_server() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/base/jobs/api",
        exchange -> {
          byte[] body = page(40, "").replace("47,", "7,").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try (HttpTransport http = new JdkHttp()) {
      String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/base/";
      Collected found = Collected.all();
      SourceOutcome outcome =
          new HimalayasJobSource(settings(base), () -> http, SettableClock.create())
              .search(SearchRequest.all(), found);
      assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
      assertEquals(7, found.jobs().size());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", "https://a.example/", "https://a.example/jobs/api"})
  void the_base_may_be_written_with_or_without_its_path(String base) {
    assertEquals(
        "https://a.example/jobs/api?limit=20",
        Pages.of(settings(base).base(""), SearchRequest.all()).uri().toString());
  }

  private static JobSource over(ScriptedHttp http) {
    return new AssertingJobSource(
        new HimalayasJobSource(
            settings("https://board.example"), () -> http, SettableClock.create()));
  }

  private static SourceSettings settings(String base) {
    return SourceSettings.of(
        HimalayasJobSource.NAME,
        new FakeProviderContext().setting(HimalayasProvider.BASE_URL, base).settings());
  }

  private static ScriptedHttp board() {
    return new ScriptedHttp(
        exchange -> {
          int from = from(exchange);
          String next = from + 20 < TOTAL ? "c" + (from + 20) : "";
          return ScriptedHttp.answer(exchange, 200, page(from, next));
        });
  }

  private static ScriptedHttp failingAfterOnePage(
      int status, String body, Map<String, List<String>> headers) {
    return new ScriptedHttp(
        exchange ->
            from(exchange) == 0
                ? ScriptedHttp.answer(exchange, 200, page(0, "c20"))
                : ScriptedHttp.answer(exchange, status, body, headers));
  }

  private static int from(HttpExchange exchange) throws IOException {
    String query = exchange.uri().getQuery();
    return query.contains("cursor=c") ? Integer.parseInt(query.replaceAll(".*cursor=c", "")) : 0;
  }

  private static String page(int from, String next) {
    String jobs =
        IntStream.range(from, Math.min(TOTAL, from + 20))
            .mapToObj(
                n ->
                    "{\"title\":\"Baker %d\",\"companyName\":\"Brinkwater\",\"companySlug\":\"b\",\"locationRestrictions\":[],\"guid\":\"https://b.example/%d\"}"
                        .formatted(n, n))
            .collect(Collectors.joining(","));
    return "{\"totalCount\":%d,\"nextCursor\":\"%s\",\"jobs\":[%s]}".formatted(TOTAL, next, jobs);
  }
}
