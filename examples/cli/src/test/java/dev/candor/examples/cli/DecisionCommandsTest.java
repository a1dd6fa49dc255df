package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is decided of jobs over a folder: hidden, promoted, moved. */
final class DecisionCommandsTest extends CommandTest {

  private Path posting;
  private Path home;
  private String id;

  @BeforeEach
  void find() throws IOException {
    home = folder.resolve("home");
    posting = file("p.md", "# Miller\n\nCompany: Rye & Sons\n");
    assertEquals(0, run("search", "--home", home, "--from", posting, "--json"));
    id = json().path("jobs").get(0).path("id").stringValue();
  }

  private int found() {
    assertEquals(0, run("search", "--home", home, "--from", posting, "--json"));
    return json().path("jobs").size();
  }

  @Test
  void a_hidden_job_is_not_found_again_until_it_is_shown() {
    assertEquals(0, run("hide", "--home", home, id));
    assertEquals(0, found());
    assertEquals(1, json().path("sources").get(0).path("leftOut").path("hidden").intValue());
    assertEquals(0, run("hide", "--home", home, id, "--json"));
    assertEquals(id, json().path("unchanged").get(0).stringValue());
    assertEquals(0, run("unhide", "--home", home, id));
    assertEquals(1, found());
    assertEquals(0, run("hide", "-Dcandor.home=" + home, id));
    assertEquals(0, run("hide", "--undo", "--home", home, id));
    assertEquals(1, found());
    assertEquals(3, run("hide", "--home", home, "nosuch", id, "--json"));
    assertEquals("nosuch", json().path("unknown").get(0).stringValue());
    assertEquals(id, json().path("changed").get(0).stringValue());
  }

  @Test
  void a_job_is_promoted_once_and_known_then_and_that_can_be_taken_back() {
    assertEquals(0, run("promote", "--home", home, id, "--json"));
    assertEquals("changed", json().path("items").get(0).path("status").stringValue());
    String undo = json().path("undo").stringValue();
    assertEquals(3, run("promote", "--home", home, id, "nosuch"));
    assertTrue(text().contains("already known as " + id + ", which is promoted"), text());
    assertTrue(text().contains("nosuch: The index does not know the job"), text());
    assertEquals(3, run("promote", "--home", home, "../etc"));
    assertTrue(errors().contains("not a job id"), errors());
    assertEquals(0, run("applications", "undo", "--home", home, undo));
    assertTrue(text().contains("Taken back"), text());
    assertEquals(3, run("applications", "undo", "--home", home, undo));
    assertEquals(3, run("applications", "undo", "--home", home, "No Token"));
    assertEquals(0, run("applications", "--home", home, "--json"));
    assertEquals(0, json().path("applications").size());
  }

  @Test
  void an_application_is_moved_by_its_rules_and_its_journal_tells() {
    assertEquals(0, run("promote", "--home", home, id));
    assertEquals(
        0, run("applications", "move", "--home", home, id, "applied", "--note", "by hand"));
    assertEquals(3, run("applications", "move", "--home", home, id, "preparing", "--json"));
    assertFalse(json().path("moved").booleanValue());
    assertTrue(json().path("reason").stringValue().contains("cannot become preparing"));
    assertEquals("interviewing", json().path("allowed").get(0).stringValue());
    assertEquals(0, run("applications", "show", "--home", home, id, "--json"));
    assertEquals("applied", json().path("state").stringValue());
    assertEquals("by hand", json().path("journal").get(1).path("note").stringValue());
    assertEquals(0, run("applications", "--home", home));
    assertTrue(text().contains(id + "  applied  Miller at Rye & Sons"), text());
    assertEquals(0, run("applications", "list", "--home", home, "--state", "ready", "--json"));
    assertEquals(0, json().path("applications").size());
    assertEquals(3, run("applications", "discard", "--home", home, id, "nosuch", "--json"));
    assertEquals("refused", json().path("items").get(0).path("status").stringValue());
    assertEquals("not_found", json().path("items").get(1).path("status").stringValue());
    assertEquals(3, run("applications", "show", "--home", home, "nosuch"));
    assertEquals(2, run("applications", "move", "--home", home, id, "hired"));
  }

  @Test
  void a_limit_out_of_range_is_a_wrong_option() {
    assertEquals(2, run("applications", "list", "--limit", "0", "--home", home));
    assertTrue(errors().contains("limit is 1 to 1000, not 0"), errors());
    assertTrue(errors().contains("applications list --help"), errors());
  }

  @Test
  void what_is_new_is_ingested_once_and_every_run_is_kept() throws Exception {
    Path other = file("q.md", "# Baker\n\nCompany: Rye & Sons\n\nBake bread at night.\n");
    String[] ingest = {"ingest", "--home", home.toString(), "--title", "baker", "--json", "--from"};
    assertEquals(0, run(with(ingest, posting, other)));
    assertEquals("complete", json().path("outcome").stringValue());
    assertEquals(1, json().path("added").size(), text());
    assertEquals(0, run(with(ingest, posting, other)));
    assertEquals(0, json().path("counts").path("added").intValue());
    assertEquals(1, json().path("counts").path("duplicate").intValue(), text());
    assertEquals(0, run("runs", "--home", home, "--json"));
    assertEquals(2, json().path("runs").size());
    assertEquals(0, run("runs", "--home", home));
    assertTrue(text().contains("file: complete"), text());
    assertEquals(
        2, run("ingest", "--home", home, "--source", "lever")); // its employer is not named
    assertEquals(0, run("runs", "--home", home, "--source", "lever"));
    assertTrue(text().contains("NeedsConfiguration"), text());
  }

  @Test
  void a_bookmark_is_reset_and_that_is_taken_back() throws Exception {
    Path dated =
        file("d.md", "# Baker\n\nCompany: Rye & Sons\nPosted: 2026-03-01\n\nBake bread.\n");
    String[] ingest = {"ingest", "--home", home.toString(), "--unscored", "--json", "--from"};
    assertEquals(0, run(with(ingest, dated)));
    String read = json().path("after").stringValue();
    assertEquals(0, run("runs", "reset", "--home", home, "--source", "file", "--json"));
    String undo = json().path("undo").stringValue();
    assertEquals(0, run("runs", "undo", "--home", home, undo, "--json"));
    assertEquals(read, json().path("restored").stringValue());
    assertEquals(3, run("runs", "undo", "--home", home, "nosuch"));
    assertEquals(3, run("runs", "reset", "--home", home, "--source", "lever"));
    assertEquals(2, run("ingest", "--home", home));
  }

  private static Object[] with(String[] args, Path... files) {
    List<Object> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(files));
    return all.toArray();
  }

  @Test
  void a_decision_needs_a_folder_to_be_kept_in() {
    for (String command : new String[] {"hide", "unhide", "promote"}) {
      assertEquals(2, run(command, id), command);
      assertTrue(errors().contains("--home DIR"), errors());
    }
    assertEquals(2, run("applications"));
    assertTrue(errors().contains("candor.home"), errors());
  }
}
