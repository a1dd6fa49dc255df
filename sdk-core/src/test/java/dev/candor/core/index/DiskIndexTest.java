package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Upserted;
import dev.candor.core.tck.index.JobIndexContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskIndexTest extends JobIndexContract {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Job JOB = Job.builder(new JobId("a-1"), "alpha", "Nurse").build();
  private static final Job OTHER = Job.builder(new JobId("a-2"), "alpha", "Cook").build();

  @TempDir Path home;
  private int made;

  @Override
  protected JobIndex create() {
    return LuceneJobIndex.at(home.resolve("index-" + made++));
  }

  private static JobIndex open(Path directory) {
    return LuceneJobIndex.at(directory, Duration.ofMillis(10));
  }

  @Test
  void what_was_acknowledged_is_there_in_the_next_process() throws IOException {
    Path original = home.resolve("original");
    try (JobIndex index = open(original)) {
      index.upsert(List.of(JOB), NOW);
      index.hide(JOB.id(), true);
      // as if the process ended here: the files as they are, without a close
      Folders.copy(original, home.resolve("survived"));
    }
    try (JobIndex again = open(home.resolve("survived"))) {
      IndexedJob entry = again.get(JOB.id()).orElseThrow();
      assertEquals(JOB, entry.job());
      assertTrue(entry.hidden());
      assertEquals(new Upserted(0, 0, 1), again.upsert(List.of(JOB), NOW));
    }
  }

  @Test
  void seeing_a_job_again_keeps_all_else_and_lasts() {
    Instant later = NOW.plusNanos(86_400_123_456_789L);
    try (JobIndex index = open(home.resolve("again"))) {
      index.upsert(List.of(JOB, OTHER), NOW);
      index.hide(JOB.id(), true);
      index.score(Map.of(JOB.id(), 70));
      assertEquals(new Upserted(0, 0, 1), index.upsert(List.of(JOB), later));
      assertEquals(new Upserted(0, 0, 1), index.upsert(List.of(JOB), NOW.plusSeconds(1)));
      assertEquals(new IndexedJob(JOB, NOW, later, true, false, 70), entry(index, JOB));
    }
    try (JobIndex again = open(home.resolve("again"))) {
      assertEquals(new IndexedJob(JOB, NOW, later, true, false, 70), entry(again, JOB));
      assertEquals(NOW, entry(again, OTHER).lastSeen());
      again.promote(JOB.id(), true);
      assertEquals(new IndexedJob(JOB, NOW, later, true, true, 70), entry(again, JOB));
      again.upsert(List.of(OTHER), Instant.MAX);
      assertEquals(Instant.MAX, entry(again, OTHER).lastSeen());
      again.upsert(List.of(OTHER), later);
      assertEquals(Instant.MAX, entry(again, OTHER).lastSeen());
    }
  }

  private static IndexedJob entry(JobIndex index, Job job) {
    return index.get(job.id()).orElseThrow();
  }

  @Test
  void others_read_what_one_wrote_and_write_when_it_ended() {
    Path directory = home.resolve("shared");
    try (JobIndex second = open(directory)) {
      try (JobIndex first = open(directory)) {
        assertEquals(0, second.query(IndexQuery.all(5)).total());
        first.upsert(List.of(JOB), NOW);
        assertEquals(1, second.query(IndexQuery.all(5)).total());
        first.hide(JOB.id(), true);
        assertTrue(second.get(JOB.id()).orElseThrow().hidden());
        RetryableException refused =
            assertThrows(RetryableException.class, () -> second.upsert(List.of(OTHER), NOW));
        assertTrue(refused.getMessage().contains("by another program"), refused.getMessage());
        assertTrue(refused.getMessage().contains(directory.toString()), refused.getMessage());
        assertEquals(new Upserted(0, 0, 0), second.upsert(List.of(), NOW));
        first.upsert(List.of(OTHER), NOW);
      }
      assertEquals(new Upserted(0, 0, 2), second.upsert(List.of(JOB, OTHER), NOW));
      assertTrue(second.get(JOB.id()).orElseThrow().hidden());
    }
  }

  @Test
  void one_who_waits_for_the_lock_writes_when_the_other_ends() throws Exception {
    Path directory = home.resolve("queue");
    JobIndex first = open(directory);
    first.upsert(List.of(JOB), NOW);
    try (JobIndex second = LuceneJobIndex.at(directory, Duration.ofMinutes(1))) {
      Thread waiting = new Thread(() -> second.upsert(List.of(OTHER), NOW));
      waiting.start();
      while (waiting.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      first.close();
      waiting.join(60_000);
      assertEquals(2, second.query(IndexQuery.all(5)).total());
    }
  }

  @Test
  void an_interrupt_ends_the_wait_for_the_lock_and_nothing_else() throws Exception {
    Path directory = home.resolve("interrupted");
    try (JobIndex first = open(directory);
        JobIndex second = LuceneJobIndex.at(directory, Duration.ofMinutes(10))) {
      first.upsert(List.of(JOB), NOW);
      Throwable[] thrown = new Throwable[1];
      boolean[] still = new boolean[1];
      Thread waiting =
          new Thread(
              () -> {
                thrown[0] =
                    assertThrows(
                        RetryableException.class, () -> second.upsert(List.of(OTHER), NOW));
                still[0] = Thread.currentThread().isInterrupted();
              });
      waiting.start();
      while (waiting.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      waiting.interrupt();
      waiting.join(60_000);
      assertTrue(thrown[0].getMessage().contains("interrupted"), thrown[0].getMessage());
      assertTrue(still[0]);
      assertEquals(1, second.query(IndexQuery.all(5)).total());
    }
  }

  @Test
  void an_interrupt_halfway_leaves_all_that_was_acknowledged_readable() {
    try (JobIndex index = open(home.resolve("halfway"))) {
      index.upsert(List.of(JOB, OTHER), NOW);
      Map<JobId, Integer> interrupting =
          new TreeMap<>(Map.of(JOB.id(), 50)) {
            @Override
            public Set<Map.Entry<JobId, Integer>> entrySet() {
              Thread.currentThread().interrupt();
              return super.entrySet();
            }
          };
      RetryableException told =
          assertThrows(RetryableException.class, () -> index.score(interrupting));
      assertTrue(Thread.interrupted(), told.getMessage());
      assertEquals(2, index.query(IndexQuery.all(5)).total());
      assertEquals(1, index.score(Map.of(JOB.id(), 60)));
    }
  }

  @Test
  void a_call_that_fails_halfway_has_written_nothing_and_the_next_one_works() {
    try (JobIndex index = open(home.resolve("atomic"))) {
      index.upsert(List.of(JOB), NOW);
      Map<JobId, Integer> scores = new LinkedHashMap<>();
      scores.put(JOB.id(), 50);
      scores.put(new JobId("a-0"), 500);
      index.upsert(List.of(Job.builder(new JobId("a-0"), "alpha", "Baker").build()), NOW);
      assertThrows(IllegalArgumentException.class, () -> index.score(scores));
      assertNull(index.get(JOB.id()).orElseThrow().score());
      assertEquals(new Upserted(1, 0, 1), index.upsert(List.of(JOB, OTHER), NOW));
    }
  }

  @Test
  void a_file_in_its_place_is_refused() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "x");
    assertThrows(InvalidInputException.class, () -> open(file));
  }
}
