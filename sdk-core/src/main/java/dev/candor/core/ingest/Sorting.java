package dev.candor.core.ingest;

import dev.candor.core.error.CandorException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.JobScore;
import dev.candor.core.job.Job;
import dev.candor.core.spi.score.JobScorer;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about the jobs of one run, one by one. Each write can be the last: what follows it is
 * done by the next run, and what was done is not done again.
 */
final class Sorting {

  private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);

  private final IngestRequest request;
  private final Query query;
  private final JobScorer scorer;
  private final String version;
  private final Intake intake;
  private final Books books;
  private final Clock clock;
  private final Tally tally;

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

  void sort(Job job, boolean isParked) throws InterruptedException {
    Sheet decision = books.decisions().of(job.id());
    if (Decisions.isTaken(decision) || intake.isDecided(job.id())) {
      known(job, decision);
    } else if (isKnownOtherwise(job)) {
      tally.duplicate();
    } else if (!request.scored()) {
      take(job, null, decision);
    } else {
      Optional<Integer> before = Decisions.score(decision, job, version);
      if (before.isPresent()) {
        books.decisions().renew(decision, clock.instant());
        scored(job, before.get(), decision);
      } else {
        ask(job, decision);
      }
    }
    if (isParked && !tally.hasFailed(job.id())) {
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
    if (!Decisions.isTaken(decision)) {
      return;
    }
    if (request.promote() && !Decisions.isPromoted(decision) && !intake.isDecided(job.id())) {
      Integer score = Decisions.score(decision, job, version).orElse(null);
      intake.take(job, score, true);
      books.decisions().promoted(decision, clock.instant());
    } else {
      tally.seenAgain(job);
      books.decisions().renew(decision, clock.instant());
    }
  }

  private void ask(Job job, Sheet decision) throws InterruptedException {
    tally.asked();
    JobScore score = score(job);
    if (score instanceof JobScore.Scored scored) {
      Decisions.Scored now = new Decisions.Scored(scored.score(), clock.instant());
      scored(job, scored.score(), books.decisions().scored(decision, job, version, now));
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

  private void scored(Job job, int score, Sheet decision) {
    if (score < request.threshold()) {
      tally.below();
    } else {
      take(job, score, decision);
    }
  }

  private void take(Job job, @Nullable Integer score, Sheet decision) {
    if (Decisions.isTaken(decision)) {
      tally.duplicate(); // by another run, while this one was scoring
      return;
    }
    try {
      intake.take(job, score, request.promote());
    } catch (CandorException e) {
      fail(job, "It could not be taken: " + e.happened());
      return;
    }
    if (books.decisions().taken(decision, request.promote(), clock.instant())) {
      tally.added(job);
    } else {
      tally.duplicate();
    }
  }

  private void fail(Job job, String reason) {
    tally.failed(job, reason, books.parked().put(query, job, reason, clock.instant()));
  }
}
