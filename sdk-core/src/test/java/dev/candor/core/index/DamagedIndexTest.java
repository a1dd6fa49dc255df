package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.Job;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.tck.source.RandomJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DamagedIndexTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final IndexQuery ALL = IndexQuery.all(100).toBuilder().text("engineer").build();

  @TempDir Path home;

  private Path healthy() {
    Path folder = home.resolve("healthy");
    try (JobIndex index = LuceneJobIndex.at(folder)) {
      List<Job> jobs = RandomJobs.of(new Random(3), 60);
      index.upsert(jobs.subList(0, 40), NOW);
      index.upsert(jobs.subList(30, 60), NOW);
    }
    return folder;
  }

  @Test
  void a_missing_cut_or_overwritten_file_is_told_and_what_is_given_is_right() throws IOException {
    Path healthy = healthy();
    List<IndexedJob> jobs = jobs(healthy);
    int told = 0;
    int made = 0;
    for (Path file : Folders.files(healthy)) {
      String name = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      if (name.equals("write.lock")) {
        continue;
      }
      for (int damage = 0; damage < 4; damage++) {
        Path folder = home.resolve("damaged-" + made++);
        Folders.copy(healthy, folder);
        damage(folder.resolve(name), bytes, damage);
        try {
          assertEquals(jobs, jobs(folder), name + " with damage " + damage);
        } catch (CandorException e) {
          assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
          told++;
        }
      }
    }
    assertTrue(told > made / 2, told + " of " + made);
  }

  private static void damage(Path file, byte[] bytes, int damage) throws IOException {
    switch (damage) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case 2 -> Files.write(file, new byte[bytes.length]);
      default -> {
        byte[] changed = bytes.clone();
        Arrays.fill(changed, bytes.length / 3, bytes.length / 2, (byte) 0x5a);
        Files.write(file, changed);
      }
    }
  }

  private static List<IndexedJob> jobs(Path folder) {
    try (JobIndex index = LuceneJobIndex.at(folder, Duration.ofMillis(10))) {
      return index.query(ALL).jobs();
    }
  }

  @Test
  void the_error_says_what_is_safe_and_what_to_do_and_leaves_the_folder_as_it_is()
      throws IOException {
    Path folder = healthy();
    for (Path file : Folders.files(folder)) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.delete(file);
      }
    }
    List<Path> files = Folders.files(folder);
    InvalidInputException told =
        assertThrows(InvalidInputException.class, () -> LuceneJobIndex.at(folder));
    String message = told.getMessage() + told.safe() + told.next();
    for (String part :
        List.of(folder.toString(), "damaged", "Applications", "move the directory")) {
      assertTrue(message.contains(part), message);
    }
    assertEquals(files, Folders.files(folder));
  }
}
