package dev.candor.core.index;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Where an index lives: opens it, checks that it can be read, and says clearly when it cannot. */
final class IndexFolder {

  /** Counts up when documents are written in another way. */
  static final String SCHEMA = "1";

  private static final String SCHEMA_KEY = "candor.schema";

  private final String name;
  private final boolean durable;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private IndexFolder(String name, Directory directory, boolean durable) throws IOException {
    this.name = name;
    this.durable = durable;
    this.directory = directory;
    this.writer = new IndexWriter(directory, configuration());
    try {
      checkSchema();
      writer.setLiveCommitData(Map.of(SCHEMA_KEY, SCHEMA).entrySet());
      writer.commit();
      this.searchers = new SearcherManager(writer, new StableSearchers());
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  static IndexFolder inMemory() {
    try {
      return new IndexFolder("memory", new ByteBuffersDirectory(), false);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
  }

  static IndexFolder at(Path path) {
    String name = path.toString();
    Directory directory = null;
    try {
      Files.createDirectories(path);
      directory = FSDirectory.open(path);
      return new IndexFolder(name, directory, true);
    } catch (FileAlreadyExistsException e) {
      throw new InvalidInputException(
          name, "'" + name + "' is a file, not a directory", "Choose another directory", e);
    } catch (LockObtainFailedException e) {
      release(directory);
      throw new RetryableException(
          "The job index in '" + name + "' is open in another place",
          "It was not touched",
          "Close the other program, or choose another directory",
          null,
          e);
    } catch (IndexFormatTooOldException
        | IndexFormatTooNewException
        | IndexNotFoundException
        | CorruptIndexException e) {
      release(directory);
      throw unreadable(name, "cannot be read: it is damaged or of another version", e);
    } catch (IOException e) {
      release(directory);
      throw broken(name, "opened", e);
    } catch (RuntimeException e) {
      release(directory);
      throw e;
    }
  }

  IndexWriter writer() {
    return writer;
  }

  SearcherManager searchers() {
    return searchers;
  }

  /** From here on, readers see what was written; on disk it stays. */
  void acknowledge() throws IOException {
    if (durable) {
      writer.commit();
    }
    searchers.maybeRefreshBlocking();
  }

  void close() {
    boolean interrupted = Thread.interrupted();
    try (directory;
        writer;
        searchers) {
      if (durable && writer.isOpen()) {
        writer.commit();
      }
    } catch (IOException e) {
      throw broken("closed", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  RetryableException broken(String deed, Exception e) {
    return broken(name, deed, e);
  }

  private static RetryableException broken(String name, String deed, Exception e) {
    return new RetryableException(
        "The job index in '" + name + "' could not be " + deed,
        "What was acknowledged before is kept",
        "Check permissions and free space, then open it again",
        null,
        e);
  }

  private static InvalidInputException unreadable(
      String name, String problem, @Nullable Exception cause) {
    return new InvalidInputException(
        name,
        "The job index in '" + name + "' " + problem,
        "Open it with the version that wrote it, or move the directory away to start a new one",
        cause);
  }

  private static IndexWriterConfig configuration() {
    return new IndexWriterConfig()
        .setSimilarity(new StableSimilarity())
        .setMergeScheduler(new SerialMergeScheduler())
        .setCommitOnClose(true);
  }

  private void checkSchema() {
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    String found = null;
    if (committed != null) {
      for (Map.Entry<String, String> entry : committed) {
        found = entry.getKey().equals(SCHEMA_KEY) ? entry.getValue() : found;
      }
    }
    boolean isNew = found == null && writer.getDocStats().maxDoc == 0;
    if (!isNew && !SCHEMA.equals(found)) {
      throw unreadable(
          name, "has schema " + (found == null ? "unknown" : found) + ", not " + SCHEMA, null);
    }
  }

  private static void release(@Nullable Directory directory) {
    if (directory != null) {
      try {
        directory.close();
      } catch (IOException e) {
        // the error that led here is the one to tell
      }
    }
  }

  private static final class StableSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new StableSimilarity());
      return searcher;
    }
  }
}
