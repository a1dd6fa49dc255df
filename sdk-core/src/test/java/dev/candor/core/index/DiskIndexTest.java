package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskIndexTest extends JobIndexContract {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Job JOB = Job.builder(new JobId("a-1"), "alpha", "Nurse").build();

  @TempDir Path home;
  private int made;

  @Override
  protected JobIndex create() {
    return LuceneJobIndex.at(home.resolve("index-" + made++));
  }

  @Test
  void what_was_acknowledged_is_there_in_the_next_process() throws IOException {
    Path original = home.resolve("original");
    try (JobIndex index = LuceneJobIndex.at(original)) {
      index.upsert(List.of(JOB), NOW);
      index.hide(JOB.id(), true);
      // as if the process ended here: the files as they are, without a close
      copy(original, home.resolve("survived"));
    }
    try (JobIndex again = LuceneJobIndex.at(home.resolve("survived"))) {
      IndexedJob entry = again.get(JOB.id()).orElseThrow();
      assertEquals(JOB, entry.job());
      assertTrue(entry.hidden());
      assertEquals(new Upserted(0, 0, 1), again.upsert(List.of(JOB), NOW));
    }
  }

  @Test
  void a_second_opener_is_told_who_holds_it_up() {
    Path directory = home.resolve("shared");
    try (JobIndex first = LuceneJobIndex.at(directory)) {
      RetryableException refused =
          assertThrows(RetryableException.class, () -> LuceneJobIndex.at(directory));
      assertTrue(refused.getMessage().contains("open in another place"), refused.getMessage());
      first.upsert(List.of(JOB), NOW);
    }
    try (JobIndex second = LuceneJobIndex.at(directory)) {
      assertEquals(1, second.query(IndexQuery.all(5)).total());
    }
  }

  @Test
  void another_schema_is_refused_and_left_as_it_is() throws IOException {
    Path directory = home.resolve("newer");
    LuceneJobIndex.at(directory).close();
    try (FSDirectory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("candor.schema", "99").entrySet());
      writer.commit();
    }
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> LuceneJobIndex.at(directory));
    assertTrue(refused.getMessage().contains("schema 99"), refused.getMessage());
    assertThrows(InvalidInputException.class, () -> LuceneJobIndex.at(directory));
  }

  @Test
  void a_damaged_index_and_a_file_in_its_place_are_refused() throws IOException {
    Path directory = home.resolve("damaged");
    try (JobIndex index = LuceneJobIndex.at(directory)) {
      index.upsert(List.of(JOB), NOW);
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.writeString(file, "not an index");
      }
    }
    assertThrows(InvalidInputException.class, () -> LuceneJobIndex.at(directory));
    Path file = Files.writeString(home.resolve("file"), "x");
    assertThrows(InvalidInputException.class, () -> LuceneJobIndex.at(file));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
