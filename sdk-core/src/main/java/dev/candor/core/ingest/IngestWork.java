package dev.candor.core.ingest;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.ConflictException;
import dev.candor.core.guard.Deadline;
import dev.candor.core.intake.IngestCounts;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.work.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run, from its first record to its last. */
final class IngestWork {

  private static final Logger LOG = LoggerFactory.getLogger(IngestWork.class);
  private static final int LONGEST_ERROR = 1_000;

  private final IngestRequest request;
  private final Query query;
  private final Ingestion.Parts parts;
  private final Tally tally = new Tally();
  private final Sorting sorting;
  private final Deadline deadline;
  private final IngestRun begun;
  private Lease lease;
  private Instant lastSign;
  private @Nullable Pulled pulled;

  IngestWork(IngestRequest request, JobScorer scorer, Ingestion.Parts parts, Lease lease) {
    this.request = request;
    this.query = Query.of(request.source(), request.search());
    this.parts = parts;
    this.sorting = new Sorting(request, scorer, parts, tally);
    this.deadline = Deadline.after(parts.policy().deadline(), parts.clock());
    this.lease = lease;
    this.lastSign = lease.startedAt();
    this.begun = begun(scorer.version());
  }

  private IngestRun begun(String scorer) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("threshold", "" + request.threshold());
    options.put("scorer", request.scored() ? scorer : "none");
    options.put("incremental", "" + request.incremental());
    options.put("promote", "" + request.promote());
    options.put("limit", "" + request.search().limit());
    return new IngestRun(
        lease.run(),
        request.source(),
        query.text(),
        options,
        lease.startedAt(),
        null,
        IngestOutcome.RUNNING,
        "",
        "",
        IngestCounts.NONE,
        List.of(),
        lease.seenUpTo(),
        lease.seenUpTo());
  }

  /** How it ended, and why so. */
  private record Ending(IngestOutcome outcome, String error) {}

  IngestRun run(IngestListener listener) throws InterruptedException {
    Ending ending;
    try {
      parts.books().history().put(begun);
      ending = work(listener);
    } catch (InterruptedException e) {
      recorded(new Ending(IngestOutcome.CANCELLED, "The run was interrupted"), e);
      throw e;
    } catch (ConflictException e) {
      return end(new Ending(IngestOutcome.FAILED, "Another run took this one for dead: " + e.id()));
    } catch (RuntimeException e) {
      return recorded(new Ending(IngestOutcome.FAILED, told(e)), e).orElseThrow(() -> e);
    }
    return end(ending);
  }

  private static String told(RuntimeException e) {
    LOG.debug("A run of an ingestion broke", e);
    return e instanceof CandorException known
        ? known.happened()
        : "Something broke: " + e.getClass().getSimpleName();
  }

  /** The record of a run that broke; empty where the store does not take even that. */
  private Optional<IngestRun> recorded(Ending ending, Exception cause) {
    try {
      return Optional.of(end(ending));
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
      return Optional.empty();
    }
  }

  private Ending work(IngestListener listener) throws InterruptedException {
    Pulled given = parts.intake().pull(narrowed());
    pulled = given;
    Map<JobId, Job> parked = new LinkedHashMap<>();
    Parked.Kept kept = parts.books().parked().of(query);
    kept.jobs().forEach(job -> parked.put(job.id(), job));
    tally.damaged(kept.damaged());
    Map<JobId, Job> jobs = new LinkedHashMap<>();
    given.jobs().forEach(job -> jobs.put(job.id(), job));
    int fetched = jobs.size();
    parked.forEach(jobs::putIfAbsent);
    tally.begun(fetched, jobs.size() - fetched);
    sorting.parked(parked.keySet());
    Optional<Ending> stop = sorted(List.copyOf(jobs.values()), listener);
    if (stop.isPresent()) {
      return stop.get();
    }
    parts.intake().seenAgain(tally.seenAgain());
    return ended(given);
  }

  private Optional<Ending> sorted(List<Job> jobs, IngestListener listener)
      throws InterruptedException {
    Optional<Ending> stop = Optional.empty();
    try {
      for (int i = 0; i < jobs.size() && stop.isEmpty(); i++) {
        listener.advanced(new Progress(i, jobs.size(), jobs.get(i).title()));
        stop = stopped(listener);
        if (stop.isEmpty()) {
          stayAlive();
          sorting.sort(jobs.get(i));
        }
      }
    } catch (InterruptedException e) {
      flushAfter(e);
      throw e;
    }
    sorting.flush();
    return stop;
  }

  /** What cannot be taken now is taken by the next run; the interrupt is told either way. */
  private void flushAfter(InterruptedException interrupt) {
    try {
      sorting.flush();
    } catch (RuntimeException e) {
      interrupt.addSuppressed(e);
    }
  }

  /** What a source that filters by date is asked for: what is newer than the bookmark. */
  private SearchRequest narrowed() {
    SearchRequest search = request.search();
    Instant seenUpTo = lease.seenUpTo();
    if (!request.incremental()
        || seenUpTo == null
        || !parts.intake().filtersByDate(request.source())) {
      return search;
    }
    Duration age = Duration.between(seenUpTo, lease.startedAt()).plus(parts.policy().overlap());
    Duration wished = search.postedWithin();
    boolean isNarrower = !age.isNegative() && !age.isZero();
    return !isNarrower || (wished != null && wished.compareTo(age) <= 0)
        ? search
        : search.toBuilder().postedWithin(age).build();
  }

  private Optional<Ending> stopped(IngestListener listener) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted between two jobs");
    }
    if (listener.isCancelled()) {
      return Optional.of(new Ending(IngestOutcome.CANCELLED, "The run was cancelled"));
    }
    return deadline.hasPassed()
        ? Optional.of(
            new Ending(
                IngestOutcome.TIMED_OUT,
                "The run took longer than "
                    + parts.policy().deadline().toSeconds()
                    + " s; the next one goes on"))
        : Optional.empty();
  }

  /** A sign of life well before others would take the run for dead. */
  private void stayAlive() {
    Instant now = parts.clock().instant();
    if (!now.isBefore(lastSign.plus(parts.policy().lease().dividedBy(4)))) {
      lease = parts.books().bookmarks().extended(lease, now);
      lastSign = now;
    }
  }

  private Ending ended(Pulled given) {
    SourceOutcome outcome = given.outcome();
    boolean isWhole = isWhole(given);
    String source = isWhole ? "" : outcome.name() + ": " + outcome.detail();
    if (!isWhole && given.jobs().isEmpty() && tally.counts().retried() == 0) {
      return new Ending(IngestOutcome.FAILED, source);
    }
    String failure = tally.failure();
    String error =
        source.isEmpty() || failure.isEmpty() ? source + failure : source + "; " + failure;
    return new Ending(error.isEmpty() ? IngestOutcome.COMPLETE : IngestOutcome.PARTIAL, error);
  }

  /** It gave all it has, or as much as was wanted. */
  private static boolean isWhole(Pulled given) {
    return given.outcome() instanceof SourceOutcome.Complete
        || given.outcome() instanceof SourceOutcome.Empty
        || (given.full() && given.outcome() instanceof SourceOutcome.Partial);
  }

  /**
   * Writes the record, then the bookmark: what dies between the two is completed by the next run.
   */
  private IngestRun end(Ending ending) {
    Instant now = parts.clock().instant();
    Instant after = bookmark(ending.outcome());
    String error = ending.error();
    IngestRun run =
        begun.toBuilder()
            .took(Duration.between(begun.startedAt(), now))
            .outcome(
                ending.outcome(),
                error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR) + "…")
            .sourceOutcome(pulled == null ? "" : pulled.outcome().name())
            .counts(tally.counts(), tally.added())
            .after(after)
            .build();
    parts.books().history().put(run);
    try {
      parts.books().bookmarks().release(lease, after);
    } catch (ConflictException e) {
      LOG.warn("The run {} was taken for dead, and its bookmark is not kept", run.id());
    }
    return run;
  }

  /**
   * The newest posting seen, when everything was seen and decided about, or is parked. A source
   * that gave as much as was wanted may have more.
   */
  private @Nullable Instant bookmark(IngestOutcome outcome) {
    boolean ended = outcome == IngestOutcome.COMPLETE || outcome == IngestOutcome.PARTIAL;
    if (pulled == null || !ended || !isWhole(pulled) || pulled.full() || tally.hasLost()) {
      return lease.seenUpTo();
    }
    Instant newest = lease.seenUpTo();
    for (Job job : pulled.jobs()) {
      Instant posted = job.postedAt();
      if (posted != null && (newest == null || posted.isAfter(newest))) {
        newest = posted;
      }
    }
    // a date in the future says nothing about what was seen
    return newest != null && newest.isAfter(begun.startedAt()) ? begun.startedAt() : newest;
  }
}
