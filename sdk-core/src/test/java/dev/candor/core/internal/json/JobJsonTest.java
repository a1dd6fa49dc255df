package dev.candor.core.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.tck.source.RandomJobs;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JobJsonTest {

  @Test
  void what_is_written_reads_back_equal() {
    for (Job job : RandomJobs.of(new Random(1), 500)) {
      assertEquals(job, JobJson.read(JobJson.write(job)));
    }
  }

  @Test
  void half_a_character_pair_survives() {
    Job job = Job.builder(new JobId("a-1"), "a", "x \uD800 y").description("\uDC00").build();
    assertEquals(job, JobJson.read(JobJson.write(job)));
  }

  @Test
  void an_application_reads_back_equal() {
    Job job = RandomJobs.of(new Random(2), 1).get(0);
    Instant at = Instant.parse("2026-03-01T10:00:00.123456789Z");
    Application application =
        new Application(
            new ApplicationId("x"),
            job,
            ApplicationState.PREPARING,
            72,
            List.of(
                new JournalEntry(at, null, ApplicationState.PROMOTED, ""),
                new JournalEntry(
                    at, ApplicationState.PROMOTED, ApplicationState.PREPARING, "a \"note\"")),
            7);
    assertEquals(application, ApplicationJson.read(ApplicationJson.write(application), 7));
  }

  @Test
  void every_damaged_text_is_refused_by_name_without_its_content() {
    String json = JobJson.write(RandomJobs.of(new Random(3), 1).get(0));
    for (int end = 0; end < json.length(); end += 3) {
      String cut = json.substring(0, end);
      InvalidInputException refused =
          assertThrows(InvalidInputException.class, () -> JobJson.read(cut));
      assertEquals("job", refused.input());
    }
  }

  @Test
  void a_wrong_member_is_named_by_its_path() {
    String json = JobJson.write(RandomJobs.of(new Random(4), 1).get(0));
    String wrong = json.replaceFirst("\"workMode\":\"[a-z]*\"", "\"workMode\":\"s3cret\"");
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> JobJson.read(wrong));
    assertEquals("job.workMode", refused.input());
    assertFalse(refused.getMessage().contains("s3cret"));
  }

  @Test
  void a_syntax_error_tells_line_and_column_and_not_the_text() {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class, () -> Json.read("page.json", "{\n \"a\": hunter2 }"));
    assertTrue(refused.getMessage().contains("'page.json'"), refused.getMessage());
    assertTrue(refused.getMessage().contains("line 2, column"), refused.getMessage());
    assertFalse(refused.getMessage().contains("hunter2"));
  }

  @Test
  void depth_size_names_twice_and_what_follows_are_refused() {
    assertThrows(InvalidInputException.class, () -> Json.read("x", "[".repeat(100_000)));
    assertThrows(InvalidInputException.class, () -> Json.read("x", "{\"a\":1,\"a\":2}"));
    assertThrows(InvalidInputException.class, () -> Json.read("x", "{} {}"));
    assertThrows(InvalidInputException.class, () -> Json.read("x", "  "));
    assertThrows(InvalidInputException.class, () -> Json.read("x", "\u0000\u0001"));
    assertThrows(
        InvalidInputException.class, () -> Json.read("x", " ".repeat(Json.MAX_CHARACTERS) + "{}"));
  }

  @Test
  void a_tolerant_read_takes_line_breaks_in_strings_and_the_last_of_two() {
    assertEquals(
        "b\nc", Json.readTolerantly("x", "{\"a\":1,\"a\":\"b\nc\"}").path("a").stringValue());
  }
}
