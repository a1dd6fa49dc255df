package dev.candor.core.ingest;

import dev.candor.core.error.CandorException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.JobScore;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.score.JobScorer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about the jobs of one run, one by one. Each write can be the last: what follows it is
 * done by the next run, and what was done is not done again.
 */
final class Sorting {

  private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);

  /** Jobs are written several at once: a disk writes many as fast as one. */
  private static final int AT_ONCE = 100;

  /** A score that took so long to get is written at once. */
  private static final Duration COSTLY = Duration.ofMillis(100);

  private final IngestRequest request;
  private final Query query;
  private final JobScorer scorer;
  private final String version;
  private final Intake intake;
  private final Books books;
  private final Clock clock;
  private final Tally tally;
  private final Set<JobId> parked = new HashSet<>();
  private final List<Waiting> waiting = new ArrayList<>();

  /** A job that waits to be taken or left, and its score, which may have to be noted before. */
  private record Waiting(
      Job job, @Nullable Integer score, Sheet decision, Decisions.@Nullable Scored note) {}

  Sorting(IngestRequest request, JobScorer scorer, Ingestion.Parts parts, Tally tally) {
    this.request = request;
    this.query = Query.of(request.source(), request.search());
    this.scorer = scorer;
    this.version = scorer.version();
    this.intake = parts.intake();
    this.books = parts.books();
    this.clock = parts.clock();
    this.tally = tally;
  }

  /** Some of the jobs to come are parked. */
  void parked(Set<JobId> ids) {
    parked.addAll(ids);
  }

  void sort(Job job) throws InterruptedException {
    Sheet decision = books.decisions().of(job.id());
    Optional<Integer> before = Decisions.score(decision, job, version);
    if (Decisions.isTaken(decision) || intake.isDecided(job.id())) {
      known(job, decision);
    } else if (request.scored() && before.filter(this::isBelow).isPresent()) {
      books.decisions().renew(decision, clock.instant());
      below(job);
    } else if (isKnownOtherwise(job)) {
      tally.duplicate();
      settled(job);
    } else if (!request.scored()) {
      add(new Waiting(job, null, decision, null));
    } else if (before.isPresent()) {
      add(new Waiting(job, before.get(), decision, null));
    } else {
      ask(job, decision);
    }
  }

  private boolean isBelow(int score) {
    return score < request.threshold();
  }

  private void below(Job job) {
    tally.below();
    settled(job);
  }

  private void settled(Job job) {
    if (parked.contains(job.id())) {
      books.parked().remove(query, job);
    }
  }

  /** Taken or decided about as another source's posting. */
  private boolean isKnownOtherwise(Job job) {
    return intake.otherIds(job).stream()
        .anyMatch(id -> intake.isDecided(id) || Decisions.isTaken(books.decisions().of(id)));
  }

  private void known(Job job, Sheet decision) {
    tally.duplicate();
    settled(job);
    if (!Decisions.isTaken(decision)) {
      return;
    }
    if (request.promote() && !Decisions.isPromoted(decision) && !intake.isDecided(job.id())) {
      Integer score = Decisions.score(decision, job, version).orElse(null);
      intake.take(List.of(new Intake.Fitting(job, score)), true);
      books.decisions().promoted(decision, clock.instant());
    } else {
      tally.seenAgain(job);
      books.decisions().renew(decision, clock.instant());
    }
  }

  private void ask(Job job, Sheet decision) throws InterruptedException {
    tally.asked();
    Instant asked = clock.instant();
    JobScore score = score(job);
    Instant now = clock.instant();
    if (score instanceof JobScore.Scored scored) {
      Decisions.Scored note = new Decisions.Scored(decision, job, scorer, scored.score(), now);
      add(new Waiting(job, scored.score(), decision, note));
      if (Duration.between(asked, now).compareTo(COSTLY) >= 0) {
        flush();
      }
    } else {
      fail(job, ((JobScore.Unscored) score).reason());
    }
  }

  private JobScore score(Job job) throws InterruptedException {
    try {
      JobScore score = scorer.score(job);
      return score == null ? new JobScore.Unscored("The scorer gave nothing") : score;
    } catch (CandorException e) {
      return new JobScore.Unscored("The scorer failed: " + e.happened());
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      LOG.debug("The scorer {} broke", version, e);
      return new JobScore.Unscored("The scorer broke: " + e.getClass().getSimpleName());
    }
  }

  private void add(Waiting job) {
    waiting.add(job);
    if (waiting.size() == AT_ONCE) {
      flush();
    }
  }

  /** Writes what waits: scores first, then what is taken. */
  void flush() {
    List<Waiting> noted = noted(List.copyOf(waiting));
    waiting.clear();
    List<Waiting> fresh = new ArrayList<>();
    for (Waiting one : noted) {
      Integer score = one.score();
      if (Decisions.isTaken(one.decision())) { // by another run, while this one was scoring
        tally.duplicate();
        settled(one.job());
      } else if (score != null && isBelow(score)) {
        below(one.job());
      } else {
        fresh.add(one);
      }
    }
    if (!fresh.isEmpty()) {
      take(fresh);
    }
  }

  /** The same jobs, with their scores noted. */
  private List<Waiting> noted(List<Waiting> jobs) {
    List<Decisions.Scored> scores =
        jobs.stream().map(Waiting::note).filter(Objects::nonNull).toList();
    if (scores.isEmpty()) {
      return jobs;
    }
    Iterator<Sheet> sheets = books.decisions().scored(scores).iterator();
    return jobs.stream()
        .map(
            one ->
                one.note() == null ? one : new Waiting(one.job(), one.score(), sheets.next(), null))
        .toList();
  }

  private void take(List<Waiting> fresh) {
    try {
      intake.take(
          fresh.stream().map(one -> new Intake.Fitting(one.job(), one.score())).toList(),
          request.promote());
    } catch (CandorException e) {
      if (fresh.size() == 1) {
        fail(fresh.get(0).job(), "It could not be taken: " + e.happened());
      } else {
        fresh.forEach(one -> take(List.of(one))); // one of them alone may be at fault
      }
      return;
    }
    taken(fresh);
  }

  private void taken(List<Waiting> jobs) {
    List<Boolean> first =
        books
            .decisions()
            .taken(
                jobs.stream().map(Waiting::decision).toList(), request.promote(), clock.instant());
    for (int i = 0; i < jobs.size(); i++) {
      if (first.get(i)) {
        tally.added(jobs.get(i).job());
      } else {
        tally.duplicate();
      }
      settled(jobs.get(i).job());
    }
  }

  private void fail(Job job, String reason) {
    tally.failed(job, reason, books.parked().put(query, job, reason, clock.instant()));
  }
}
