package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The commands as scripts use them: shapes, exit codes, and what bad input does. */
final class CommandLineTest extends CommandTest {

  private static final Path DEMO = Path.of("src/main/resources/dev/candor/examples/cli/demo");
  private static final String PROFILE = DEMO.resolve("profile.json").toString();
  private static final String POSTING = DEMO.resolve("staff-engineer.md").toString();

  @Test
  void the_demo_runs_the_main_job() {
    assertEquals(0, run("demo", "--out", folder, "--json"));
    assertEquals(5, json().path("search").path("jobs").size());
    assertTrue(json().path("proven").booleanValue());
    for (String name : List.of("cv.pdf", "cv.docx", "cv.html", "cv.md", "cv.txt", "report.json")) {
      assertTrue(Files.exists(folder.resolve(name)), name);
    }
  }

  @Test
  void the_same_input_gives_the_same_bytes_and_everything_is_read_back() throws Exception {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertEquals(0, run("tailor", "--profile", PROFILE, "--posting", POSTING, "--out", one));
    assertEquals(0, run("tailor", "--profile", PROFILE, "--posting", POSTING, "--out", two));
    for (String name : List.of("cv.pdf", "cv.docx", "cv.html", "cv.md", "cv.txt", "report.json")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(two.resolve(name)), name);
    }
    for (String name : List.of("cv.pdf", "cv.docx")) {
      assertEquals(0, run("ats", "--file", one.resolve(name), "--posting", POSTING, "--json"));
      assertEquals("Tove Lindqvist", json().path("contact").path("name").stringValue());
      assertEquals(3, json().path("roles").size(), name);
      assertEquals(0, json().path("problems").size(), name);
      assertTrue(json().path("keywords").path("present").size() > 3, name);
    }
    JsonNode report = MAPPER.readTree(Files.readString(one.resolve("report.json")));
    assertEquals(0, report.path("model").path("calls").intValue());
    for (JsonNode sentence : report.path("sentences")) {
      assertTrue(sentence.path("supported").booleanValue(), sentence.toString());
      assertFalse(sentence.path("evidence").isEmpty(), sentence.toString());
    }
  }

  @Test
  void a_template_is_chosen_by_name() throws Exception {
    Path usual = folder.resolve("usual");
    Path modern = folder.resolve("modern");
    List<Object> words =
        List.of("tailor", "--profile", PROFILE, "--posting", POSTING, "--formats", "pdf,txt");
    List<Object> first = new ArrayList<>(words);
    first.addAll(List.of("--out", usual));
    List<Object> second = new ArrayList<>(words);
    second.addAll(List.of("--out", modern, "--template", "modern"));
    assertEquals(0, run(first.toArray()));
    assertEquals(0, run(second.toArray()));
    assertNotEquals(-1, Files.mismatch(usual.resolve("cv.pdf"), modern.resolve("cv.pdf")));
    assertEquals(-1, Files.mismatch(usual.resolve("cv.txt"), modern.resolve("cv.txt")));
    Path pages = folder.resolve("pages");
    assertEquals(0, run("preview", "--file", modern.resolve("cv.pdf"), "--out", pages, "--json"));
    assertEquals(pages.resolve("page-1.png").toString(), json().path("files").get(0).stringValue());
    assertTrue(Files.size(pages.resolve("page-1.png")) > 10_000);
    assertEquals(3, run("preview", "--file", modern.resolve("cv.txt"), "--out", pages));
    assertEquals(
        2, run("preview", "--file", modern.resolve("cv.pdf"), "--out", pages, "--dpi", "5"));
    second.set(second.size() - 1, "baroque");
    assertEquals(2, run(second.toArray()));
    assertTrue(errors().contains("executive"), errors());
    first.add("-Dcandor.render.template=baroque");
    assertEquals(2, run(first.toArray()));
  }

  @Test
  void a_search_counts_what_it_found_and_the_same_file_twice_adds_nothing() {
    List<Object> args = new ArrayList<>(List.of("search", "--json", "--from"));
    args.add(POSTING);
    args.add(POSTING);
    args.add(DEMO.resolve("platform-lead.html"));
    assertEquals(0, run(args.toArray()));
    JsonNode found = json();
    assertEquals(2, found.path("jobs").size());
    assertEquals("file", found.path("sources").get(0).path("source").stringValue());
    TreeSet<String> facets = new TreeSet<>(found.path("facets").propertyNames());
    List<String> first =
        List.of("company", "place", "workMode", "seniority", "source", "employmentType");
    List<String> later = List.of("country", "region", "city", "salaryBand", "postedAge", "skill");
    TreeSet<String> expected = new TreeSet<>(first);
    expected.addAll(later);
    assertEquals(expected, facets);
    int counted = 0;
    for (JsonNode count : found.path("facets").path("company")) {
      counted += count.path("count").intValue();
    }
    assertEquals(2, counted);
  }

  @Test
  void sections_of_a_posting_are_its_text() throws Exception {
    assertEquals(0, run("structure", "--posting", POSTING, "--json"));
    String text = Files.readString(Path.of(POSTING));
    StringBuilder joined = new StringBuilder();
    for (JsonNode section : json().path("sections")) {
      joined.append(text, section.path("start").intValue(), section.path("end").intValue());
    }
    assertEquals(text, joined.toString());
    assertEquals("Staff Software Engineer", json().path("title").stringValue());
    assertEquals(7, json().path("yearsRequired").intValue());
    assertEquals(0, json().path("problems").size());
  }

  @Test
  void a_posting_without_a_title_is_a_named_problem_and_bad_input_for_search() throws Exception {
    Path posting = Files.writeString(folder.resolve("p.txt"), "Requirements\n- Wood\n- Patience\n");
    assertEquals(0, run("structure", "--posting", posting, "--json"));
    assertEquals("no_title", json().path("problems").get(0).path("kind").stringValue());
    run("search", "--from", posting, "--json");
    assertEquals("BadInput", json().path("sources").get(0).path("outcome").stringValue());
  }

  @Test
  void a_match_is_explained() {
    assertEquals(0, run("match", "--profile", PROFILE, "--posting", POSTING, "--json"));
    int score = json().path("score").intValue();
    assertTrue(score > 50 && score <= 100, out.toString(StandardCharsets.UTF_8));
    double weights = 0;
    for (JsonNode factor : json().path("factors")) {
      weights += factor.path("weight").doubleValue();
    }
    assertEquals(1, weights, 1e-9);
  }

  @Test
  void verify_answers_each_claim_in_order_and_tells_by_its_code_that_one_is_refused()
      throws Exception {
    String proven = "Mentored four engineers; two of them were promoted to senior.";
    Path claims =
        file(
            "claims.jsonl",
            "{\"text\":\""
                + proven
                + "\",\"role\":\"Norrsken Payments\"}\n\n"
                + "{\"text\":\"Mentored five engineers.\",\"role\":\"Norrsken Payments\"}\n"
                + "{\"text\":\""
                + proven
                + "\",\"role\":\"Kusten Studio\"}\n"
                + "{\"text\":\"Rust\",\"section\":\"skill\"}\n");
    assertEquals(4, run("verify", "--profile", PROFILE, "--claims", claims));
    List<Boolean> supported =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> MAPPER.readTree(line).path("supported").booleanValue())
            .toList();
    assertEquals(List.of(true, false, false, false), supported);
  }

  @Test
  void an_import_lists_roles_with_the_ids_that_verify_takes() throws Exception {
    Path profile =
        file(
            "me.json",
            """
            {"basics": {"name": "Ida Moen"}, "hats": 2,
             "work": [{"id": "Rye_1", "name": "Rye & Sons", "position": "Baker",
                       "startDate": "2019-03", "highlights": ["Baked 40 breads a day"]}]}
            """);
    assertEquals(0, run("profile", "import", "--profile", profile, "--json"));
    JsonNode role = json().path("roles").get(0);
    assertEquals("Rye_1", role.path("id").stringValue());
    assertEquals("Rye & Sons", role.path("employer").stringValue());
    assertEquals("Baker", role.path("title").stringValue());
    assertEquals("2019-03", role.path("start").stringValue());
    assertTrue(role.path("current").booleanValue());
    assertEquals(2, json().path("notUnderstood").path("hats").intValue());
    assertEquals("kept", json().path("notes").get(0).path("kind").stringValue());

    Path claims = file("c.jsonl", "{\"text\":\"Baked 40 breads a day\",\"role\":\"Rye_1\"}");
    assertEquals(0, run("verify", "--profile", profile, "--claims", claims));
    claims = file("c.jsonl", "{\"text\":\"Baked 40 breads a day\",\"role\":\"rye\"}");
    assertEquals(4, run("verify", "--profile", profile, "--claims", claims));
    String detail = json().path("reasons").get(0).path("detail").stringValue();
    assertTrue(detail.contains("'rye'; it has Rye_1 (Baker, Rye & Sons)"), detail);
    assertEquals(2, run("profile"));
  }

  @Test
  void coverage_has_one_form_in_the_report_and_in_ats() throws Exception {
    assertEquals(
        0, run("tailor", "--profile", PROFILE, "--posting", POSTING, "--out", folder, "--json"));
    JsonNode told = json().path("coverage");
    JsonNode report = MAPPER.readTree(Files.readString(folder.resolve("report.json")));
    assertEquals(report.path("coverage").path("after"), told);
    int owned = told.path("owned").path("total").intValue();
    assertTrue(owned > 3 && owned < told.path("posting").path("total").intValue(), told.toString());
    Object pdf = folder.resolve("cv.pdf");
    assertEquals(
        0, run("ats", "--file", pdf, "--posting", POSTING, "--profile", PROFILE, "--json"));
    assertEquals(told, json().path("coverage"));
    assertEquals(0, run("ats", "--file", pdf, "--posting", POSTING, "--json"));
    assertTrue(json().path("coverage").path("owned").isNull());
    assertEquals(
        json().path("keywords").path("missing"),
        json().path("coverage").path("posting").path("missing"));
    assertEquals(0, run("ats", "--file", pdf, "--posting", POSTING));
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("Keywords of the posting: "), text);
    assertFalse(text.contains("that the profile proves"), text);
  }

  @Test
  void notes_are_a_line_a_kind_and_whole_for_scripts() throws Exception {
    Path profile =
        file(
            "me.json",
            """
            {"basics": {"name": "Ida Moen", "hat": 1, "shoe": 2, "coat": 3, "scarf": 4, "sock": 5},
             "work": [{"id": "not an id", "name": "Rye & Sons", "startDate": "2019", "highlights": ["Baked bread"]}]}
            """);
    assertEquals(
        0, run("tailor", "--profile", profile, "--posting", POSTING, "--out", folder, "--json"));
    assertEquals(6, json().path("notes").size());
    String notes = err.toString(StandardCharsets.UTF_8);
    assertEquals(3, notes.lines().filter(line -> line.startsWith("note: ")).count(), notes);
    assertTrue(notes.contains("note: 5 kept, with no place in a profile: basics."), notes);
    assertTrue(notes.contains("note: 1 doubtful: work[0].id: an id is letters"), notes);
    JsonNode report = MAPPER.readTree(Files.readString(folder.resolve("report.json")));
    assertEquals(json().path("notes"), report.path("notes"));
  }

  @Test
  void advice_is_true() throws Exception {
    assertEquals(
        2,
        run(
            "tailor",
            "--profile",
            PROFILE,
            "--posting",
            POSTING,
            "--out",
            folder,
            "--llm",
            "bogus"));
    String unknown = err.toString(StandardCharsets.UTF_8);
    assertTrue(
        unknown.contains(
            "found are: adversarial, anthropic, claude-cli, faithful, none, openai, replay"),
        unknown);
    assertTrue(unknown.contains("name one of those found"), unknown);
    assertTrue(unknown.contains("dev.candor:candor-sdk-llm"), unknown);
    Path large = Files.write(folder.resolve("large.md"), new byte[21 << 20]);
    for (String command :
        List.of("structure --posting", "ats --file", "profile import --profile")) {
      List<Object> args = new ArrayList<>(List.of(command.split(" ")));
      args.add(large);
      assertEquals(3, run(args.toArray()), command);
      String message = err.toString(StandardCharsets.UTF_8);
      assertTrue(message.contains("MB that are read"), message);
      assertFalse(message.contains("can be read."), message);
    }
  }

  @Test
  void bad_input_has_a_word_and_a_code_and_leaves_earlier_output_untouched() throws Exception {
    Path kept = folder.resolve("kept");
    assertEquals(0, run("tailor", "--profile", PROFILE, "--posting", POSTING, "--out", kept));
    byte[] before = Files.readAllBytes(kept.resolve("cv.pdf"));
    Path truncated = file("truncated.json", Files.readString(Path.of(PROFILE)).substring(0, 700));
    Path empty = file("empty.json", "");
    Path nameless = file("nameless.json", "{\"basics\":{\"email\":\"a@example.org\"}}");
    Path binary = Files.write(folder.resolve("binary.md"), new byte[] {0, 1, 2, 3, 0, -1, 0, 9});
    for (Path profile : List.of(truncated, empty, nameless, binary, folder.resolve("missing"))) {
      assertEquals(
          3,
          run("tailor", "--profile", profile, "--posting", POSTING, "--out", kept),
          profile::toString);
      assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("candor: "), profile::toString);
    }
    for (Path posting : List.of(empty, binary)) {
      assertEquals(3, run("structure", "--posting", posting, "--json"), posting::toString);
      assertEquals(3, run("search", "--json", "--from", posting), posting::toString);
      assertEquals("BadInput", json().path("sources").get(0).path("outcome").stringValue());
    }
    assertEquals(3, run("structure", "--posting", truncated));
    assertEquals(3, run("verify", "--profile", PROFILE, "--claims", empty));
    assertArrayEquals(before, Files.readAllBytes(kept.resolve("cv.pdf")));
    assertEquals(2, run("tailor", "--profile", PROFILE));
    assertEquals(2, run("search", "--from", POSTING, "--limit", "0"));
    assertEquals(
        2, run("match", "-Dcandor.close-timeout=soon", "--profile", PROFILE, "--posting", POSTING));
  }

  @Test
  void a_script_that_the_fonts_lack_is_refused_with_what_to_do_and_other_formats_are_written()
      throws IOException {
    Path profile = folder.resolve("me.json");
    String name = MAPPER.readTree(Files.readString(Path.of(PROFILE))).at("/basics/name").asString();
    Files.writeString(profile, Files.readString(Path.of(PROFILE)).replace(name, "山田太郎"));
    Path made = folder.resolve("made");
    assertEquals(4, run("tailor", "--profile", profile, "--posting", POSTING, "--out", made));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("Chinese") && said.contains("candor.render.fonts"), said);
    assertTrue(said.contains("docx, html, md, txt"), said);
    assertFalse(Files.exists(made));
    assertEquals(
        0,
        run(
            "tailor",
            "--profile",
            profile,
            "--posting",
            POSTING,
            "--out",
            made,
            "--formats",
            "docx,TXT"));
    try (Stream<Path> files = Files.list(made)) {
      assertEquals(
          List.of("cv.docx", "cv.txt", "report.json"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertEquals(0, run("ats", "--file", made.resolve("cv.docx"), "--json"));
    assertEquals("山田太郎", json().at("/contact/name").asString());
    assertEquals(
        2,
        run(
            "tailor",
            "--profile",
            profile,
            "--posting",
            POSTING,
            "--out",
            made,
            "--formats",
            "docx,odt"));
    assertEquals(
        2,
        run("tailor", "--profile", profile, "--posting", POSTING, "--out", made, "--formats", " "));
    assertEquals(
        3,
        run(
            "tailor",
            "-Dcandor.render.fonts=" + profile,
            "--profile",
            profile,
            "--posting",
            POSTING,
            "--out",
            made));
  }

  @Test
  void a_master_cv_in_json_is_no_finished_cv() {
    assertEquals(3, run("ats", "--file", PROFILE, "--json"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("is JSON"));
  }
}
