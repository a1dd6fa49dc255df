package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands of a master CV. */
class ProfileCommandsTest extends CommandTest {

  private static final String CV =
      """
      Ida Brandt
      ida@brandt.example | Bergen, Norway
      likes cats

      EXPERIENCE
      Lysverk AS, Staff Engineer, Mar 2020 - Present
      - Cut latency from 900 ms to 120 ms

      SKILLS
      Java, Rust
      """;

  @Test
  void an_import_of_a_text_says_how_sure_it_is_and_what_it_did_not_understand() throws Exception {
    Path file = file("cv.txt", CV);
    Path out = folder.resolve("me.json");
    assertEquals(0, run("profile", "import", "--profile", file, "--out", out, "--json"));
    assertEquals("text", json().path("format").stringValue());
    assertEquals("stated", json().path("fields").get(1).path("confidence").stringValue());
    assertEquals("likes cats", json().path("unread").get(0).path("text").stringValue());
    assertEquals(0, run("profile", "import", "--profile", file));
    assertTrue(text().contains("not understood, kept: line 3, likes cats"), text());
    assertEquals(0, run("profile", "import", "--profile", out, "--json"));
    assertEquals("Ida Brandt", json().path("name").stringValue());
  }

  @Test
  void star_records_join_an_import() throws Exception {
    Path stars =
        file(
            "stars.txt",
            "STAR RECORD #1\nID: S1\nCOMPANY: Nordvik\nROLE TITLE: Chef\nPERIOD: 2010 - 2012\n"
                + "CONDENSED VERSION: Cooked 40 meals a day.\n");
    Path file = file("cv.txt", CV);
    assertEquals(0, run("profile", "import", "--profile", file, "--star", stars, "--json"));
    assertEquals("nordvik-chef-2010", json().path("roles").get(1).path("id").stringValue());
  }

  @Test
  void a_lint_ends_with_refused_when_something_contradicts() throws Exception {
    assertEquals(0, run("profile", "lint", "--profile", file("cv.txt", CV), "--json"));
    assertEquals("unshown-skill", json().path("findings").get(0).path("kind").stringValue());
    Path untrue = file("false.txt", CV.replace("EXPERIENCE", "SUMMARY\nSaved $9M.\n\nEXPERIENCE"));
    assertEquals(4, run("profile", "lint", "--profile", untrue));
    assertTrue(text().startsWith("contradiction: the summary states a figure"), text());
  }

  @Test
  void versions_are_saved_listed_compared_and_brought_back() throws Exception {
    Path home = folder.resolve("home");
    Path one = file("one.txt", CV);
    Path two = file("two.txt", CV.replace("Staff", "Principal"));
    assertEquals(0, versions(home, "save", "--profile", one, "--author", "ida"));
    assertEquals(0, versions(home, "save", "--profile", two));
    assertEquals(2, json().path("version").path("number").intValue());
    assertEquals(3, versions(home, "save", "--profile", one, "--on", "1"));
    assertEquals(2, json().path("newest").intValue());
    assertEquals(0, versions(home, "diff", "1", "2"));
    assertEquals("changes title of role", json().path("summary").stringValue());
    assertEquals("Principal Engineer", json().path("changes").get(0).path("after").stringValue());
    assertEquals(0, versions(home, "restore", "1"));
    assertEquals(3, json().path("version").path("number").intValue());
    assertEquals(0, run("profile", "versions", "--home", home, "--json"));
    assertEquals(3, json().path("versions").size());
    assertEquals("ida", json().path("versions").get(2).path("author").stringValue());
    assertEquals(0, versions(home, "show", "2"));
    assertEquals("Principal Engineer", json().path("work").get(0).path("position").stringValue());
    assertEquals(3, versions(home, "show", "9"));
    assertEquals(2, run("profile", "versions"));
  }

  private int versions(Path home, String command, Object... more) {
    Object[] args = new Object[6 + more.length];
    Object[] start = {"profile", "versions", command, "--home", home, "--json"};
    System.arraycopy(start, 0, args, 0, start.length);
    System.arraycopy(more, 0, args, start.length, more.length);
    return run(args);
  }
}
