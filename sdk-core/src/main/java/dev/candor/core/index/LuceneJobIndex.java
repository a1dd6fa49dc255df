package dev.candor.core.index;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.Hiding;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import dev.candor.core.spi.index.Upserted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.ThreadInterruptedException;

/**
 * Keeps jobs in a Lucene index, in memory or in a directory.
 *
 * <p>Many processes may have a directory open. Each reads what the others acknowledged before the
 * call. One at a time writes: the first call that writes takes a lock and holds it until {@link
 * #close()} or the end of the process, however it ends; a call that writes elsewhere waits for it a
 * while, and then throws a {@link RetryableException}. What a call acknowledged is forced to the
 * disk; of a call that failed, or whose process was killed, all was written or nothing.
 *
 * <p>Text finds English words whatever their number or inflection, and Arabic ones with and without
 * article, conjunction and endings. Scores depend on the job and the query alone, so the same jobs
 * come in the same order whatever else was indexed before. Thread-safe; starts no threads.
 */
public final class LuceneJobIndex implements JobIndex {

  /** How long a call that writes waits for another process, unless told otherwise. */
  public static final Duration WRITER_WAIT = Duration.ofSeconds(10);

  private final IndexFolder folder;
  private final Object writing = new Object();
  private volatile boolean closed;

  private LuceneJobIndex(IndexFolder folder) {
    this.folder = folder;
  }

  /**
   * An index that ends with {@link #close()}.
   *
   * @return an empty index
   */
  public static LuceneJobIndex inMemory() {
    return new LuceneJobIndex(IndexFolder.inMemory());
  }

  /**
   * The index in a directory, which is made where it is missing.
   *
   * @param directory holds nothing else
   * @return the index with everything acknowledged before
   * @throws RetryableException when it cannot be read or written, or has to be made or written anew
   *     and another process writes to it
   * @throws dev.candor.core.error.InvalidInputException when it is damaged, or was written by a
   *     newer version; it is left as it is. What an older version wrote is written anew, which
   *     takes as long as indexing it
   */
  public static LuceneJobIndex at(Path directory) {
    return at(directory, WRITER_WAIT);
  }

  /**
   * The index in a directory, which is made where it is missing.
   *
   * @param directory holds nothing else
   * @param wait how long a call that writes waits for another process
   * @return as {@link #at(Path)}
   */
  public static LuceneJobIndex at(Path directory, Duration wait) {
    return new LuceneJobIndex(IndexFolder.at(directory, wait));
  }

  @Override
  public Upserted upsert(Collection<Job> jobs, Instant seenAt) {
    Map<JobId, Job> last = new LinkedHashMap<>();
    jobs.forEach(job -> last.put(job.id(), job));
    if (last.isEmpty()) {
      requireOpen();
      return new Upserted(0, 0, 0);
    }
    return write(
        (writer, entries) -> {
          int added = 0;
          int changed = 0;
          for (Job job : last.values()) {
            Optional<Entries.Stored> known = entries.look(job.id());
            if (known.isEmpty()) {
              added++;
              put(writer, IndexedJob.seen(job, seenAt));
            } else if (known.get().isOnlySeenAgain(job, seenAt)) {
              seen(writer, job.id(), known.get().lastSeen(), seenAt);
            } else {
              IndexedJob entry = known.get().entry();
              changed += entry.job().equals(job) ? 0 : 1;
              put(writer, entry.seenAgain(job, seenAt));
            }
          }
          return new Upserted(added, changed, last.size() - added - changed);
        });
  }

  private static void seen(IndexWriter writer, JobId id, Instant before, Instant at)
      throws IOException {
    if (at.isAfter(before)) {
      writer.updateDocValues(JobDocuments.term(id), LastSeen.fields(at));
    }
  }

  private static void put(IndexWriter writer, IndexedJob entry) throws IOException {
    writer.updateDocument(JobDocuments.term(entry.job().id()), JobDocuments.toDocument(entry));
  }

  @Override
  public IndexPage query(IndexQuery query) {
    return read(searcher -> Hits.page(searcher, query));
  }

