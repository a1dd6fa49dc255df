package dev.candor.core.ingest;

import dev.candor.core.intake.Bookmark;
import dev.candor.core.intake.IngestCounts;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.work.UndoToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pulls what is new from a source, scores it, and takes what fits: into the index, and where asked
 * among the applications. Every job that a source gives is looked at by a scorer at least once and
 * taken at most once, whatever its date, and whatever breaks in between; a run that dies is
 * continued by the next. Thread-safe, also between processes that share a store: of several runs of
 * one query at once, one works and the others are told.
 */
public final class Ingestion {

  /** Runs that are kept of each source. */
  public static final int MAX_RUNS = 50;

  private final DocumentStore store;
  private final Function<SearchRequest, JobScorer> scorers;
  private final Parts parts;

  /** What a run works with. */
  record Parts(Intake intake, Books books, Clock clock, IngestPolicy policy) {}

  /**
   * An ingestion with the standard times.
   *
   * @param intake where it pulls from and puts to
   * @param store keeps bookmarks, runs and decisions
   * @param clock tells the time
   * @param scorers gives the scorer for a search
   */
  public Ingestion(
      Intake intake, DocumentStore store, Clock clock, Function<SearchRequest, JobScorer> scorers) {
    this(
        store,
        scorers,
        new Parts(intake, Books.in(store, IngestPolicy.STANDARD), clock, IngestPolicy.STANDARD));
  }

  private Ingestion(DocumentStore store, Function<SearchRequest, JobScorer> scorers, Parts parts) {
    this.store = store;
    this.scorers = scorers;
    this.parts = parts;
  }

  /**
   * This ingestion with other times.
   *
   * @param other the times
   * @return a changed copy over the same store
   */
  public Ingestion with(IngestPolicy other) {
    Books books = Books.in(store, other);
    return new Ingestion(store, scorers, new Parts(parts.intake(), books, parts.clock(), other));
  }

  /**
   * This ingestion with another scorer.
   *
   * @param scorer scores every job, whatever was searched for
   * @return a changed copy over the same store
   */
  public Ingestion scoredBy(JobScorer scorer) {
    return new Ingestion(store, search -> scorer, parts);
  }

  /**
   * Runs.
   *
   * @param request what is pulled, and which of it is taken
   * @return how the run ended, as it is kept; busy, and not kept, when another run of this query is
   *     under way
   * @throws InterruptedException when interrupted; what was taken stays, and the run is kept as
   *     cancelled
   * @throws dev.candor.core.error.RetryableException when the store takes not even the record of
   *     the run; what was taken stays, and the next run goes on
   */
  public IngestRun run(IngestRequest request) throws InterruptedException {
    return run(request, IngestListener.NONE);
  }

  /**
   * Runs, and can be followed and stopped.
   *
   * @param request what is pulled, and which of it is taken
   * @param listener follows the run
   * @return how the run ended, as it is kept; busy, and not kept, when another run of this query is
   *     under way
   * @throws InterruptedException when interrupted; what was taken stays, and the run is kept as
   *     cancelled
   * @throws dev.candor.core.error.RetryableException when the store takes not even the record of
   *     the run; what was taken stays, and the next run goes on
   */
  public IngestRun run(IngestRequest request, IngestListener listener) throws InterruptedException {
    JobScorer scorer = scorers.apply(request.search());
    Query query = Query.of(request.source(), request.search());
    Instant now = parts.clock().instant();
    Optional<Lease> lease = parts.books().bookmarks().take(query, now);
    return lease.isPresent()
        ? new IngestWork(request, scorer, parts, lease.get()).run(listener)
        : busy(query, now);
  }

  private IngestRun busy(Query query, Instant now) {
    Drawer.Sheet sheet = parts.books().bookmarks().sheet(query);
    Instant seenUpTo = Bookmarks.bookmark(sheet).seenUpTo();
    return new IngestRun(
        "",
        query.source(),
        query.text(),
        Map.of(),
        now,
        Duration.ZERO,
        IngestOutcome.BUSY,
        "",
        "Another run of this query is under way: "
            + parts.books().bookmarks().worker(sheet, now).orElse("it has just ended"),
        IngestCounts.NONE,
        List.of(),
        seenUpTo,
        seenUpTo);
  }

  /**
   * The last runs of a source, of all its queries.
   *
   * @param source name of the source
   * @return at most {@value #MAX_RUNS}, the newest first; also those that failed or found nothing
   */
  public List<IngestRun> runs(String source) {
    Instant now = parts.clock().instant();
    return parts.books().history().of(source).stream().map(run -> living(run, now)).toList();
  }

  private IngestRun living(IngestRun run, Instant now) {
    return run.outcome() == IngestOutcome.RUNNING && !parts.books().bookmarks().isWorking(run, now)
        ? History.abandoned(run)
        : run;
  }

  /**
   * How far each query of a source has been read.
   *
   * @param source name of the source
   * @return in a fixed order
   */
  public List<Bookmark> bookmarks(String source) {
    return parts.books().bookmarks().of(source);
  }

  /**
   * Resets the bookmark of a query: the next run asks the source for everything. The history is
   * kept, and so is what was decided about each job.
   *
   * @param source name of the source
   * @param search any search that asks for the same
   * @return reset with a token to take it back, or refused with the reason
   */
  public BookmarkReset reset(String source, SearchRequest search) {
    return resets().reset(Query.of(source, search), parts.clock().instant());
  }

  /**
   * Takes a reset back, as long as no run has set another bookmark.
   *
   * @param token of the reset
   * @return restored, or refused with the reason
   */
  public BookmarkReset undo(UndoToken token) {
    return resets().undo(token, parts.clock().instant());
  }

  private Resets resets() {
    return new Resets(store, parts.books().bookmarks(), parts.policy().undoFor());
  }
}
