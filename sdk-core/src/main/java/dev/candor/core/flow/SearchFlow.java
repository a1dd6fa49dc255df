package dev.candor.core.flow;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.SourceReport;
import dev.candor.core.search.Gathered;
import dev.candor.core.search.JobSearch;
import dev.candor.core.search.SearchListener;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One search from request to result: the sources are asked, what they gave goes into the index, and
 * the index orders and counts it. Thread-safe.
 */
public final class SearchFlow {

  /** Postings of one employer that are compared with a job, to tell whether it was there before. */
  private static final int MOST_ALIKE = 20;

  private final JobSearch search;
  private final JobIndex index;
  private final Clock clock;
  private final Sweep sweep;
  private final Known.Before before;
  private final Cache<Gathered, Shown> shown =
      CacheBuilder.newBuilder().weakKeys().softValues().build();

  /**
   * A search over these sources into this index, which keeps jobs as long as usual.
   *
   * @param search asks the sources
   * @param index keeps what they gave
   * @param clock tells when a job was seen
   */
  public SearchFlow(JobSearch search, JobIndex index, Clock clock) {
    this(search, index, clock, Retention.create());
  }

  /**
   * A search over these sources into this index. With the first search, and then with one a day,
   * jobs leave the index that were kept long enough; promoted ones never do.
   *
   * @param search asks the sources
   * @param index keeps what they gave
   * @param clock tells when a job was seen
   * @param retention how long the index keeps jobs
   */
  public SearchFlow(JobSearch search, JobIndex index, Clock clock, Retention retention) {
    this.search = search;
    this.index = index;
    this.clock = clock;
    this.before = new Known.Before(search, new Alike(index, MOST_ALIKE));
    this.sweep = new Sweep(index, retention, clock);
  }

  /**
   * Searches.
   *
   * @param request what is looked for
   * @return at most as many jobs as the request wants, best first, and counts over all that fit;
   *     jobs the user has hidden are left out, and told in the report of their source
   * @throws InterruptedException when interrupted; what was indexed before stays
   */
  public SearchResult search(SearchRequest request) throws InterruptedException {
    return result(request, search.gather(request));
  }

  /**
   * Searches, and tells of jobs as they arrive.
   *
   * @param request what is looked for
   * @param listener hears of jobs, and may cancel; it does not hear of those the user has hidden
   * @return the same as without a listener; after a cancel, what had arrived
   * @throws InterruptedException when interrupted; what was indexed before stays
   */
  public SearchResult search(SearchRequest request, SearchListener listener)
      throws InterruptedException {
    return result(request, search.gather(request, new Visible(listener, index)));
  }

  private SearchResult result(SearchRequest request, Gathered gathered) {
    Shown before = shown.getIfPresent(gathered);
    Set<JobId> candidates = Known.visible(gathered, index);
    if (before != null && before.isStill(candidates, index)) {
      return before.result();
    }
    Shown now = show(request, gathered, candidates);
    if (request.sort() != JobSort.SCORE) { // scores change without a count changing
      shown.put(gathered, now);
    }
    sweep.ifDue();
    return now.result();
  }

  /** The answer to the very same jobs a moment ago. */
  private record Shown(IndexQuery narrowed, SearchResult result) {
    /** The index counts the same: nobody has hidden, shown or dropped one since. */
    boolean isStill(Set<JobId> candidates, JobIndex index) {
      if (!candidates.equals(narrowed.within())) {
        return false;
      }
      IndexPage counts = index.query(narrowed.toBuilder().limit(0).build());
      return counts.total() == result.total() && counts.facets().equals(result.facets());
    }
  }

  private Shown show(SearchRequest request, Gathered gathered, Set<JobId> candidates) {
    index.upsert(gathered.jobs(), clock.instant());
    IndexQuery found = within(candidates);
    IndexQuery narrowed = found.toBuilder().facets(request.facets()).build();
    IndexPage visible = index.query(found);
    IndexPage fitting = request.facets().isEmpty() ? visible : index.query(narrowed);
    List<Job> best = bestFirst(request, narrowed, fitting);
    return new Shown(
        narrowed,
        new SearchResult(
            best,
            reports(gathered, visible),
            fitting.facets(),
            fitting.total(),
            Known.of(best, gathered, visible, before)));
  }

  private IndexQuery within(Set<JobId> ids) {
    return IndexQuery.all(ids.size()).toBuilder().within(ids).asOf(clock.instant()).build();
  }

  /**
   * In the order asked for. By relevance: those that have the words asked for, then those that a
   * source itself vouched for: it may know words that the posting does not repeat.
   */
  private List<Job> bestFirst(SearchRequest request, IndexQuery narrowed, IndexPage fitting) {
    Map<JobId, Job> best = new LinkedHashMap<>();
    IndexQuery.Builder ordered = narrowed.toBuilder().sort(request.sort()).limit(request.limit());
    if (request.sort() == JobSort.RELEVANCE) {
      ordered.titles(request.titles()).text(request.text());
    }
    for (IndexedJob hit : index.query(ordered.build()).jobs()) {
      best.put(hit.job().id(), hit.job());
    }
    for (IndexedJob hit : fitting.jobs()) {
      if (best.size() < request.limit()) {
        best.putIfAbsent(hit.job().id(), hit.job());
      }
    }
    return List.copyOf(best.values());
  }

  private static List<SourceReport> reports(Gathered gathered, IndexPage visible) {
    Map<String, Integer> shown = new LinkedHashMap<>();
    for (IndexedJob hit : visible.jobs()) {
      String source = gathered.foundBy().get(hit.job().id());
      if (source != null) {
        shown.merge(source, 1, Integer::sum);
      }
    }
    List<SourceReport> reports = new ArrayList<>();
    for (SourceReport report : gathered.reports()) {
      reports.add(shown(report, shown.getOrDefault(report.source(), 0)));
    }
    return reports;
  }

  private static SourceReport shown(SourceReport report, int jobs) {
    int hidden = report.jobs() - jobs;
    if (hidden == 0) {
      return report;
    }
    String said = report.outcome().detail();
    String detail = (said.isBlank() ? "" : said + "; ") + hidden + " hidden by the user";
    return new SourceReport(
        report.source(),
        report.outcome().withDetail(detail),
        jobs,
        report.filters(),
        report.leftOut().withHidden(hidden),
        report.rememberedFrom());
  }
}
