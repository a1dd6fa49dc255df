package dev.candor.core.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Where an index lives. It is read without a lock, as the last commit left it, whoever made it; the
 * lock is taken with the first write, and kept. Reading is thread-safe; writing is for one thread
 * at a time.
 */
final class IndexFolder {

  private static final long LOOK_AGAIN_MILLIS = 50;

  private final FolderErrors errors;
  private final Directory directory;
  private final Duration patience;
  private volatile SearcherManager searchers;
  private volatile @Nullable IndexWriter writer;

  private IndexFolder(FolderErrors errors, Directory directory, Duration patience)
      throws IOException {
    this.errors = errors;
    this.directory = directory;
    this.patience = patience;
    if (!DirectoryReader.indexExists(directory)) {
      create();
    }
    if (IndexSchema.isOld(SegmentInfos.readLatestCommit(directory).getUserData(), errors)) {
      upgrade();
    }
    this.searchers = new SearcherManager(directory, new Searchers());
  }

  static IndexFolder inMemory() {
    try {
      Directory memory = new ByteBuffersDirectory();
      return new IndexFolder(new FolderErrors("memory"), memory, Duration.ZERO);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
  }

  static IndexFolder at(Path path, Duration patience) {
    FolderErrors errors = new FolderErrors(path.toString());
    Directory directory = null;
    try {
      Files.createDirectories(path);
      directory = FSDirectory.open(path);
      return new IndexFolder(errors, directory, patience);
    } catch (IOException e) {
      release(directory);
      throw errors.explain("opened", e);
    } catch (RuntimeException e) {
      release(directory);
      throw e;
    }
  }

  /**
   * Without a commit there must be nothing else: files without one are what is left of an index.
   */
  private void create() throws IOException {
    if (Stream.of(directory.listAll()).anyMatch(IndexFolder::isOfAnIndex)) {
      throw errors.damaged(null);
    }
    try (IndexWriter first = newWriter()) {
      if (first.getDocStats().maxDoc == 0) {
        IndexSchema.mark(first);
        first.commit();
      }
    }
  }

  private static boolean isOfAnIndex(String file) {
    return !file.equals(IndexWriter.WRITE_LOCK_NAME) && !file.startsWith("pending_segments");
  }

  private void upgrade() throws IOException {
    IndexWriter rebuilding = newWriter();
    try {
      // another process may have done it while this one waited
      if (IndexSchema.isOld(commitOf(rebuilding), errors)) {
        IndexSchema.rebuild(rebuilding);
      }
    } finally {
      rebuilding.rollback();
    }
  }

  private IndexWriter newWriter() throws IOException {
    Directory waiting = new SleepingLockWrapper(directory, patience.toMillis(), LOOK_AGAIN_MILLIS);
    return new IndexWriter(
        waiting,
        new IndexWriterConfig()
            .setSimilarity(new StableSimilarity())
            .setMergeScheduler(new SerialMergeScheduler()));
  }

  private static Map<String, String> commitOf(IndexWriter writer) {
    Map<String, String> commit = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> commit.put(entry.getKey(), entry.getValue()));
    }
    return commit;
  }

  /** Takes the lock if it is not ours yet, and then sees what others wrote before. */
  IndexWriter writer() throws IOException {
    IndexWriter open = writer;
    if (open != null) {
      return open;
    }
    IndexWriter fresh = newWriter();
    try {
      replace(new SearcherManager(fresh, new Searchers()));
    } catch (IOException | RuntimeException e) {
      fresh.rollback();
      throw e;
    }
    writer = fresh;
    return fresh;
  }

  private void replace(SearcherManager fresh) throws IOException {
    SearcherManager old = searchers;
    searchers = fresh;
    old.close();
  }

  /** From here on, readers see what was written, and it stays. */
  void acknowledge() throws IOException {
    writer().commit();
    searchers.maybeRefreshBlocking();
  }

  /** Forgets what was not acknowledged, and gives the lock back. */
  void abandon(Exception reason) {
    IndexWriter open = writer;
    if (open == null) {
      return;
    }
    writer = null;
    // an interrupt would close the files as they are opened again
    boolean interrupted = Thread.interrupted();
    try {
      open.rollback();
      replace(new SearcherManager(directory, new Searchers()));
    } catch (IOException | RuntimeException e) {
      reason.addSuppressed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The newest view; to be given back. */
  JobSearcher acquire() throws IOException {
    while (true) {
      SearcherManager current = searchers;
      try {
        if (writer == null) {
          current.maybeRefreshBlocking();
        }
        return (JobSearcher) current.acquire();
      } catch (AlreadyClosedException e) {
        if (current == searchers) {
          throw e;
        }
      }
    }
  }

  void release(JobSearcher searcher) throws IOException {
    searcher.getIndexReader().decRef();
  }

  FolderErrors errors() {
    return errors;
  }

  /** Everything acknowledged is committed: there is nothing to save. */
  void close() {
    IndexWriter open = writer;
    try (directory;
        SearcherManager closing = searchers) {
      if (open != null) {
        open.rollback();
      }
    } catch (IOException e) {
      throw errors.broken("closed", e);
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

  private final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      // a newer version may have written it anew meanwhile
      IndexSchema.isOld(((DirectoryReader) reader).getIndexCommit().getUserData(), errors);
      return new JobSearcher(reader);
    }
  }
}
