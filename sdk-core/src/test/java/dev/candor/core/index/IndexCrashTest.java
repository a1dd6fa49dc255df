package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.RetryableException;
import dev.candor.core.internal.jdbc.KilledJvm;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexCrashTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final int ROUNDS = 12;
  private static final int JOBS = 40;
  private static final int BATCH = 5;

  @TempDir Path home;

  /** Writes until it is killed; says the number of each acknowledged batch, and what it hid. */
  static final class Writer {
    public static void main(String[] args) {
      JobIndex index = LuceneJobIndex.at(Path.of(args[0]));
      for (int number = Integer.parseInt(args[1]); ; number++) {
        index.upsert(batch(number), NOW);
        System.out.println(number);
        if (number % 7 == 0) {
          JobId id = id(number % JOBS);
          index.hide(id, true);
          System.out.println("hidden " + id.value());
        }
      }
    }
  }

  private static JobId id(int number) {
    return new JobId("alpha-" + number);
  }

  private static List<Job> batch(int number) {
    List<Job> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      batch.add(
          Job.builder(id((number * BATCH + i) % JOBS), "alpha", "Nurse " + number)
              .description(("shift " + number + " ").repeat(100))
              .build());
    }
    return batch;
  }

  @Test
  void nothing_acknowledged_is_lost_and_no_batch_is_torn_when_the_process_is_killed()
      throws Exception {
    Random random = new Random(2026);
    Map<JobId, Job> acknowledged = new TreeMap<>();
    TreeSet<JobId> hidden = new TreeSet<>();
    int last = -1;
    for (int round = 0; round < ROUNDS; round++) {
      int lines = 10 + random.nextInt(90);
      String first = Integer.toString(last + 1);
      for (String line : KilledJvm.linesOf(Writer.class, lines, home.toString(), first)) {
        if (line.startsWith("hidden ")) {
          hidden.add(new JobId(line.substring(7)));
        } else {
          last = Integer.parseInt(line);
          batch(last).forEach(job -> acknowledged.put(job.id(), job));
        }
      }
      try (JobIndex index = LuceneJobIndex.at(home)) {
        last = check(index, acknowledged, last);
        for (JobId id : hidden) {
          assertTrue(index.get(id).orElseThrow().hidden(), id + " is shown again");
        }
        assertEquals(acknowledged.size(), index.query(all()).total());
      }
    }
    assertEquals(JOBS, acknowledged.size());
  }

  private static IndexQuery all() {
    return IndexQuery.all(0).toBuilder().hidden(null).build();
  }

  /**
   * Each job is as acknowledged, or all of a batch is as the one after, of which nobody was told.
   */
  private static int check(JobIndex index, Map<JobId, Job> acknowledged, int last) {
    List<Job> next = batch(last + 1);
    boolean untold =
        index.get(next.get(0).id()).map(entry -> entry.job().equals(next.get(0))).orElse(false);
    if (untold) {
      next.forEach(job -> acknowledged.put(job.id(), job));
    }
    acknowledged.forEach(
        (id, job) ->
            assertEquals(
                job,
                index.get(id).map(IndexedJob::job).orElse(null),
                id + " is not as acknowledged"));
    return untold ? last + 1 : last;
  }

  /** Writes and stays; says so. */
  static final class Holder {
    public static void main(String[] args) throws Exception {
      try (JobIndex index = LuceneJobIndex.at(Path.of(args[0]))) {
        index.upsert(batch(0), NOW);
        System.out.println("written");
        System.in.read();
      }
    }
  }

  @Test
  void a_second_process_reads_and_may_write_when_the_first_was_killed() throws Exception {
    try (JobIndex index = LuceneJobIndex.at(home, Duration.ofMillis(10))) {
      Process holder = KilledJvm.start(Holder.class, home.toString());
      try {
        assertEquals("written", KilledJvm.firstLine(holder));
        assertEquals(BATCH, index.query(all()).total());
        assertThrows(RetryableException.class, () -> index.upsert(batch(1), NOW));
      } finally {
        holder.toHandle().destroyForcibly();
        holder.waitFor();
      }
      index.upsert(batch(1), NOW);
      assertEquals(2 * BATCH, index.query(all()).total());
    }
  }
}
