package dev.candor.core.tck.index;

import dev.candor.core.error.ClosedException;
import dev.candor.core.internal.words.Words;
import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Facets;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Upserted;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The plainest index there is: looks at every job, one by one. Jobs that have the words asked for
 * in their title come first, then the newest. Thread-safe.
 */
public final class FakeJobIndex implements JobIndex {

  private static final Comparator<FacetCount> COUNTS =
      Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private final Map<JobId, IndexedJob> entries = new TreeMap<>();
  private boolean closed;

  @Override
  public synchronized Upserted upsert(Collection<Job> jobs, Instant seenAt) {
    requireOpen();
    Map<JobId, Job> last = new TreeMap<>();
    jobs.forEach(job -> last.put(job.id(), job));
    int added = 0;
    int changed = 0;
    for (Job job : last.values()) {
      IndexedJob old = entries.get(job.id());
      if (old == null) {
        added++;
        entries.put(job.id(), new IndexedJob(job, seenAt, seenAt, false, false));
      } else {
        changed += old.job().equals(job) ? 0 : 1;
        Instant first = old.firstSeen().isBefore(seenAt) ? old.firstSeen() : seenAt;
        Instant lastSeen = old.lastSeen().isAfter(seenAt) ? old.lastSeen() : seenAt;
        entries.put(job.id(), new IndexedJob(job, first, lastSeen, old.hidden(), old.promoted()));
      }
    }
    return new Upserted(added, changed, last.size() - added - changed);
  }

  @Override
  public synchronized IndexPage query(IndexQuery query) {
    requireOpen();
    List<IndexedJob> hits =
        entries.values().stream()
            .filter(entry -> fits(entry, query, null))
            .sorted(order(query))
            .toList();
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      facets.put(field, counts(query, field));
    }
    List<IndexedJob> page = hits.stream().skip(query.offset()).limit(query.limit()).toList();
    return new IndexPage(page, hits.size(), new Facets(facets));
  }

  private List<FacetCount> counts(IndexQuery query, FacetField field) {
    Map<String, Integer> counts = new TreeMap<>();
    for (IndexedJob entry : entries.values()) {
      if (fits(entry, query, field)) {
        values(field, entry.job()).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(COUNTS)
        .toList();
  }

  private static boolean fits(IndexedJob entry, IndexQuery query, @Nullable FacetField free) {
    Job job = entry.job();
    String all = job.title() + "\n" + job.company() + "\n" + job.place() + "\n" + job.description();
    return (query.within() == null || query.within().contains(job.id()))
        && (query.includeHidden() || !entry.hidden())
        && (query.titles().isEmpty()
            || query.titles().stream().anyMatch(title -> Words.allIn(title, job.title())))
        && Words.allIn(query.text(), all)
        && query.facets().entrySet().stream()
            .allMatch(
                facet ->
                    facet.getKey() == free
                        || values(facet.getKey(), job).stream()
                            .anyMatch(facet.getValue()::contains));
  }

  private static List<String> values(FacetField field, Job job) {
    List<String> values =
        switch (field) {
          case COMPANY -> List.of(job.company());
          case PLACE -> job.places().stream().map(Place::name).distinct().toList();
          case WORK_MODE -> List.of(job.workMode().code());
          case SENIORITY -> job.seniority().stream().map(Seniority::code).toList();
          case SOURCE -> List.of(job.source());
          case EMPLOYMENT_TYPE -> List.of(job.employmentType().code());
        };
    return values.isEmpty() || values.get(0).isEmpty() ? List.of("unspecified") : values;
  }

  private static Comparator<IndexedJob> order(IndexQuery query) {
    Comparator<IndexedJob> newest =
        Comparator.comparing((IndexedJob entry) -> posted(entry.job()), Comparator.reverseOrder());
    Comparator<IndexedJob> total = newest.thenComparing(entry -> entry.job().id());
    if (query.sort() == JobSort.NEWEST || query.text().isBlank()) {
      return total;
    }
    return Comparator.comparing(
            (IndexedJob entry) -> !Words.allIn(query.text(), entry.job().title()))
        .thenComparing(total);
  }

  private static long posted(Job job) {
    Instant at = job.postedAt();
    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
  }

  @Override
  public synchronized Optional<IndexedJob> get(JobId id) {
    requireOpen();
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public synchronized boolean hide(JobId id, boolean hidden) {
    return change(
        id,
        old -> new IndexedJob(old.job(), old.firstSeen(), old.lastSeen(), hidden, old.promoted()));
  }

  @Override
  public synchronized boolean promote(JobId id, boolean promoted) {
    return change(
        id,
        old -> new IndexedJob(old.job(), old.firstSeen(), old.lastSeen(), old.hidden(), promoted));
  }

  private boolean change(JobId id, UnaryOperator<IndexedJob> change) {
    requireOpen();
    return entries.computeIfPresent(id, (key, old) -> change.apply(old)) != null;
  }

  @Override
  public synchronized int expire(Instant before) {
    requireOpen();
    int size = entries.size();
    entries.values().removeIf(entry -> !entry.promoted() && entry.lastSeen().isBefore(before));
    return size - entries.size();
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  private void requireOpen() {
    if (closed) {
      throw new ClosedException("The job index");
    }
  }
}
