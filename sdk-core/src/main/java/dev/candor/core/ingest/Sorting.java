package dev.candor.core.ingest;

import dev.candor.core.error.CandorException;
import dev.candor.core.ingest.Drawer.Sheet;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.JobScore;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.score.JobScorer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  private static final int AT_ONCE = 25;

  private final IngestRequest request;
  private final Query query;
  private final JobScorer scorer;
  private final String version;
  private final Intake intake;
  private final Books books;
  private final Clock clock;
  private final Tally tally;
  private final Set<JobId> parked = new HashSet<>();
  private final List<Accepted> accepted = new ArrayList<>();

  /** A job that waits to be taken. */
  private record Accepted(Job job, @Nullable Integer score, Sheet decision) {}

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
      accept(new Accepted(job, null, decision));
    } else if (before.isPresent()) {
      accept(new Accepted(job, before.get(), decision));
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
    JobScore score = score(job);
    if (score instanceof JobScore.Scored scored) {
      Decisions.Scored now = new Decisions.Scored(scored.score(), clock.instant());
      Sheet noted = books.decisions().scored(decision, job, version, now);
      if (isBelow(scored.score())) {
        below(job);
      } else {
        accept(new Accepted(job, scored.score(), noted));
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

  /** Jobs are taken several at once: an index writes many as fast as one. */
  private void accept(Accepted job) {
    accepted.add(job);
    if (accepted.size() == AT_ONCE) {
      flush();
    }
  }

  /** Takes what waits to be taken. */
  void flush() {
    // taken by another run, while this one was scoring
    List<Accepted> known =
        accepted.stream().filter(one -> Decisions.isTaken(one.decision())).toList();
    known.forEach(
        one -> {
          tally.duplicate();
          settled(one.job());
        });
    List<Accepted> fresh = accepted.stream().filter(one -> !known.contains(one)).toList();
    accepted.clear();
    if (!fresh.isEmpty()) {
      take(fresh);
    }
  }

  private void take(List<Accepted> fresh) {
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
    fresh.forEach(this::taken);
  }

  private void taken(Accepted one) {
    if (books.decisions().taken(one.decision(), request.promote(), clock.instant())) {
      tally.added(one.job());
    } else {
      tally.duplicate();
    }
    settled(one.job());
  }

  private void fail(Job job, String reason) {
    tally.failed(job, reason, books.parked().put(query, job, reason, clock.instant()));
  }
}
