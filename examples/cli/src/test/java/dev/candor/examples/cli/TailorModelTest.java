package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The command with models: one that lies, one that words well, and one that was recorded. */
final class TailorModelTest extends CommandTest {

  private static final Path DEMO = Path.of("src/main/resources/dev/candor/examples/cli/demo");
  private static final List<String> FILES =
      List.of("cv.pdf", "cv.docx", "cv.html", "cv.md", "cv.txt");

  private int tailor(String name, String... more) {
    List<Object> args = new ArrayList<>(List.of("tailor", "--json"));
    args.addAll(List.of("--profile", DEMO.resolve("profile.json")));
    args.addAll(List.of("--posting", DEMO.resolve("staff-engineer.md")));
    args.addAll(List.of("--out", folder.resolve(name)));
    args.addAll(List.of(more));
    return run(args.toArray());
  }

  private void sameFiles(String one, String other) throws IOException {
    for (String file : FILES) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve(one).resolve(file)),
          Files.readAllBytes(folder.resolve(other).resolve(file)),
          file);
    }
  }

  @Test
  void a_lying_model_changes_no_file_and_each_refusal_is_told() throws Exception {
    assertEquals(0, tailor("plain"));
    assertEquals(0, json().path("model").path("calls").intValue());
    for (String seed : List.of("1", "2", "3")) {
      String set = "-Dcandor.llm.adversarial.seed=" + seed;
      assertEquals(0, tailor("lies" + seed, "--llm", "adversarial", set), errors());
      assertTrue(json().path("proven").booleanValue());
      assertTrue(json().path("model").path("calls").intValue() > 0);
      assertEquals(0, json().path("model").path("worded").intValue());
      int refused = json().path("model").path("refused").intValue();
      assertTrue(refused + json().path("model").path("unanswered").size() > 0);
      sameFiles("plain", "lies" + seed);
    }
  }

  @Test
  void a_model_that_words_well_is_in_the_file_and_a_second_run_is_recorded() throws Exception {
    String[] recorded = {
      "--llm",
      "replay",
      "-Dcandor.llm.replay.mode=auto",
      "-Dcandor.llm.replay.backend=faithful",
      "-Dcandor.llm.replay.folder=" + folder.resolve("answers")
    };
    assertEquals(0, tailor("first", recorded), errors());
    JsonNode first = json().path("model");
    assertTrue(first.path("calls").intValue() >= 2, first.toString());
    assertTrue(first.path("worded").intValue() > 0, first.toString());
    assertEquals(0, tailor("second", recorded), errors());
    JsonNode second = json().path("model");
    assertEquals(0, second.path("calls").intValue(), second.toString());
    assertEquals(0, second.path("costUsd").decimalValue().signum());
    assertEquals(first.path("worded"), second.path("worded"));
    sameFiles("first", "second");
    assertEquals(0, tailor("plain", "--quality", "plain", "--llm", "faithful"));
    assertFalse(
        Files.readString(folder.resolve("plain/cv.txt"))
            .equals(Files.readString(folder.resolve("first/cv.txt"))));
  }

  @Test
  void quality_without_a_model_gives_the_plain_cv_and_a_word() throws Exception {
    assertEquals(0, tailor("plain"));
    assertEquals(0, tailor("none", "--quality", "ensemble"));
    assertTrue(json().path("model").path("unanswered").get(0).stringValue().contains("NO_MODEL"));
    sameFiles("plain", "none");
    assertEquals(2, tailor("wrong", "--quality", "best"));
    assertEquals(2, tailor("wrong", "--llm", "nobody"));
    assertFalse(Files.exists(folder.resolve("wrong")));
  }

  @Test
  void a_person_reads_what_it_cost() {
    int code =
        run(
            "tailor",
            "--profile",
            DEMO.resolve("profile.json"),
            "--posting",
            DEMO.resolve("staff-engineer.md"),
            "--out",
            folder,
            "--llm",
            "faithful");
    assertEquals(0, code);
    assertTrue(text().contains("Model: "), text());
    assertTrue(text().contains(" USD; "), text());
  }
}
