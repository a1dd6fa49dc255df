package dev.candor.core.index;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Upserted;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Keeps jobs in a Lucene index, in memory or in a directory. One process at a time may have a
 * directory open. On disk, what a call acknowledged is committed. Scores depend on the job and the
 * query alone, so the same jobs come in the same order whatever else was indexed before.
 * Thread-safe; starts no threads.
 */
public final class LuceneJobIndex implements JobIndex {

  private final IndexFolder folder;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Object writing = new Object();
  private volatile boolean closed;

  private LuceneJobIndex(IndexFolder folder) {
    this.folder = folder;
    this.writer = folder.writer();
    this.searchers = folder.searchers();
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
   * @throws RetryableException when another process has it open, or it cannot be read or written
   * @throws dev.candor.core.error.InvalidInputException when it is damaged, or was written by a
   *     version that this one cannot read; it is left as it is
   */
  public static LuceneJobIndex at(Path directory) {
    return new LuceneJobIndex(IndexFolder.at(directory));
  }

  @Override
  public Upserted upsert(Collection<Job> jobs, Instant seenAt) {
    Map<JobId, Job> last = new LinkedHashMap<>();
    jobs.forEach(job -> last.put(job.id(), job));
    return write(
        () -> {
          int[] counts = new int[3];
          IndexSearcher searcher = searchers.acquire();
          try {
            for (Job job : last.values()) {
              counts[upsert(searcher, job, seenAt)]++;
            }
          } finally {
            searchers.release(searcher);
          }
          return new Upserted(counts[0], counts[1], counts[2]);
        });
  }

  /** Gives 0 for a new job, 1 for a changed one, 2 for one seen again. */
  private int upsert(IndexSearcher searcher, Job job, Instant seenAt) throws IOException {
    Optional<IndexedJob> known = find(searcher, job.id());
    if (known.isEmpty()) {
      put(new IndexedJob(job, seenAt, seenAt, false, false));
      return 0;
    }
    IndexedJob old = known.get();
    Instant first = old.firstSeen().isBefore(seenAt) ? old.firstSeen() : seenAt;
    Instant lastSeen = old.lastSeen().isAfter(seenAt) ? old.lastSeen() : seenAt;
    put(new IndexedJob(job, first, lastSeen, old.hidden(), old.promoted()));
    return old.job().equals(job) ? 2 : 1;
  }

  private void put(IndexedJob entry) throws IOException {
    writer.updateDocument(JobDocuments.term(entry.job().id()), JobDocuments.toDocument(entry));
  }

  @Override
  public IndexPage query(IndexQuery query) {
    JobQueries queries = new JobQueries(query);
    return read(
        searcher -> {
          Query all = queries.all();
          int total = searcher.count(all);
          return new IndexPage(
              page(searcher, all, query), total, FacetCounter.count(searcher, queries));
        });
  }

  private static List<IndexedJob> page(IndexSearcher searcher, Query all, IndexQuery query)
      throws IOException {
    long wanted =
        Math.min((long) query.offset() + query.limit(), searcher.getIndexReader().maxDoc());
    List<IndexedJob> jobs = new ArrayList<>();
    if (wanted <= query.offset()) {
      return jobs;
    }
    Sort sort = JobQueries.sort(query);
    TopDocs hits = searcher.search(all, (int) wanted, sort);
    StoredFields stored = searcher.storedFields();
    for (int i = query.offset(); i < hits.scoreDocs.length; i++) {
      ScoreDoc hit = hits.scoreDocs[i];
      jobs.add(JobDocuments.fromDocument(stored.document(hit.doc)));
    }
    return jobs;
  }

  @Override
  public Optional<IndexedJob> get(JobId id) {
    return read(searcher -> find(searcher, id));
  }

  @Override
  public boolean hide(JobId id, boolean hidden) {
    return change(
        id,
        old -> new IndexedJob(old.job(), old.firstSeen(), old.lastSeen(), hidden, old.promoted()));
  }

  @Override
  public boolean promote(JobId id, boolean promoted) {
    return change(
        id,
        old -> new IndexedJob(old.job(), old.firstSeen(), old.lastSeen(), old.hidden(), promoted));
  }

  private boolean change(JobId id, UnaryOperator<IndexedJob> change) {
    return write(
        () -> {
          Optional<IndexedJob> known = get(id);
          if (known.isPresent()) {
            put(change.apply(known.get()));
          }
          return known.isPresent();
        });
  }

  @Override
  public int expire(Instant before) {
    Query old = JobQueries.lastSeenBefore(before);
    return write(
        () -> {
          int gone = read(searcher -> searcher.count(old));
          if (gone > 0) {
            writer.deleteDocuments(old);
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
      folder.close();
    }
  }

  private static Optional<IndexedJob> find(IndexSearcher searcher, JobId id) throws IOException {
    TopDocs hits = searcher.search(new TermQuery(JobDocuments.term(id)), 1);
    return hits.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(
            JobDocuments.fromDocument(searcher.storedFields().document(hits.scoreDocs[0].doc)));
  }

  private <T> T read(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.read(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (AlreadyClosedException e) {
      throw unusable(e);
    } catch (IOException e) {
      throw folder.broken("read", e);
    }
  }

  private <T> T write(Writing<T> writing) {
    synchronized (this.writing) {
      if (closed) {
        throw new ClosedException("The job index");
      }
      // an interrupt would close the files under the writer: it waits until they are written
      boolean interrupted = Thread.interrupted();
      try {
        T done = writing.write();
        folder.acknowledge();
        return done;
      } catch (AlreadyClosedException e) {
        throw unusable(e);
      } catch (IOException e) {
        throw folder.broken("written", e);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private RuntimeException unusable(AlreadyClosedException e) {
    return closed ? new ClosedException("The job index") : folder.broken("written", e);
  }

  private interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  private interface Writing<T> {
    T write() throws IOException;
  }
}
