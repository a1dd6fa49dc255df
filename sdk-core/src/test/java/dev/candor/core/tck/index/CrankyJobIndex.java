package dev.candor.core.tck.index;

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
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * An index that fails by a seeded plan, as a full disk would: before or after the wrapped one did
 * its work. Thread-safe.
 */
public final class CrankyJobIndex implements JobIndex {

  private final JobIndex wrapped;
  private final Random plan;
  private final int oneIn;

  /**
   * Wraps an index.
   *
   * @param wrapped does the work
   * @param seed decides which calls fail
   * @param oneIn about one in so many calls fails
   */
  public CrankyJobIndex(JobIndex wrapped, long seed, int oneIn) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
    this.oneIn = oneIn;
  }

  private synchronized void maybeFail() {
    if (plan.nextInt(oneIn) == 0) {
      throw new RetryableException("The index broke on purpose", "", "Try again", null, null);
    }
  }

  @Override
  public Upserted upsert(Collection<Job> jobs, Instant seenAt) {
    maybeFail();
    Upserted done = wrapped.upsert(jobs, seenAt);
    maybeFail();
    return done;
  }

  @Override
  public IndexPage query(IndexQuery query) {
    maybeFail();
    return wrapped.query(query);
  }

  @Override
  public Optional<IndexedJob> get(JobId id) {
    maybeFail();
    return wrapped.get(id);
  }

  @Override
  public Hiding hide(Collection<JobId> ids, boolean hidden) {
    maybeFail();
    Hiding done = wrapped.hide(ids, hidden);
    maybeFail();
    return done;
  }

  @Override
  public boolean promote(JobId id, boolean promoted) {
    maybeFail();
    boolean done = wrapped.promote(id, promoted);
    maybeFail();
    return done;
  }

  @Override
  public int promote(Collection<JobId> ids, boolean promoted) {
    maybeFail();
    int done = wrapped.promote(ids, promoted);
    maybeFail();
    return done;
  }

  @Override
  public int score(Map<JobId, Integer> scores) {
    maybeFail();
    int done = wrapped.score(scores);
    maybeFail();
    return done;
  }

  @Override
  public int expire(Retention retention, Instant now) {
    maybeFail();
    return wrapped.expire(retention, now);
  }

  @Override
  public void close() {
    wrapped.close();
  }
}