  @Override
  public Optional<IndexedJob> get(JobId id) {
    return read(searcher -> new Entries(searcher).find(id));
  }

  @Override
  public Hiding hide(Collection<JobId> ids, boolean hidden) {
    List<JobId> changed = new ArrayList<>();
    List<JobId> unchanged = new ArrayList<>();
    List<JobId> unknown = new ArrayList<>();
    return write(
        (writer, entries) -> {
          for (JobId id : new LinkedHashSet<>(ids)) {
            Optional<IndexedJob> entry = entries.find(id);
            if (entry.isEmpty()) {
              unknown.add(id);
            } else if (entry.get().hidden() == hidden) {
              unchanged.add(id);
            } else {
              changed.add(id);
              put(writer, entry.get().hidden(hidden));
            }
          }
          return new Hiding(hidden, changed, unchanged, unknown);
        });
  }

  @Override
  public boolean promote(JobId id, boolean promoted) {
    return promote(List.of(id), promoted) == 1;
  }

  @Override
  public int promote(Collection<JobId> ids, boolean promoted) {
    return write(
        (writer, entries) -> {
          int known = 0;
          for (JobId id : new LinkedHashSet<>(ids)) {
            Optional<IndexedJob> entry = entries.find(id);
            if (entry.isPresent() && entry.get().promoted() != promoted) {
              put(writer, entry.get().promoted(promoted));
            }
            known += entry.isPresent() ? 1 : 0;
          }
          return known;
        });
  }

  @Override
  public int score(Map<JobId, Integer> scores) {
    return write(
        (writer, entries) -> {
          int known = 0;
          for (Map.Entry<JobId, Integer> score : scores.entrySet()) {
            Optional<IndexedJob> entry = entries.find(score.getKey());
            if (entry.isPresent()) {
              put(writer, entry.get().scored(score.getValue()));
              known++;
            }
          }
          return known;
        });
  }

  @Override
  public int expire(Retention retention, Instant now) {
    Query expired = JobQueries.expired(retention, now);
    return write(
        (writer, entries) -> {
          int gone = entries.count(expired);
          if (gone > 0) {
            writer.deleteDocuments(expired);
          }
          return gone;
        });
  }

  @Override
  public void close() {
    synchronized (writing) {
      if (closed) {
        return;
      }
      closed = true;
      boolean interrupted = Thread.interrupted();
      try {
        folder.close();
      } finally {
        restore(interrupted);
      }
    }
  }

  private <T> T read(Reading<T> reading) {
    try {
      JobSearcher searcher = folder.acquire();
      try {
        return reading.read(searcher);
      } finally {
        folder.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      throw unusable(e);
    } catch (IOException e) {
      throw folder.errors().explain("read", e);
    }
  }

  private <T> T write(Writing<T> deed) {
    synchronized (writing) {
      requireOpen();
      // an interrupt would close the files under the writer: it waits until they are written
      boolean interrupted = Thread.interrupted();
      try {
        IndexWriter writer = folder.writer();
        JobSearcher before = folder.acquire();
        T done;
        try {
          done = deed.write(writer, new Entries(before));
        } finally {
          folder.release(before);
        }
        folder.acknowledge();
        return done;
      } catch (ThreadInterruptedException e) {
        interrupted = true;
        folder.abandon(e);
        throw folder.errors().interrupted(e);
      } catch (AlreadyClosedException e) {
        folder.abandon(e);
        throw unusable(e);
      } catch (IOException e) {
        folder.abandon(e);
        throw folder.errors().explain("written", e);
      } catch (RuntimeException e) {
        folder.abandon(e);
        throw e;
      } finally {
        restore(interrupted);
      }
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new ClosedException("The job index");
    }
  }

  private RuntimeException unusable(AlreadyClosedException e) {
    return closed ? new ClosedException("The job index") : folder.errors().broken("used", e);
  }

  private interface Reading<T> {
    T read(JobSearcher searcher) throws IOException;
  }

  private interface Writing<T> {
    T write(IndexWriter writer, Entries before) throws IOException;
  }
}
