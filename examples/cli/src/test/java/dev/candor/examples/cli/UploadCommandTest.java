package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of an application are brought somewhere, and the records say what became of them. */
final class UploadCommandTest extends CommandTest {

  private Path pdf;
  private Path text;

  @BeforeEach
  void files() throws IOException {
    pdf = file("cv.pdf", "one");
    text = file("cv.txt", "two");
  }

  private int candor(Path out, Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", folder.resolve("home"), "--json"));
    all.add("-Dcandor.publisher.folder=" + out);
    return run(all.toArray());
  }

  private JsonNode upload(int index) {
    return json().path("uploads").get(index);
  }

  @Test
  void a_changed_file_is_stale_and_the_resume_uploads_it() throws Exception {
    Path out = folder.resolve("out");
    assertEquals(0, candor(out, "upload", "--application", "a-1", pdf, text));
    assertEquals("done", upload(1).path("state").stringValue());
    assertEquals(
        out.resolve("cv.txt").toUri().toString(),
        upload(1).path("there").path("link").stringValue());
    Files.writeString(text, "three");
    assertEquals(0, candor(out, "uploads"));
    assertEquals("done", upload(0).path("state").stringValue());
    assertEquals("stale", upload(1).path("state").stringValue());
    assertEquals(0, candor(out, "uploads", "resume"));
    assertEquals(1, json().path("uploads").size());
    assertEquals("three", Files.readString(out.resolve("cv (2).txt")));
  }

  @Test
  void what_was_given_up_is_listed_and_tried_again() throws Exception {
    Path taken = file("taken", "a file where the folder should be");
    assertEquals(5, candor(taken, "upload", "--application", "a-1", pdf));
    assertTrue(upload(0).path("deadLetter").booleanValue());
    assertEquals(0, candor(taken, "uploads", "resume"));
    assertEquals(0, json().path("uploads").size());
    Files.delete(taken);
    assertEquals(0, candor(taken, "uploads", "--dead"));
    assertEquals(1, json().path("uploads").size());
    assertEquals(0, candor(taken, "uploads", "retry"));
    assertEquals("done", upload(0).path("state").stringValue());
  }

  @Test
  void wrong_use_is_told_before_anything_is_sent() throws Exception {
    Path out = folder.resolve("out");
    Path second = file("other.pdf", "another");
    assertEquals(2, candor(out, "upload", "--application", "a-1", pdf, second));
    assertEquals(3, candor(out, "upload", "--application", "a-1", folder.resolve("none.pdf")));
    assertEquals(3, candor(out, "upload", "--application", " ", pdf));
    assertEquals(2, run("upload", "--application", "a-1", pdf));
    assertTrue(Files.notExists(out));
  }
}
