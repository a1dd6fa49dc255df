package dev.candor.core.tck.index;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.Hiding;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import dev.candor.core.spi.index.Upserted;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that an index and its caller keep the contract; throws {@link AssertionError} otherwise.
 * For tests in which no other thread writes meanwhile.
 */
public final class AssertingJobIndex implements JobIndex {

  private final JobIndex wrapped;
  private boolean closed;

  /**
   * Wraps an index.
   *
   * @param wrapped is watched
   */
  public AssertingJobIndex(JobIndex wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public Upserted upsert(Collection<Job> jobs, Instant seenAt) {
    check(!closed, "used after close");
    Objects.requireNonNull(seenAt, "seenAt");
    Upserted done = wrapped.upsert(jobs, seenAt);
    Set<JobId> ids = new HashSet<>();
    jobs.forEach(job -> ids.add(job.id()));
    check(done.added() + done.changed() + done.unchanged() == ids.size(), "an upsert miscounts");
    ids.forEach(id -> check(wrapped.get(id).isPresent(), "an acknowledged job is not there"));
    return done;
  }

  @Override
  public IndexPage query(IndexQuery query) {
    check(!closed, "used after close");
    IndexPage page = wrapped.query(query);
    int left = Math.max(0, page.total() - query.offset());
    if (query.after() == null) {
      check(page.jobs().size() == Math.min(left, query.limit()), "a page has another size");
      check((page.next() != null) == (query.limit() > 0 && left > query.limit()), "a wrong end");
    }
    for (IndexedJob entry : page.jobs()) {
      check(query.hidden() == null || query.hidden() == entry.hidden(), "a mark is passed over");
      check(
          query.promoted() == null || query.promoted() == entry.promoted(),
          "a mark is passed over");
    }
    for (FacetField field : FacetField.values()) {
      List<FacetCount> counts = page.facets().of(field);
      check(counts.size() <= query.facetLimit(), "more facet values than asked for");
      check(counts.isEmpty() || query.counted().contains(field), "a facet nobody asked for");
      checkCounts(counts);
    }
    return page;
  }

  private static void checkCounts(List<FacetCount> counts) {
    for (int i = 0; i < counts.size(); i++) {
      FacetCount count = counts.get(i);
      check(count.count() > 0, "a facet value without jobs");
      check(!count.value().isEmpty(), "a facet value without a name");
      check(i == 0 || counts.get(i - 1).compareTo(count) < 0, "facet counts out of order");
    }
  }

  @Override
  public Optional<IndexedJob> get(JobId id) {
    check(!closed, "used after close");
    Optional<IndexedJob> entry = wrapped.get(id);
    entry.ifPresent(found -> check(found.job().id().equals(id), "another job was given"));
    return entry;
  }

  @Override
  public Hiding hide(Collection<JobId> ids, boolean hidden) {
    check(!closed, "used after close");
    Hiding done = wrapped.hide(ids, hidden);
    check(done.hidden() == hidden, "hide says another direction");
    Set<JobId> told = new HashSet<>(done.unknown());
    told.forEach(id -> check(wrapped.get(id).isEmpty(), "hide says otherwise than get"));
    for (List<JobId> known : List.of(done.changed(), done.unchanged())) {
      for (JobId id : known) {
        check(told.add(id), "a job is told twice");
        check(wrapped.get(id).orElseThrow().hidden() == hidden, "hide did not hide");
      }
    }
    check(told.equals(new HashSet<>(ids)), "hide tells of other jobs");
    return done;
  }

  @Override
  public int score(Map<JobId, Integer> scores) {
    check(!closed, "used after close");
    int known = wrapped.score(scores);
    int found = 0;
    for (Map.Entry<JobId, Integer> score : scores.entrySet()) {
      Optional<IndexedJob> entry = wrapped.get(score.getKey());
      check(entry.map(e -> score.getValue().equals(e.score())).orElse(true), "score did not");
      found += entry.isPresent() ? 1 : 0;
    }
    check(known == found, "score miscounts");
    return known;
  }

  @Override
  public boolean promote(JobId id, boolean promoted) {
    check(!closed, "used after close");
    boolean known = wrapped.promote(id, promoted);
    check(known == wrapped.get(id).isPresent(), "promote says otherwise than get");
    return known;
  }

  @Override
  public int promote(Collection<JobId> ids, boolean promoted) {
    check(!closed, "used after close");
    int known = wrapped.promote(ids, promoted);
    long there =
        ids.stream()
            .distinct()
            .filter(id -> wrapped.get(id).filter(entry -> entry.promoted() == promoted).isPresent())
            .count();
    check(known == there, "an acknowledged mark is not there");
    return known;
  }

  @Override
  public int expire(Retention retention, Instant now) {
    check(!closed, "used after close");
    int gone = wrapped.expire(retention, now);
    check(gone >= 0, "a negative count");
    return gone;
  }

  @Override
  public void close() {
    closed = true;
    wrapped.close();
    wrapped.close();
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a job index broke its contract: " + broken);
    }
  }
}
