package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
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
  void a_job_is_promoted_once_and_known_then() {
    assertEquals(0, run("promote", "--home", home, id, "--json"));
    assertFalse(json().path("applications").get(0).path("alreadyKnown").booleanValue());
    assertEquals(3, run("promote", "--home", home, id, "nosuch"));
    assertTrue(text().contains("already known as " + id + ", which is promoted"), text());
    assertTrue(text().contains("nosuch: there is no such job"), text());
    assertEquals(3, run("promote", "--home", home, "../etc"));
    assertTrue(errors().contains("not a job id"), errors());
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
    assertEquals(2, json().path("items").size());
    assertEquals(3, run("applications", "show", "--home", home, "nosuch"));
    assertEquals(2, run("applications", "move", "--home", home, id, "hired"));
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
