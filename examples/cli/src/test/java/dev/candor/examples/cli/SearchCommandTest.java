package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Searches as a user makes them: by source, filter and facet, and what is said of each source. */
final class SearchCommandTest extends CommandTest {

  private static final String BOARD =
      """
      [{"id":"1","text":"Night Baker","createdAt":%1$d,"workplaceType":"onsite",
        "categories":{"location":"Oslo","commitment":"Full-time"},"hostedUrl":"https://rye.example/1",
        "salaryRange":{"min":40000,"max":50000,"currency":"EUR","interval":"per-year-salary"}},
       {"id":"2","text":"Head Baker","createdAt":%1$d,"workplaceType":"remote",
        "categories":{"location":"Bergen","commitment":"Full-time"},"hostedUrl":"https://rye.example/2",
        "salaryRange":{"min":70000,"max":80000,"currency":"EUR","interval":"per-year-salary"}},
       {"id":"3","text":"Head Baker, Cakes","createdAt":1262304000000,
        "categories":{"location":"Oslo"},"hostedUrl":"https://rye.example/3"},
       {"id":"4","text":"Miller","createdAt":%1$d,"categories":{"location":"Oslo"}}]
      """;
  private static final String PAGE =
      """
      <html><head><script type="application/ld+json">{"@context":"https://schema.org",
      "@type":"JobPosting","title":"Night Baker","hiringOrganization":{"name":"Rye & Sons"},
      "jobLocation":{"address":{"addressLocality":"Oslo","addressCountry":"NO"}},
      "description":"Bake bread at night.","validThrough":"2020-01-01"}</script></head></html>
      """;

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String board = BOARD.formatted(System.currentTimeMillis() - 3_600_000);
    server.createContext("/board", exchange -> answer(exchange, 200, board));
    server.createContext("/page", exchange -> answer(exchange, 200, PAGE));
    server.createContext("/busy", exchange -> answer(exchange, 429, "{}"));
    server.createContext("/broken", exchange -> answer(exchange, 500, "oops"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    asked.incrementAndGet();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean page = body.startsWith("<");
    exchange.getResponseHeaders().add("Content-Type", page ? "text/html" : "application/json");
    exchange.getResponseHeaders().add("Retry-After", "37");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private int search(String path, Object... more) {
    List<Object> args = new ArrayList<>(List.of("search", "-Dcandor.net.allow-loopback=true"));
    args.add("-Dcandor.source.lever.base-url=" + at(path));
    args.addAll(List.of(more));
    return run(args.toArray());
  }

  private static List<String> titles(JsonNode result) {
    List<String> titles = new ArrayList<>();
    result.path("jobs").forEach(job -> titles.add(job.path("title").stringValue()));
    return titles;
  }

  @Test
  void a_source_is_asked_by_name_and_tells_how_each_filter_was_honoured() {
    Object[] args = {
      "--source",
      "lever",
      "--company",
      "rye",
      "--title",
      "baker",
      "--since",
      "7d",
      "--min-salary",
      "60000",
      "--json"
    };
    assertEquals(0, search("/board", args));
    assertEquals(List.of("Head Baker"), titles(json()));
    JsonNode job = json().path("jobs").get(0);
    assertEquals("open", job.path("freshness").path("state").stringValue());
    assertEquals(16, job.path("family").stringValue().length());
    assertTrue(job.path("repost").isNull());
    assertEquals(0, job.path("alsoAt").size());
    JsonNode source = json().path("sources").get(0);
    assertEquals("Complete", source.path("outcome").stringValue());
    assertEquals(
        MAPPER.readTree(
            """
            {"title":"applied","postedSince":"applied","salary":"applied","company":"native"}
            """),
        source.path("filters"));
    assertEquals(
        MAPPER.readTree(
            """
            {"byFilter":{"title":1,"postedSince":1,"salary":1},"unstated":{},
             "same":0,"expired":0,"hidden":0}
            """),
        source.path("leftOut"));
    assertTrue(source.path("rememberedFrom").isNull());
  }

  @Test
  void a_person_reads_what_was_found_and_what_each_source_did() {
    assertEquals(0, search("/board", "--source", "lever", "--company", "rye", "--title", "baker"));
    String text = text();
    assertTrue(text.contains("Night Baker | rye | Oslo | onsite | 40000-50000 EUR a year"), text);
    assertTrue(text.contains("posted 1 h ago"), text);
    assertTrue(text.contains("may be closed: posted long ago"), text);
    assertTrue(text.contains("lever: Complete, 3 jobs: 1 left out by title"), text);
    assertTrue(text.contains("company: asked of the source; title: checked here"), text);
  }

  @Test
  void facets_and_order_are_of_what_was_found() {
    Object[] args = {
      "--source",
      "lever",
      "--company",
      "rye",
      "--sort",
      "salary",
      "--facet",
      "work-mode=remote",
      "--facet",
      "workMode=onsite",
      "--json"
    };
    assertEquals(0, search("/board", args));
    assertEquals(List.of("Head Baker", "Night Baker"), titles(json()));
    assertEquals(4, json().path("sources").get(0).path("jobs").intValue());
  }

  @Test
  void skills_that_a_posting_names_are_told_and_counted() throws Exception {
    Path posting =
        file("p.md", "# Platform Engineer\n\nCompany: Rye & Sons\n\n- k8s and PostgreSQL\n");
    assertEquals(0, run("search", "--from", posting, "--json"));
    assertEquals(
        MAPPER.readTree("[\"Kubernetes\",\"PostgreSQL\"]"),
        json().path("jobs").get(0).path("skills"));
    assertEquals(0, run("search", "--from", posting, "--facets"));
    assertTrue(text().contains("    skill: Kubernetes 1, PostgreSQL 1\n"), text());
    assertTrue(text().contains("    salaryBand: unspecified 1\n"), text());
    assertEquals(0, run("search", "--from", posting, "--facet", "skill=Kubernetes"));
    assertTrue(text().contains("1 job"), text());
  }

  @Test
  void what_a_caller_typed_is_no_command_to_a_terminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(new Printable(bytes), true, StandardCharsets.UTF_8);
    out.print("Größe\t\u001b[31m\u0007 مهندس\n");
    assertEquals("Größe\t?[31m? مهندس\n", bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void an_answer_is_remembered_over_a_folder_until_it_is_asked_afresh() {
    Object[] args = {"--home", folder, "--source", "lever", "--company", "rye"};
    assertEquals(0, search("/board", args));
    int before = asked.get();
    assertEquals(0, search("/board", args));
    assertTrue(text().contains("asked at 2"), text());
    assertTrue(text().contains("from the cache"), text());
    assertEquals(before, asked.get());
    List<Object> afresh = new ArrayList<>(List.of(args));
    afresh.addAll(List.of("--fresh", "--json"));
    assertEquals(0, search("/board", afresh.toArray()));
    assertTrue(json().path("sources").get(0).path("rememberedFrom").isNull());
    assertTrue(asked.get() > before);
  }

  @Test
  void a_failure_is_named_and_ends_the_command_only_where_every_source_failed() throws Exception {
    Object[] args = {"--source", "lever", "--company", "rye", "--json"};
    assertEquals(5, search("/busy", args));
    assertEquals("RateLimited", json().path("sources").get(0).path("outcome").stringValue());
    assertEquals(37, json().path("sources").get(0).path("retryAfterSeconds").intValue());
    assertEquals(5, search("/broken", args));
    assertEquals("Failed", json().path("sources").get(0).path("outcome").stringValue());
    assertEquals("server", json().path("sources").get(0).path("kind").stringValue());
    Path posting = file("p.md", "# Miller\n\nCompany: Rye & Sons\n");
    assertEquals(0, search("/broken", "--source", "lever", "--company", "rye", "--from", posting));
    assertTrue(text().contains("lever: Failed (server), 0 jobs: "), text());
    assertEquals(2, search("/board", "--source", "lever", "--json"));
    assertEquals("NeedsConfiguration", json().path("sources").get(0).path("outcome").stringValue());
    assertEquals(3, search("/board", "--source", "nosuch", "--json"));
    assertEquals("BadInput", json().path("sources").get(0).path("outcome").stringValue());
  }

  @Test
  void a_named_page_is_read_also_when_the_job_has_ended() {
    int code = search("/board", "--url", at("/page"), "--json");
    assertEquals(0, code, text());
    assertEquals(List.of("Night Baker"), titles(json()));
    assertEquals(
        "end_passed", json().path("jobs").get(0).path("freshness").path("code").stringValue());
    assertEquals(0, search("/board", "--url", at("/page")));
    assertTrue(text().contains("ended: 2020-01-0"), text());
  }

  @Test
  void presets_and_regions_are_titles_and_places() throws Exception {
    Path cto = file("a.md", "# CTO\n\nCompany: Rye & Sons\nLocation: Doha, Qatar\n");
    Path cook = file("b.md", "# Cook\n\nCompany: Rye & Sons\nLocation: Doha, Qatar\n");
    Path far = file("c.md", "# CTO\n\nCompany: Rye & Sons\nLocation: Oslo, Norway\n");
    assertEquals(
        0,
        run("search", "--preset", "cto", "--region", "gulf", "--json", "--from", cto, cook, far));
    assertEquals(List.of("CTO"), titles(json()));
    assertEquals("Doha, Qatar", json().path("jobs").get(0).path("place").stringValue());
  }

  @Test
  void a_wrong_value_is_named_in_one_line_with_those_there_are() throws Exception {
    Path posting = file("p.md", "# Miller\n\nCompany: Rye & Sons\n");
    String[][] wrong = {
      {"--preset", "nosuch", "staff_swe"},
      {"--region", "nosuch", "gulf"},
      {"--since", "yesterday", "7d"},
      {"--since", "2999-01-01", "past"},
      {"--type", "hobby", "part_time"},
      {"--facet", "hat=1", "workMode"},
      {"--facet", "company", "FIELD=VALUE"},
      {"--sort", "hue", "newest"},
      {"--min-salary", "much", "no amount such as 60000"}
    };
    for (String[] one : wrong) {
      assertEquals(2, run("search", "--from", posting, one[0], one[1]), one[0]);
      assertTrue(errors().contains(one[2]), errors());
      assertEquals(2, errors().lines().count(), errors());
    }
    assertFalse(errors().contains("Usage"), errors());
  }
}
