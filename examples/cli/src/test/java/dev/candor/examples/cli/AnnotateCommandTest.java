package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marks in a posting: edited, told, undone, and what they lead to. */
final class AnnotateCommandTest extends CommandTest {

  private static final String DEMO = "src/main/resources/dev/candor/examples/cli/demo/";

  private Path posting;
  private Path profile;
  private Path marks;

  @BeforeEach
  void find() throws IOException {
    posting = file("job.md", Files.readString(Path.of(DEMO + "backend-engineer.md")));
    profile = Path.of(DEMO + "profile.json");
    marks = folder.resolve("marks.json");
  }

  private int annotate(Object... more) {
    Object[] all = new Object[more.length + 5];
    System.arraycopy(more, 0, all, 5, more.length);
    all[0] = "annotate";
    all[1] = "--posting";
    all[2] = posting;
    all[3] = "--annotations";
    all[4] = marks;
    return run(all);
  }

  @Test
  void edits_are_applied_told_and_undone() throws IOException {
    Path edits =
        file(
            "edits.json",
            """
            [{"op":"add","annotation":{"id":"k","quote":"RabbitMQ","relevance":"core_strength",
              "identity":"core_identity","note_of_mine":1}}]
            """);
    Path undo = folder.resolve("undo.json");
    assertEquals(0, annotate("--edits", edits, "--undo", undo, "--json"));
    assertEquals(7.2, json().path("boosts").path("k").doubleValue());
    assertEquals(1, json().path("annotations").path("revision").intValue());
    assertTrue(Files.readString(marks).contains("\"note_of_mine\""));
    // made for revision 0: a conflict, and the file stays
    String before = Files.readString(marks);
    Path more =
        file("more.json", "[{\"op\":\"change\",\"id\":\"k\",\"set\":{\"relevance\":\"gap\"}}]");
    assertEquals(3, annotate("--edits", more, "--expect", 0));
    assertTrue(errors().contains("of revision 1"), errors());
    assertEquals(before, Files.readString(marks));
    assertEquals(0, annotate("--edits", more, "--expect", 1));
    assertEquals(4, annotate("--lint", "--profile", profile));
    assertTrue(text().contains("error k: A gap has no mitigation"), text());
    assertEquals(0, annotate("--csv"));
    assertTrue(text().startsWith("id,section,"), text());
    assertEquals(3, annotate("--edits", undo), "the mark was changed since");
  }

  @Test
  void a_file_of_another_posting_is_left_alone() throws IOException {
    Path edits =
        file("edits.json", "[{\"op\":\"add\",\"annotation\":{\"id\":\"a\",\"quote\":\"SQL\"}}]");
    assertEquals(0, annotate("--edits", edits, "--id", "job-1"));
    Path more = file("more.json", "[{\"op\":\"remove\",\"id\":\"a\"}]");
    assertEquals(3, annotate("--edits", more, "--id", "job-2"));
    assertTrue(errors().contains("those of 'job-1', not of 'job-2'"), errors());
    assertTrue(Files.readString(marks).contains("SQL"));
  }

  @Test
  void what_cannot_be_read_is_refused_with_a_word() throws IOException {
    Path edits =
        file(
            "edits.json", "[{\"op\":\"add\",\"annotation\":{\"id\":\"a\",\"quote\":\"no such\"}}]");
    assertEquals(3, annotate("--edits", edits));
    assertTrue(errors().contains("stands nowhere in the posting"), errors());
    assertFalse(Files.exists(marks));
    Files.writeString(marks, "{\"posting\":\"x\",\"annotations\":[{\"id\":\"a\"}]}");
    assertEquals(3, annotate("--coverage"));
    assertTrue(errors().contains("marks.json.annotations[0].quote"), errors());
    assertEquals(2, run("annotate", "--posting", posting));
    assertEquals(2, annotate("--lint"));
  }

  @Test
  void suggestions_become_marks_that_steer_a_cv_and_a_persona() {
    assertEquals(0, annotate("--suggest", "--coverage", "--profile", profile));
    assertTrue(text().contains("core_strength: 4 years of experience with Kotlin or Java"), text());
    assertFalse(Files.exists(marks));
    assertEquals(0, annotate("--accept", "--profile", profile, "--json"));
    assertTrue(json().path("coverage").path("percent").intValue() > 0);
    assertEquals(
        0,
        run(
            "persona",
            "--posting",
            posting,
            "--annotations",
            marks,
            "--profile",
            profile,
            "--save",
            "--json"));
    assertTrue(json().path("persona").path("proven").booleanValue());
    String persona = json().path("persona").path("statement").stringValue();
    assertTrue(persona.startsWith("A Senior Software Engineer with"), persona);
    assertEquals(
        4,
        run(
            "persona",
            "--posting",
            posting,
            "--annotations",
            marks,
            "--profile",
            profile,
            "--save",
            "--edit",
            "A visionary who founded three banks."));
    assertTrue(text().contains("! not proven:"), text());
    assertEquals(
        4, run("persona", "--posting", posting, "--annotations", marks, "--profile", profile));
    assertTrue(text().startsWith("A visionary"), "the person's words win: " + text());
    assertEquals(
        0,
        run(
            "tailor",
            "--posting",
            posting,
            "--annotations",
            marks,
            "--profile",
            profile,
            "--out",
            folder.resolve("out"),
            "--formats",
            "txt"));
    assertTrue(text().contains("annotation honoured: "), text());
  }
}
