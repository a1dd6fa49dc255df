package dev.candor.sources.indeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.JobSourceContract;
import dev.candor.sources.internal.http.ScriptedHttp;
import dev.candor.sources.internal.parse.Fields;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class IndeedJobSourceTest extends JobSourceContract {

  private static final Instant NOW = Instant.parse("2026-10-04T12:00:00Z");

  private static final String BAKER =
      job(
          "b1",
          "Baker",
          "\"datePublished\":1790985600000",
          "\"description\":{\"html\":\"<p>Bread &amp; <b>buns</b>. No remote work.</p>\"}",
          "\"location\":{\"city\":\"Dubai\",\"admin1Code\":null,\"countryName\":\"United Arab"
              + " Emirates\",\"countryCode\":\"AE\"}",
          "\"compensation\":{\"currencyCode\":\"AED\",\"baseSalary\":{\"unitOfWork\":\"MONTH\",\"range\":{\"min\":4000,\"max\":6500.5}},"
              + "\"estimated\":{\"currencyCode\":\"USD\",\"baseSalary\":{\"unitOfWork\":\"YEAR\",\"range\":{\"min\":1,\"max\":2}}}}",
          "\"attributes\":[{\"key\":\"CF3CP\",\"label\":\"Vollzeit\"},{\"key\":\"DSQF7\",\"label\":\"Remote\"},{\"key\":\"X1\",\"label\":\"Dough\"}]",
          "\"employer\":{\"name\":\"Brinkwater\"}",
          "\"recruit\":{\"viewJobUrl\":\"https://brinkwater.example/jobs/1\"}");
  private static final String NURSE =
      job(
          "n1",
          "Nurse",
          "\"datePublished\":1759449600000",
          "\"employer\":null",
          "\"attributes\":[{\"key\":\"DSQF7\",\"label\":\"Remote\"}]",
          "\"compensation\":{\"currencyCode\":null,\"baseSalary\":null,"
              + "\"estimated\":{\"currencyCode\":\"USD\",\"baseSalary\":{\"unitOfWork\":\"YEAR\",\"range\":{\"min\":50000,\"max\":60000}}}}");

  private static String job(String key, String title, String... members) {
    return "{\"job\":{\"key\":\"%s\",\"title\":\"%s\",%s}}"
        .formatted(key, title, String.join(",", members));
  }

  private static String page(String cursor, String... results) {
    return "{\"data\":{\"jobSearch\":{\"pageInfo\":{\"nextCursor\":%s},\"results\":[%s]}}}"
        .formatted(cursor.isEmpty() ? "null" : '"' + cursor + '"', String.join(",", results));
  }

  /** Two pages: the second behind a cursor. */
  private static ScriptedHttp board() {
    return new ScriptedHttp(
        exchange ->
            ScriptedHttp.answer(
                exchange,
                200,
                query(exchange).contains("cursor: \"c2\"") ? page("", NURSE) : page("c2", BAKER)));
  }

  private static String query(HttpExchange exchange) {
    String body = new String(exchange.body(), StandardCharsets.UTF_8);
    return Fields.read("the body", body).text("query");
  }

  private static JobSource over(HttpTransport http, String... settings) {
    FakeProviderContext context =
        new FakeProviderContext()
            .with(HttpTransport.class, http)
            .with(java.time.Clock.class, SettableClock.at(NOW))
            .setting("candor.source.indeed.base-url", "https://api.example")
            .setting("candor.source.indeed.api-key", "k-123");
    for (int i = 0; i < settings.length; i += 2) {
      context = context.setting("candor.source.indeed." + settings[i], settings[i + 1]);
    }
    return new AssertingJobSource(new IndeedProvider().create(context));
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
  void every_field_is_read_as_it_stands_there() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome = source().search(SearchRequest.all(), found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals("asked in market US", outcome.detail());
    Job baker =
        Job.builder(JobId.of("indeed", "b1"), "indeed", "Baker")
            .company("Brinkwater")
            .places(List.of(new Place("Dubai, United Arab Emirates", "AE")))
            .employmentType(EmploymentType.FULL_TIME)
            .salary(
                new Salary(
                    BigDecimal.valueOf(4000),
                    new BigDecimal("6500.5"),
                    Currency.getInstance("AED"),
                    SalaryPeriod.MONTH))
            .postedAt(Instant.ofEpochMilli(1790985600000L))
            .description("Bread & buns. No remote work.")
            .url(URI.create("https://www.indeed.com/viewjob?jk=b1"))
            .applyUrl(URI.create("https://brinkwater.example/jobs/1"))
            .build();
    assertEquals(baker, found.jobs().get(0));
    Job nurse = found.jobs().get(1);
    assertEquals("", nurse.company());
    assertNull(nurse.salary()); // an estimate is nobody's word
  }

  @Test
  void the_request_says_who_asks_for_what_and_where() throws Exception {
    ScriptedHttp http = board();
    SearchRequest request =
        SearchRequest.builder()
            .titles(List.of("Bread \"and\" Cake Baker", "C++ Baker"))
            .text("sourdough -(cold)")
            .places(List.of("Dubai, UAE", "Qatar", "Portland, OR"))
            .build();
    over(http, "country", "ae", "radius", "5", "headers", "X-App: one")
        .search(request, Collected.all());
    HttpExchange first = http.asked().get(0);
    assertEquals("https://api.example/graphql", first.uri().toString());
    assertEquals("k-123", first.headers().get("indeed-api-key"));
    assertEquals("AE", first.headers().get("indeed-co"));
    assertEquals("one", first.headers().get("X-App"));
    assertTrue(
        query(first)
            .contains(
                "what: \"(\\\"Bread  and  Cake Baker\\\" OR \\\"C++ Baker\\\") sourdough cold\""),
        query(first));
    assertTrue(query(first).contains("where: \"Dubai\", radius: 5, radiusUnit: MILES"));
    List<String> markets =
        http.asked().stream().map(e -> e.headers().get("indeed-co")).distinct().toList();
    assertEquals(List.of("AE", "QA"), markets); // Oregon is not a country: the usual market
    assertTrue(http.asked().stream().anyMatch(e -> query(e).contains("where: \"Portland, OR\"")));
  }

  @Test
  void filters_that_exclude_each_other_are_several_requests_and_all_hold() throws Exception {
    ScriptedHttp http =
        new ScriptedHttp(
            exchange -> {
              String old = job("o1", "Old", "\"datePublished\":1759449600000");
              String recent = job("r1", "Recent", "\"datePublished\":1790985600000");
              String told =
                  job(
                      "t1",
                      "Told",
                      "\"datePublished\":1790985600000",
                      "\"attributes\":[{\"key\":\"75GKK\",\"label\":\"Part-time\"},{\"key\":\"DSQF7\",\"label\":\"Remote\"}]");
              String denied =
                  job(
                      "d1",
                      "Denied",
                      "\"datePublished\":1790985600000",
                      "\"description\":{\"html\":\"This is an on-site position\"}");
              boolean byAge = query(exchange).contains("dateOnIndeed\", start");
              return ScriptedHttp.answer(
                  exchange, 200, byAge ? page("", recent, told) : page("", old, recent, denied));
            });
    SearchRequest request =
        SearchRequest.builder()
            .remoteOnly(true)
            .employmentTypes(EnumSet.of(EmploymentType.PART_TIME))
            .postedWithin(Duration.ofDays(3))
            .build();
    Collected found = Collected.all();
    over(http).search(request, found);
    List<String> filters =
        http.asked().stream()
            .map(e -> query(e).lines().filter(line -> line.startsWith("filters")).findFirst())
            .map(Optional::orElseThrow)
            .toList();
    assertEquals(
        List.of(
            "filters: { date: { field: \"dateOnIndeed\", start: \"72h\" } }",
            "filters: { composite: { filters: [{ keyword: { field: \"attributes\", keys:"
                + " [\"75GKK\", \"DSQF7\"] } }] } }"),
        filters);
    assertEquals(List.of("Told", "Recent"), found.jobs().stream().map(Job::title).toList());
  }

  @Test
  void markets_are_known_by_name_and_by_code() {
    Map<String, String> sites =
        Map.ofEntries(
            Map.entry("united arab emirates", "ae"),
            Map.entry("UAE", "ae"),
            Map.entry("AE", "ae"),
            Map.entry("Saudi Arabia", "sa"),
            Map.entry("KSA", "sa"),
            Map.entry("qa", "qa"),
            Map.entry("Kuwait", "kw"),
            Map.entry("KW", "kw"),
            Map.entry("Bahrain", "bh"),
            Map.entry("Oman", "om"),
            Map.entry("USA", "www"),
            Map.entry("United Kingdom", "uk"),
            Map.entry("uk", "uk"),
            Map.entry("Malaysia", "malaysia"),
            Map.entry("Malta", "malta"),
            Map.entry("Germany", "de"));
    sites.forEach(
        (name, site) ->
            assertEquals(
                "https://" + site + ".indeed.com", Market.of(name).orElseThrow().site(), name));
    for (String none : List.of("", "Atlantis", "Romania, TX", "XX", "Antarctica")) {
      assertEquals(Optional.empty(), Market.of(none), none);
    }
  }

  @Test
  void without_address_and_key_it_says_what_to_set_and_asks_nobody() throws Exception {
    ScriptedHttp http = board();
    JobSource bare =
        new IndeedProvider().create(new FakeProviderContext().with(HttpTransport.class, http));
    SourceOutcome outcome = bare.search(SearchRequest.all(), Collected.all());
    assertInstanceOf(SourceOutcome.NeedsConfiguration.class, outcome);
    assertTrue(outcome.detail().contains("candor.source.indeed.base-url"), outcome.detail());
    assertTrue(outcome.detail().contains("candor.source.indeed.api-key"), outcome.detail());
    SourceOutcome nowhere =
        over(http, "country", "Atlantis").search(SearchRequest.all(), Collected.all());
    assertInstanceOf(SourceOutcome.NeedsConfiguration.class, nowhere);
    assertEquals(List.of(), http.asked());
    assertTrue(new IndeedProvider().onlyByName());
  }

  @Test
  void no_result_is_empty_and_says_where_it_was_looked_for() throws Exception {
    SourceOutcome outcome =
        over(ScriptedHttp.always(200, page(""), Map.of()), "country", "Qatar")
            .search(SearchRequest.all(), Collected.all());
    assertInstanceOf(SourceOutcome.Empty.class, outcome);
    assertTrue(outcome.detail().contains("QA"), outcome.detail());
  }

  @Test
  void what_the_interface_complains_of_is_told() throws Exception {
    String body = "{\"errors\":[{\"message\":\"Cannot query field\"}],\"data\":null}";
    SourceOutcome outcome =
        over(ScriptedHttp.always(200, body, Map.of())).search(SearchRequest.all(), Collected.all());
    assertInstanceOf(SourceOutcome.Failed.class, outcome);
    assertTrue(outcome.detail().contains("Cannot query field"), outcome.detail());
  }

  @Test
  void a_page_that_repeats_itself_ends_the_run() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome =
        over(ScriptedHttp.always(200, page("again", BAKER), Map.of()))
            .search(SearchRequest.all(), found);
    assertInstanceOf(SourceOutcome.Partial.class, outcome);
    assertEquals(1, found.jobs().size());
  }

  @Test
  void a_list_that_begins_with_jobs_of_another_goes_on() throws Exception {
    String baker = job("b1", "Baker", "\"datePublished\":1790985600000");
    String nurse = job("n1", "Nurse", "\"datePublished\":1790985600000");
    ScriptedHttp http =
        new ScriptedHttp(
            exchange -> {
              boolean byAge = query(exchange).contains("dateOnIndeed\", start");
              boolean second = query(exchange).contains("cursor: \"c2\"");
              String part = "\"attributes\":[{\"key\":\"75GKK\",\"label\":\"Part-time\"}]";
              String told = baker.replace("\"datePublished\"", part + ",\"datePublished\"");
              return ScriptedHttp.answer(
                  exchange,
                  200,
                  byAge || !second ? page(byAge ? "" : "c2", told) : page("", nurse));
            });
    SearchRequest request =
        SearchRequest.builder()
            .employmentTypes(EnumSet.of(EmploymentType.PART_TIME))
            .postedWithin(Duration.ofDays(3))
            .build();
    Collected found = Collected.all();
    SourceOutcome outcome = over(http).search(request, found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(List.of("Baker", "Nurse"), found.jobs().stream().map(Job::title).toList());
  }

  @Test
  void a_country_that_has_enough_leaves_room_for_the_others() throws Exception {
    ScriptedHttp http =
        new ScriptedHttp(
            exchange -> {
              String market = exchange.headers().get("indeed-co");
              String posted = "\"datePublished\":1790985600000";
              String first = job(market + "1", "Baker", posted);
              String second = job(market + "2", "Baker", posted);
              return ScriptedHttp.answer(exchange, 200, page("c2", first, second));
            });
    SearchRequest request =
        SearchRequest.builder().places(List.of("Qatar", "Kuwait", "Oman")).limit(2).build();
    Collected found = Collected.atMost(2);
    SourceOutcome outcome = over(http).search(request, found);
    assertInstanceOf(SourceOutcome.Complete.class, outcome, outcome.detail());
    assertEquals(
        Set.of("QA", "KW", "OM"),
        Set.copyOf(http.asked().stream().map(one -> one.headers().get("indeed-co")).toList()));
    assertEquals(3, http.asked().size());
    assertEquals(6, found.jobs().size());
  }

  @Test
  void a_cursor_that_leads_to_itself_is_followed_once() throws Exception {
    ScriptedHttp http = ScriptedHttp.always(200, page("again", NURSE), Map.of());
    SearchRequest request =
        SearchRequest.builder().employmentTypes(EnumSet.of(EmploymentType.FULL_TIME)).build();
    SearchRequest old = request.toBuilder().postedWithin(Duration.ofHours(1)).build();
    over(http).search(old, Collected.all());
    assertTrue(http.asked().size() <= 4, "asked " + http.asked().size());
  }

  @Test
  void the_recorded_answer_is_read_whole() throws Exception {
    Path recorded = Path.of("../../shared/data/indeed/graphql-br-2026-10.json");
    assumeTrue(Files.exists(recorded));
    String body = Files.readString(recorded);
    ScriptedHttp http =
        new ScriptedHttp(
            exchange ->
                ScriptedHttp.answer(
                    exchange, 200, query(exchange).contains("cursor:") ? page("") : body));
    Collected found = Collected.all();
    over(http, "country", "Brazil").search(SearchRequest.all(), found);
    assertEquals(15, found.jobs().size());
    assertEquals(1, found.jobs().stream().filter(job -> job.company().isEmpty()).count());
    for (Job job : found.jobs()) {
      assertFalse(job.description().isEmpty(), job.title());
      assertTrue(job.postedAt() != null && job.url() != null && job.applyUrl() != null);
      assertEquals(Set.of("BR"), Set.of(job.places().get(0).countryCode()), job.title());
      assertNull(job.salary());
      assertEquals(
          job.title().contains("Remote Work"), job.workMode() == WorkMode.REMOTE, job.title());
    }
  }
}
