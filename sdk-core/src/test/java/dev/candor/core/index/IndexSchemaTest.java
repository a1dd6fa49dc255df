package dev.candor.core.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexSchemaTest {

  private static final Instant THEN = Instant.parse("2026-01-10T08:00:00Z");

  @TempDir Path home;

  private static JobIndex open(Path folder) {
    return LuceneJobIndex.at(folder, Duration.ofMillis(10));
  }

  @Test
  void what_an_older_version_wrote_is_written_anew_with_everything_decided() throws IOException {
    Path folder = home.resolve("index");
    Folders.unpack("schema-1.zip", folder);
    for (int i = 0; i < 2; i++) {
      try (JobIndex index = open(folder)) {
        IndexPage page = index.query(IndexQuery.all(20).toBuilder().hidden(null).build());
        assertEquals(12, page.total());
        assertEquals(
            List.of(
                new FacetCount("Brinkwater", 7),
                new FacetCount("unspecified", 4),
                new FacetCount("O'Neva", 1)),
            page.facets().of(FacetField.COMPANY));
        assertEquals(List.of(new FacetCount("PT/Porto", 12)), page.facets().of(FacetField.CITY));
        IndexedJob entry = index.get(new JobId("alpha-1")).orElseThrow();
        assertEquals(THEN, entry.firstSeen());
        assertEquals(THEN.plusSeconds(7200), entry.lastSeen());
        assertEquals("O'Neva", entry.job().company());
        assertTrue(index.get(new JobId("alpha-2")).orElseThrow().hidden());
        assertTrue(index.get(new JobId("alpha-3")).orElseThrow().promoted());
        // the first version did not know plurals
        assertEquals(5, index.query(IndexQuery.all(9).toBuilder().text("nurse").build()).total());
      }
    }
  }

  @Test
  void it_is_not_written_anew_under_a_writer_and_not_when_an_entry_is_unreadable()
      throws IOException {
    Path folder = home.resolve("index");
    Folders.unpack("schema-1.zip", folder);
    try (FSDirectory files = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      assertThrows(RetryableException.class, () -> open(folder));
      Document broken = new Document();
      broken.add(new StoredField("job", "no job"));
      writer.addDocument(broken);
    }
    byte[] before = segments(folder);
    assertThrows(InvalidInputException.class, () -> open(folder));
    assertArrayEquals(before, segments(folder));
  }

  private static byte[] segments(Path folder) throws IOException {
    for (Path file : Folders.files(folder)) {
      if (file.getFileName().toString().startsWith("segments_")) {
        return Files.readAllBytes(file);
      }
    }
    throw new AssertionError("no commit");
  }

  @Test
  void a_newer_schema_or_none_is_refused_and_left_as_it_is() throws IOException {
    for (String schema : List.of("99", "two", "")) {
      Path folder = home.resolve("newer" + schema);
      open(folder).close();
      try (FSDirectory files = FSDirectory.open(folder);
          IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
        writer.setLiveCommitData(
            (schema.isEmpty() ? Map.<String, String>of() : Map.of("candor.schema", schema))
                .entrySet());
        writer.commit();
      }
      for (int i = 0; i < 2; i++) {
        InvalidInputException refused =
            assertThrows(InvalidInputException.class, () -> open(folder));
        String told = "schema " + (schema.isEmpty() ? "unknown" : schema);
        assertTrue(refused.getMessage().contains(told), refused.getMessage());
      }
    }
  }

  @Test
  void one_who_reads_is_told_when_a_newer_version_wrote_it_anew() throws IOException {
    Path folder = home.resolve("index");
    try (JobIndex index = open(folder)) {
      assertEquals(0, index.query(IndexQuery.all(1)).total());
      try (FSDirectory files = FSDirectory.open(folder);
          IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
        writer.setLiveCommitData(Map.of("candor.schema", "99").entrySet());
        writer.commit();
      }
      assertThrows(InvalidInputException.class, () -> index.query(IndexQuery.all(1)));
    }
  }
}
