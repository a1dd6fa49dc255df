package dev.candor.sources.internal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import dev.candor.sources.internal.http.JdkHttp;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every board does, over a server on this machine that gives invented pages. */
public abstract class BoardContract extends JobSourceContract {

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final HttpTransport http = new JdkHttp();
  private HttpServer server;

  /** Offers the board. */
  protected abstract BoardProvider provider();

  /** Bodies by path and query; everything else is not there. */
  protected abstract Map<String, String> pages();

  /** The body of a page without jobs. */
  protected abstract String nothing();

  /** The employer whose pages these are, as the board calls it; "" for a board of many. */
  protected String company() {
    return "brinkwater";
  }

  /** Names that no board can have. */
  protected List<String> impossible() {
    return List.of("brink water/..", "a?b", "#", "-");
  }

  @BeforeEach
  final void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  final void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String address = address(exchange.getRequestURI());
    asked.add(address);
    String body = pages().get(address);
    byte[] bytes = (body == null ? "gone" : body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String address(URI uri) {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  @Override
  protected final JobSource source() {
    return source(
        new FakeProviderContext().with(HttpTransport.class, http).setting(key("base-url"), base()));
  }

  protected final String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  protected final JobSource source(FakeProviderContext context) {
    return new AssertingJobSource(provider().create(context));
  }

  private String key(String name) {
    return "candor.source." + provider().name() + "." + name;
  }

  protected final JobSource over(HttpTransport other) {
    return source(new FakeProviderContext().with(HttpTransport.class, other));
  }

  @Override
  protected final SearchRequest request() {
    return company().isEmpty() ? SearchRequest.all() : SearchRequest.all().at(company());
  }

  @Override
  protected final Optional<JobSource> broken() {
    return Optional.of(over(ScriptedHttp.always(500, "", Map.of())));
  }

  /** The pages of the fixture, whatever the host, but for an employer that is not there. */
  protected final ScriptedHttp fixture() {
    return new ScriptedHttp(
        exchange -> {
          String body = pages().get(address(exchange.uri()));
          return body == null || exchange.uri().toString().contains("nobody")
              ? ScriptedHttp.answer(exchange, 404, "gone")
              : ScriptedHttp.answer(exchange, 200, body);
        });
  }

  protected final List<Job> jobs() throws InterruptedException {
    Collected found = Collected.all();
    SourceOutcome outcome = source().search(request(), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    return found.jobs();
  }

  /** A job as this fixture's tests expect it, with the id that its board's own id gives. */
  protected final Job.Builder expected(String nativeId, String title) {
    String scope = company().isEmpty() ? "" : company().toLowerCase(Locale.ROOT) + "/";
    String name = provider().name();
    return Job.builder(JobId.of(name, scope + nativeId), name, title);
  }

  protected final List<String> asked() {
    return List.copyOf(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          500 | oops                                        | Failed
          403 | no                                          | Blocked
          401 | no                                          | Blocked
          429 | none                                        | RateLimited
          200 | none                                        | Failed
          200 | {}                                          | Failed
          200 | null                                        | Failed
          200 | 7                                           | Failed
          200 | {"error":"sorry"}                           | Failed
          200 | {"jobs":null}                               | Failed
          200 | {"jobs":[{"title":"x                        | Failed
          200 | [{"title":"x"                               | Failed
          200 | <positions><position><name>x                | Failed
          200 | <html><title>Just a moment...</title>       | Blocked
          200 | <html><title>Welcome</title>                | Failed
          """)
  final void a_failure_is_never_empty(int status, String body, String expected) throws Exception {
    Collected found = Collected.all();
    ScriptedHttp answer = ScriptedHttp.always(status, body == null ? "" : body, Map.of());
    SourceOutcome outcome = over(answer).search(request(), found);
    assertEquals(expected, outcome.name(), outcome.detail());
    assertEquals(List.of(), found.jobs());
  }

  @Test
  final void a_list_without_jobs_is_empty() throws Exception {
    SourceOutcome outcome =
        over(ScriptedHttp.always(200, nothing(), Map.of())).search(request(), Collected.all());
    assertInstanceOf(SourceOutcome.Empty.class, outcome, outcome.detail());
  }

  @Test
  final void what_is_not_there_is_no_empty_board() throws Exception {
    SourceOutcome outcome =
        over(ScriptedHttp.always(404, "gone", Map.of())).search(request(), Collected.all());
    assertEquals(company().isEmpty() ? "Failed" : "BadInput", outcome.name());
    assertTrue(outcome.detail().contains(company()), outcome.detail());
  }

  @Test
  final void without_an_employer_it_says_what_to_set() throws Exception {
    assumeTrue(!company().isEmpty());
    ScriptedHttp fixture = fixture();
    SourceOutcome outcome = over(fixture).search(SearchRequest.all(), Collected.all());
    assertInstanceOf(SourceOutcome.NeedsConfiguration.class, outcome);
    assertTrue(outcome.detail().contains(key("company")), outcome.detail());
    assertEquals(List.of(), fixture.asked());
  }

  @Test
  final void what_cannot_be_an_employer_is_not_sent() throws Exception {
    assumeTrue(!company().isEmpty());
    for (String name : impossible()) {
      ScriptedHttp fixture = fixture();
      SourceOutcome outcome = over(fixture).search(SearchRequest.all().at(name), Collected.all());
      assertInstanceOf(SourceOutcome.BadInput.class, outcome, name);
      assertEquals(List.of(), fixture.asked());
    }
  }

  @Test
  final void an_employer_that_is_not_there_hides_no_other() throws Exception {
    assumeTrue(!company().isEmpty());
    String nobody = company().replace("brinkwater", "nobody");
    Collected found = Collected.all();
    SourceOutcome outcome =
        over(fixture()).search(SearchRequest.all().at(nobody).at(company()), found);
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    assertTrue(outcome.detail().contains(nobody), outcome.detail());
    assertEquals(jobs().stream().map(Job::id).toList(), found.ids());
  }

  @Test
  final void employers_of_the_settings_are_asked_for_and_make_it_work_unasked() throws Exception {
    assumeTrue(!company().isEmpty());
    FakeProviderContext context =
        new FakeProviderContext()
            .with(HttpTransport.class, fixture())
            .setting(key("company"), " " + company() + ", " + company());
    Collected found = Collected.all();
    SourceOutcome outcome = source(context).search(SearchRequest.all(), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(jobs().stream().map(Job::id).toList(), found.ids());
    assertNotEquals(over(fixture()).variant(), source(context).variant());
    assertFalse(provider().onlyByName(context.settings()));
    assertTrue(provider().onlyByName(new FakeProviderContext().settings()));
  }

  @Test
  final void headers_of_the_settings_go_with_every_request() throws Exception {
    ScriptedHttp fixture = fixture();
    FakeProviderContext context =
        new FakeProviderContext()
            .with(HttpTransport.class, fixture)
            .setting(key("headers"), "X-Kept: yes");
    source(context).search(request(), Collected.all());
    assertFalse(fixture.asked().isEmpty());
    fixture.asked().forEach(one -> assertEquals("yes", one.headers().get("X-Kept")));
  }

  @Test
  final void nothing_is_asked_when_nothing_is_wanted() throws Exception {
    ScriptedHttp fixture = fixture();
    over(fixture).search(request(), Collected.atMost(0));
    assertEquals(List.of(), fixture.asked());
  }
}
