package dev.candor.core.tck.index;

import dev.candor.core.error.ClosedException;
import dev.candor.core.index.FacetValues;
import dev.candor.core.internal.words.Words;
import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Facets;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.Hiding;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import dev.candor.core.spi.index.Upserted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The plainest index there is: looks at every job, one by one. Where sorted by relevance, jobs that
 * have the words asked for in their title come first. Thread-safe.
 */
public final class FakeJobIndex implements JobIndex {

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
      added += old == null ? 1 : 0;
      changed += old != null && !old.job().equals(job) ? 1 : 0;
      entries.put(
          job.id(), old == null ? IndexedJob.seen(job, seenAt) : old.seenAgain(job, seenAt));
    }
    return new Upserted(added, changed, last.size() - added - changed);
  }

  @Override
  public synchronized IndexPage query(IndexQuery query) {
    requireOpen();
    List<IndexedJob> base = entries.values().stream().filter(e -> fits(e, query)).toList();
    List<FakePlace> places =
        base.stream()
            .filter(entry -> fitsFacets(entry, query, null))
            .map(entry -> FakePlace.of(entry, query))
            .sorted()
            .toList();
    Map<FacetField, List<FacetCount>> facets = new EnumMap<>(FacetField.class);
    for (FacetField field : query.counted()) {
      if (field != FacetField.POSTED_AGE || query.asOf() != null) {
        facets.put(field, counts(base, query, field));
      }
    }
    FakePlace after = FakePlace.parse(query);
    List<FakePlace> left =
        places.stream()
            .filter(place -> after == null || place.compareTo(after) > 0)
            .skip(query.offset())
            .toList();
    List<FakePlace> page = left.stream().limit(query.limit()).toList();
    boolean isMore = !page.isEmpty() && left.size() > page.size();
    return new IndexPage(
        page.stream().map(place -> entries.get(place.id())).toList(),
        places.size(),
        new Facets(facets),
        isMore ? page.get(page.size() - 1).cursor(query) : null);
  }

  private static List<FacetCount> counts(
      List<IndexedJob> base, IndexQuery query, FacetField field) {
    Map<String, Integer> counts = new TreeMap<>();
    for (IndexedJob entry : base) {
      if (fitsFacets(entry, query, field)) {
        values(field, entry, query).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted()
        .limit(query.facetLimit())
        .toList();
  }

  /** Every filter but those by facet. */
  private static boolean fits(IndexedJob entry, IndexQuery query) {
    Job job = entry.job();
    String all = job.title() + "\n" + job.company() + "\n" + job.place() + "\n" + job.description();
    return (query.within() == null || query.within().contains(job.id()))
        && fitsMarks(entry, query)
        && (query.titles().isEmpty()
            || query.titles().stream().anyMatch(title -> Words.allIn(title, job.title())))
        && Words.allIn(query.text(), all);
  }

  private static boolean fitsFacets(IndexedJob entry, IndexQuery query, @Nullable FacetField free) {
    return query.facets().entrySet().stream()
        .allMatch(
            facet ->
                facet.getKey() == free
                    || values(facet.getKey(), entry, query).stream()
                        .anyMatch(facet.getValue()::contains));
  }

  private static boolean fitsMarks(IndexedJob entry, IndexQuery query) {
    Integer score = entry.score();
    return (query.hidden() == null || query.hidden() == entry.hidden())
        && (query.promoted() == null || query.promoted() == entry.promoted())
        && (query.minScore() == null || (score != null && score >= query.minScore()));
  }

  private static List<String> values(FacetField field, IndexedJob entry, IndexQuery query) {
    return field == FacetField.POSTED_AGE
        ? List.of(FacetValues.postedAge(entry.job(), query.asOf()))
        : FacetValues.of(field, entry.job());
  }

  @Override
  public synchronized Optional<IndexedJob> get(JobId id) {
    requireOpen();
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public synchronized Hiding hide(Collection<JobId> ids, boolean hidden) {
    requireOpen();
    List<JobId> changed = new ArrayList<>();
    List<JobId> unchanged = new ArrayList<>();
    List<JobId> unknown = new ArrayList<>();
    for (JobId id : new LinkedHashSet<>(ids)) {
      IndexedJob entry = entries.get(id);
      List<JobId> list = entry == null ? unknown : entry.hidden() == hidden ? unchanged : changed;
      list.add(id);
      change(id, old -> old.hidden(hidden));
    }
    return new Hiding(hidden, changed, unchanged, unknown);
  }

  @Override
  public synchronized boolean promote(JobId id, boolean promoted) {
    return change(id, old -> old.promoted(promoted));
  }

  @Override
  public synchronized int score(Map<JobId, Integer> scores) {
    int known = 0;
    for (Map.Entry<JobId, Integer> score : scores.entrySet()) {
      known += change(score.getKey(), old -> old.scored(score.getValue())) ? 1 : 0;
    }
    return known;
  }

  private boolean change(JobId id, UnaryOperator<IndexedJob> change) {
    requireOpen();
    return entries.computeIfPresent(id, (key, old) -> change.apply(old)) != null;
  }

  @Override
  public synchronized int expire(Retention retention, Instant now) {
    requireOpen();
    int size = entries.size();
    entries.values().removeIf(entry -> !entry.promoted() && isOver(entry, retention, now));
    return size - entries.size();
  }

  private static boolean isOver(IndexedJob entry, Retention retention, Instant now) {
    Duration unseen = entry.hidden() ? retention.hidden() : retention.unseen();
    Duration closed = retention.closed();
    Instant end = entry.job().expiresAt();
    return (unseen != null && isLonger(entry.lastSeen(), now, unseen))
        || (closed != null && end != null && isLonger(end, now, closed));
  }

  private static boolean isLonger(Instant since, Instant now, Duration time) {
    return Duration.between(since, now).compareTo(time) > 0;
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
