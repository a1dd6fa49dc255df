package dev.candor.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.RetryableException;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.intake.JobScore;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.score.FakeJobScorer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process dies between any two writes; the next run loses nothing and doubles nothing. */
final class IngestCrashTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final SearchRequest SEARCH = SearchRequest.titled("Welder");
  private static final IngestRequest REQUEST = IngestRequest.of("alpha", SEARCH).promoting();
  private static final int MORE_WRITES_THAN_A_RUN_HAS = 100;

  private final SettableClock clock = SettableClock.at(NOW);
  private final FakeIntake intake = new FakeIntake();
  private final List<JobId> paid = new ArrayList<>();
  private Duration scoring = Duration.ZERO;

  /** Five that fit, three that do not, two that cannot be scored for the first time. */
  private static List<Job> jobs() {
    return IntStream.range(0, 10)
        .mapToObj(
            i ->
                Job.builder(new JobId("alpha-" + i), "alpha", "Welder " + i)
                    .postedAt(i % 3 == 0 ? null : NOW.minus(Duration.ofHours(i)))
                    .description("Job " + i)
                    .build())
        .toList();
  }

  private JobScore score(Job job, Set<JobId> away) {
    int number = Integer.parseInt(job.description().substring(4));
    if (number >= 8 && away.add(job.id())) {
      return new JobScore.Unscored("The service is away");
    }
    paid.add(job.id());
    clock.advance(scoring);
    return FakeJobScorer.scored(number % 3 == 1 ? 20 : 90);
  }

  private Ingestion over(DocumentStore store, Set<JobId> away) {
    return new Ingestion(
        intake, store, clock, search -> FakeJobScorer.of("fake-1", job -> score(job, away)));
  }

  @ParameterizedTest
  @CsvSource({"false,PT0S", "true,PT0S", "false,PT1S", "true,PT1S"})
  void nothing_is_lost_or_doubled_wherever_it_dies(boolean afterWriting, Duration scoring)
      throws Exception {
    this.scoring = scoring;
    int deaths = 0;
    for (int writes = 0; writes < MORE_WRITES_THAN_A_RUN_HAS; writes++) {
      clock.set(NOW);
      intake.index.clear();
      intake.applications.clear();
      paid.clear();
      intake.jobs = jobs();
      DocumentStore store = new MemoryStore(clock);
      Set<JobId> away = new HashSet<>();
      DyingStore dying = new DyingStore(store, writes, afterWriting);
      List<IngestRun> runs = new ArrayList<>();
      try {
        runs.add(over(dying, away).run(REQUEST));
      } catch (RetryableException e) {
        assertTrue(dying.isDead());
      }
      deaths += dying.isDead() ? 1 : 0;
      // the next runs come after the lease
      for (int next = 0; next < 2; next++) {
        clock.advance(Duration.ofMinutes(6));
        runs.add(over(store, away).run(REQUEST));
      }
      assertWhole(store, runs, writes);
    }
    // lease, record, eight scores, five taken, two parked, record, bookmark
    assertTrue(deaths >= 2 + 8 + 5 + 2 + 2, "it died at " + deaths + " places");
    assertTrue(deaths < MORE_WRITES_THAN_A_RUN_HAS, "some run lived");
  }

  private void assertWhole(DocumentStore store, List<IngestRun> runs, int writes)
      throws InterruptedException {
    String where = "at write " + writes;
    Set<JobId> fitting = new HashSet<>();
    jobs().stream().map(Job::id).filter(id -> !id.value().matches(".*[147]")).forEach(fitting::add);
    assertEquals(fitting, intake.index.keySet(), where);
    assertEquals(fitting, intake.applications, where);
    List<JobId> added = runs.stream().flatMap(run -> run.added().stream()).toList();
    assertEquals(added.size(), new HashSet<>(added).size(), "told twice as new " + where);
    // a score that takes long is kept at once, others together
    int most = scoring.isZero() ? 18 : 11;
    assertTrue(paid.size() <= most, "paid " + paid.size() + " scores for ten jobs " + where);
    assertEquals(10, new HashSet<>(paid).size(), where);

    Ingestion after = over(store, new HashSet<>());
    List<IngestRun> kept = after.runs("alpha");
    assertTrue(kept.stream().noneMatch(run -> run.outcome() == IngestOutcome.RUNNING), where);
    assertEquals(NOW.minus(Duration.ofHours(1)), after.bookmarks("alpha").get(0).seenUpTo());
    paid.clear();
    IngestRun again = after.run(REQUEST);
    assertEquals(0, again.counts().added(), where);
    assertEquals(0, again.counts().failed(), where);
    assertEquals(0, again.counts().retried(), where);
    assertEquals(List.of(), paid, where);
  }

  @Test
  void a_run_whose_process_died_is_told_as_abandoned_and_blocks_nobody_for_long() throws Exception {
    intake.jobs = jobs();
    DocumentStore store = new MemoryStore(clock);
    Set<JobId> away = new HashSet<>();
    try {
      over(new DyingStore(store, 5, false), away).run(REQUEST);
    } catch (RetryableException planned) {
      // it died
    }
    Ingestion next = over(store, away);
    assertEquals(IngestOutcome.RUNNING, next.runs("alpha").get(0).outcome());
    IngestRun busy = next.run(REQUEST);
    assertEquals(IngestOutcome.BUSY, busy.outcome());
    assertTrue(busy.error().endsWith("at " + NOW.plus(Duration.ofMinutes(5))), busy.error());
    clock.advance(Duration.ofMinutes(5));
    assertEquals(IngestOutcome.ABANDONED, next.runs("alpha").get(0).outcome());
    assertNotEquals(IngestOutcome.BUSY, next.run(REQUEST).outcome());
    assertEquals(2, next.runs("alpha").size());
  }
}
