package dev.candor.core.flow;

import dev.candor.core.application.Applications;
import dev.candor.core.ingest.Intake;
import dev.candor.core.ingest.Pulled;
import dev.candor.core.job.Filter;
import dev.candor.core.job.FilterUse;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.LeftOut;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceReport;
import dev.candor.core.search.Gathered;
import dev.candor.core.search.JobSearch;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import dev.candor.core.work.ApplicationId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The neighbours of an ingestion: it pulls through the search, so that filters and identity are the
 * same, and puts into the index and among the applications. Thread-safe.
 */
public final class IngestFlow implements Intake {

  /** Postings of one employer that are compared with a new one. */
  private static final int MOST_ALIKE = 100;

  private final JobSearch search;
  private final Target target;
  private final Alike alike;
  private final Sweep sweep;

  /**
   * Where jobs go.
   *
   * @param index gets those taken
   * @param applications get those promoted
   * @param clock tells when a job was seen
   */
  public record Target(JobIndex index, Applications applications, Clock clock) {}

  /**
   * An intake from the sources of a search.
   *
   * @param search asks the sources, and knows whether they filter by date
   * @param target where jobs go
   */
  public IngestFlow(JobSearch search, Target target) {
    this(search, target, Retention.create());
  }

  /**
   * An intake from the sources of a search. With the first run, and then with one a day, jobs leave
   * the index that were kept long enough; promoted ones never do.
   *
   * @param search asks the sources, and knows whether they filter by date
   * @param target where jobs go
   * @param retention how long the index keeps jobs
   */
  public IngestFlow(JobSearch search, Target target, Retention retention) {
    this.search = search;
    this.target = target;
    this.alike = new Alike(target.index(), MOST_ALIKE);
    this.sweep = new Sweep(target.index(), retention, target.clock());
  }

  @Override
  public Pulled pull(SearchRequest request) throws InterruptedException {
    Gathered gathered = search.gather(request.fresh());
    SourceReport report = gathered.reports().get(0);
    LeftOut leftOut = report.leftOut();
    // what was put together had filled the answer too
    int given = gathered.jobs().size() + leftOut.same();
    return new Pulled(gathered.jobs(), report.outcome(), given >= request.limit());
  }

  @Override
  public boolean filtersByDate(String source) {
    return search
        .source(source)
        .filter(one -> one.capabilities().of(Filter.POSTED_SINCE) == FilterUse.NATIVE)
        .isPresent();
  }

  @Override
  public boolean isDecided(JobId id) {
    return target.index().get(id).filter(IndexedJob::hidden).isPresent()
        || target.applications().get(new ApplicationId(id.value())).isPresent();
  }

  @Override
  public Set<JobId> otherIds(Job job) {
    return alike.of(job).stream()
        .map(one -> one.job().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public void take(List<Fitting> jobs, boolean promote) {
    target.index().upsert(jobs.stream().map(Fitting::job).toList(), target.clock().instant());
    Map<JobId, Integer> scores = new LinkedHashMap<>();
    for (Fitting one : jobs) {
      Integer score = one.score();
      if (score != null) {
        scores.put(one.job().id(), score);
      }
    }
    if (!scores.isEmpty()) {
      target.index().score(scores);
    }
    if (promote) {
      target.applications().takeAll(jobs.stream().map(one -> one.job().id()).toList());
    }
  }

  @Override
  public void seenAgain(List<Job> jobs) {
    target.index().upsert(jobs, target.clock().instant());
    sweep.ifDue(); // after what was seen again has been told: that stays
  }
}
