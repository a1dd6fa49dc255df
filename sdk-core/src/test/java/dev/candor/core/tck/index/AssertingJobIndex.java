package dev.candor.core.tck.index;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Upserted;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
    check(page.jobs().size() == Math.min(left, query.limit()), "a page has another size");
    for (IndexedJob entry : page.jobs()) {
      check(query.includeHidden() || !entry.hidden(), "a hidden job is shown");
    }
    for (FacetField field : FacetField.values()) {
      checkCounts(page.facets().of(field));
    }
    return page;
  }

  private static void checkCounts(List<FacetCount> counts) {
    for (int i = 0; i < counts.size(); i++) {
      FacetCount count = counts.get(i);
      check(count.count() > 0, "a facet value without jobs");
      check(!count.value().isEmpty(), "a facet value without a name");
      check(i == 0 || counts.get(i - 1).count() >= count.count(), "facet counts out of order");
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
  public boolean hide(JobId id, boolean hidden) {
    check(!closed, "used after close");
    boolean known = wrapped.hide(id, hidden);
    check(known == wrapped.get(id).isPresent(), "hide says otherwise than get");
    check(wrapped.get(id).map(e -> e.hidden() == hidden).orElse(true), "hide did not hide");
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
  public int expire(Instant before) {
    check(!closed, "used after close");
    int gone = wrapped.expire(before);
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
