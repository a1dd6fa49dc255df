package dev.candor.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.intake.Bookmark;
import dev.candor.core.intake.IngestCounts;
import dev.candor.core.intake.IngestOutcome;
import dev.candor.core.intake.IngestRequest;
import dev.candor.core.intake.IngestRun;
import dev.candor.core.intake.JobScore;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.score.JobScorer;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.score.FakeJobScorer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an ingestion does, in every store. */
@Timeout(60)
abstract class IngestionContract {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final SearchRequest SEARCH = SearchRequest.titled("Welder");
  private static final IngestRequest REQUEST = IngestRequest.of("alpha", SEARCH);

  private final SettableClock clock = SettableClock.at(NOW);
  private final FakeIntake intake = new FakeIntake();
  private DocumentStore store;

  /** An empty store. */
  abstract DocumentStore create(Clock time);

  @BeforeEach
  void open() {
    store = create(clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Ingestion by(JobScorer scorer) {
    return new Ingestion(intake, store, clock, search -> scorer);
  }

  /** A job whose score is its number, posted so many hours ago. */
  private static Job job(int number, int hours) {
    return undated(number).toBuilder().postedAt(NOW.minus(Duration.ofHours(hours))).build();
  }

  private static Job undated(int number) {
    return Job.builder(new JobId("alpha-" + number), "alpha", "Welder")
        .description("Job " + number)
        .build();
  }

  private static FakeJobScorer byNumber() {
    return FakeJobScorer.giving(job -> Integer.valueOf(job.description().substring(4)));
  }

  @Test
  void what_reaches_the_threshold_is_taken_and_everything_is_counted() throws Exception {
    intake.jobs = List.of(job(85, 1), job(65, 2), undated(75), job(70, 3));
    clock.advance(Duration.ofSeconds(1));
    IngestRun run = by(byNumber()).run(REQUEST);
    assertEquals(IngestOutcome.COMPLETE, run.outcome());
    assertEquals(new IngestCounts(4, 0, 3, 0, 1, 0, 4), run.counts());
    assertEquals(
        List.of(new JobId("alpha-85"), new JobId("alpha-75"), new JobId("alpha-70")), run.added());
    assertEquals(Set.of(), intake.applications);
    assertEquals(85, intake.scores.get(new JobId("alpha-85")));
    assertEquals("titles=\"welder\"", run.query());
    assertEquals("70", run.options().get("threshold"));
    assertEquals("Complete", run.sourceOutcome());
    assertNull(run.before());
    assertEquals(NOW.minus(Duration.ofHours(1)), run.after());
    assertEquals(List.of(run), by(byNumber()).runs("alpha"));
    assertEquals(
        List.of(new Bookmark("alpha", "titles=\"welder\"", NOW.minus(Duration.ofHours(1)))),
        by(byNumber()).bookmarks("alpha"));
  }

  @Test
  void a_damaged_document_is_told_and_stops_no_run() throws Exception {
    intake.jobs = List.of(job(85, 1), job(75, 2));
    by(FakeJobScorer.of("away-1", job -> new JobScore.Unscored("away"))).run(REQUEST);
    damage("ingest-parked", "alpha-85");
    damage("ingest-runs", "");
    clock.advance(Duration.ofHours(1));
    intake.jobs = List.of();
    IngestRun run = by(byNumber()).run(REQUEST);
    assertEquals(List.of(new JobId("alpha-75")), run.added());
    assertEquals(IngestOutcome.PARTIAL, run.outcome());
    assertTrue(
        run.error().startsWith("1 job kept from before cannot be read: delete the document"),
        run.error());
    assertEquals(List.of(run), by(byNumber()).runs("alpha"));
  }

  /** Breaks the first document of a collection whose id ends so. */
  private void damage(String collection, String end) {
    for (Document one : store.scan(collection, null, 100)) {
      if (one.key().id().endsWith(end)) {
        store.put(new Document(one.key(), one.revision(), "{\"job\":", one.expiresAt()));
        return;
      }
    }
    throw new AssertionError("there is none");
  }

  @Test
  void an_unchanged_source_adds_nothing_and_nobody_is_asked_again() throws Exception {
    intake.jobs = List.of(job(85, 1), job(65, 2), undated(75));
    by(byNumber()).run(REQUEST.promoting());
    FakeJobScorer scorer = byNumber();
    clock.advance(Duration.ofHours(1));
    IngestRun again = by(scorer).run(REQUEST.promoting());
    assertEquals(new IngestCounts(3, 0, 0, 2, 1, 0, 0), again.counts());
    assertEquals(List.of(), scorer.asked());
    assertEquals(2, intake.applications.size());
    assertEquals(Set.of(new JobId("alpha-85"), new JobId("alpha-75")), intake.seen.keySet());
  }

  @Test
  void a_rejected_job_is_scored_again_when_its_text_or_the_scorer_changes() throws Exception {
    intake.jobs = List.of(job(65, 2));
    by(byNumber()).run(REQUEST);
    intake.jobs = List.of(job(65, 1)); // another date alone
    assertEquals(0, by(byNumber()).run(REQUEST).counts().asked());
    intake.jobs = List.of(job(65, 1).toBuilder().description("Job 66").build());
    assertEquals(1, by(byNumber()).run(REQUEST).counts().asked());
    JobScorer next = FakeJobScorer.of("fake-2", job -> FakeJobScorer.scored(90));
    assertEquals(1, by(next).run(REQUEST).counts().added());
  }

  @Test
  void a_lower_threshold_takes_what_was_rejected_without_asking_again() throws Exception {
    intake.jobs = List.of(job(65, 2), job(40, 2));
    by(byNumber()).run(REQUEST);
    IngestRun lower = by(byNumber()).run(REQUEST.atLeast(60));
    assertEquals(new IngestCounts(2, 0, 1, 0, 1, 0, 0), lower.counts());
  }

  @Test
  void an_old_date_seen_late_is_taken_all_the_same() throws Exception {
    intake.jobs = List.of(job(85, 1));
    by(byNumber()).run(REQUEST);
    intake.jobs = List.of(job(85, 1), job(86, 500), undated(87));
    assertEquals(2, by(byNumber()).run(REQUEST).counts().added());
  }

  @Test
  void a_source_that_filters_by_date_is_asked_for_what_is_newer_with_an_overlap() throws Exception {
    intake.filtersByDate = true;
    intake.jobs = List.of(job(85, 1));
    Ingestion ingestion = by(byNumber());
    ingestion.run(REQUEST);
    assertNull(intake.asked.get(0).postedWithin());
    clock.advance(Duration.ofHours(5));
    ingestion.run(REQUEST);
    assertEquals(Duration.ofHours(6).plusDays(2), intake.asked.get(1).postedWithin());
    ingestion.run(REQUEST.full());
    assertNull(intake.asked.get(2).postedWithin());
    SearchRequest lately = SEARCH.toBuilder().postedWithin(Duration.ofHours(1)).build();
    IngestRequest narrow = IngestRequest.of("alpha", lately);
    ingestion.run(narrow);
    ingestion.run(narrow);
    assertEquals(Duration.ofHours(1), intake.asked.get(4).postedWithin());
    intake.filtersByDate = false;
    ingestion.run(REQUEST);
    assertNull(intake.asked.get(5).postedWithin());
  }

  @Test
  void each_query_has_a_bookmark_of_its_own_however_it_is_written() throws Exception {
    intake.jobs = List.of(job(85, 1));
    Ingestion ingestion = by(byNumber());
    ingestion.run(REQUEST);
    ingestion.run(IngestRequest.of("alpha", SearchRequest.titled("  WELDER ").atMost(7)));
    assertEquals(1, ingestion.bookmarks("alpha").size());
    ingestion.run(IngestRequest.of("alpha", SEARCH.remote()));
    ingestion.run(IngestRequest.of("alpha-page", SEARCH));
    assertEquals(2, ingestion.bookmarks("alpha").size());
    assertEquals(3, ingestion.runs("alpha").size());
    assertEquals(1, ingestion.runs("alpha-page").size());
  }

  @Test
  void the_bookmark_stays_where_not_everything_was_seen() throws Exception {
    Ingestion ingestion = by(byNumber());
    intake.jobs = List.of(job(85, 5));
    Instant first = ingestion.run(REQUEST).after();
    intake.jobs = List.of(job(86, 1));
    intake.outcome = new SourceOutcome.Partial("the line broke");
    IngestRun partial = ingestion.run(REQUEST);
    assertEquals(IngestOutcome.PARTIAL, partial.outcome());
    assertEquals("Partial: the line broke", partial.error());
    assertEquals(first, partial.after());
    intake.outcome = new SourceOutcome.Complete("");
    intake.jobs = List.of(job(87, 1), job(88, 2));
    IngestRequest two = IngestRequest.of("alpha", SEARCH.atMost(2));
    IngestRun full = ingestion.run(two);
    assertEquals(IngestOutcome.COMPLETE, full.outcome());
    assertEquals(first, full.after()); // there may be more
    intake.outcome = new SourceOutcome.Partial("the caller has enough");
    assertEquals(IngestOutcome.COMPLETE, ingestion.run(two).outcome());
    intake.outcome = new SourceOutcome.Complete("");
    assertEquals(NOW.minus(Duration.ofHours(1)), ingestion.run(REQUEST).after());
  }

  @Test
  void a_date_in_the_future_does_not_carry_the_bookmark_away() throws Exception {
    intake.jobs = List.of(job(85, -300));
    assertEquals(NOW, by(byNumber()).run(REQUEST).after());
  }

  @Test
  void a_failed_and_an_empty_run_are_kept() throws Exception {
    Ingestion ingestion = by(byNumber());
    intake.outcome = new SourceOutcome.Blocked("captcha", "It asks for a person");
    IngestRun failed = ingestion.run(REQUEST);
    assertEquals(IngestOutcome.FAILED, failed.outcome());
    assertEquals("Blocked: It asks for a person", failed.error());
    clock.advance(Duration.ofMinutes(1));
    intake.outcome = new SourceOutcome.Empty("");
    IngestRun empty = ingestion.run(REQUEST);
    assertEquals(IngestOutcome.COMPLETE, empty.outcome());
    assertEquals("Empty", empty.sourceOutcome());
    assertEquals(List.of(empty, failed), ingestion.runs("alpha"));
  }

  @Test
  void the_last_fifty_runs_are_kept_the_newest_first() throws Exception {
    Ingestion ingestion = by(byNumber());
    List<IngestRun> runs = new ArrayList<>();
    for (int i = 0; i < Ingestion.MAX_RUNS + 3; i++) {
      clock.advance(Duration.ofMinutes(1));
      runs.add(0, ingestion.run(REQUEST));
    }
    assertEquals(runs.subList(0, Ingestion.MAX_RUNS), ingestion.runs("alpha"));
  }

  @Test
  void what_could_not_be_scored_is_tried_again_even_if_the_source_drops_it() throws Exception {
    intake.jobs = List.of(job(85, 1), job(90, 2), undated(95));
    JobScorer away =
        FakeJobScorer.of(
            "fake-1",
            job -> {
              if (job.description().equals("Job 85")) {
                return FakeJobScorer.scored(85);
              }
              if (job.description().equals("Job 90")) {
                throw new IllegalStateException("odd");
              }
              return new JobScore.Unscored("The budget is spent");
            });
    IngestRun first = by(away).run(REQUEST);
    assertEquals(IngestOutcome.PARTIAL, first.outcome());
    assertEquals(new IngestCounts(3, 0, 1, 0, 0, 2, 3), first.counts());
    assertTrue(first.error().startsWith("2 jobs could not be scored or taken"), first.error());
    intake.jobs = List.of(job(85, 1));
    IngestRun second = by(byNumber()).run(REQUEST);
    assertEquals(new IngestCounts(1, 2, 2, 1, 0, 0, 2), second.counts());
    IngestRun third = by(byNumber()).run(REQUEST);
    assertEquals(new IngestCounts(1, 0, 0, 1, 0, 0, 0), third.counts());
  }

  @Test
  void what_the_index_did_not_take_is_tried_again_and_not_paid_twice() throws Exception {
    intake.jobs = List.of(job(85, 1), job(90, 2));
    intake.refused.add(new JobId("alpha-85"));
    IngestRun first = by(byNumber()).run(REQUEST);
    assertEquals(new IngestCounts(2, 0, 1, 0, 0, 1, 2), first.counts());
    intake.refused.clear();
    IngestRun second = by(byNumber()).run(REQUEST);
    assertEquals(new IngestCounts(2, 0, 1, 1, 0, 0, 0), second.counts());
  }

  @Test
  void what_the_candidate_decided_is_not_taken_again() throws Exception {
    intake.jobs = List.of(job(85, 1), job(90, 2));
    intake.applications.add(new JobId("alpha-85"));
    intake.hidden.add(new JobId("alpha-90"));
    FakeJobScorer scorer = byNumber();
    IngestRun run = by(scorer).run(REQUEST.promoting());
    assertEquals(new IngestCounts(2, 0, 0, 2, 0, 0, 0), run.counts());
    assertEquals(List.of(), scorer.asked());
  }

  @Test
  void a_job_taken_under_another_id_is_known_and_not_scored() throws Exception {
    intake.jobs = List.of(job(85, 1));
    by(byNumber()).run(REQUEST);
    intake.jobs = List.of(job(90, 1), job(91, 1));
    intake.same.put(new JobId("alpha-90"), Set.of(new JobId("alpha-85")));
    intake.same.put(new JobId("alpha-91"), Set.of(new JobId("alpha-1")));
    IngestRun run = by(byNumber()).run(REQUEST);
    assertEquals(new IngestCounts(2, 0, 1, 1, 0, 0, 1), run.counts());
    assertEquals(List.of(new JobId("alpha-91")), run.added());
  }

  @Test
  void jobs_taken_before_are_promoted_when_a_later_run_asks_for_it_once() throws Exception {
    intake.jobs = List.of(job(85, 1));
    by(byNumber()).run(REQUEST);
    by(byNumber()).run(REQUEST.promoting());
    assertEquals(Set.of(new JobId("alpha-85")), intake.applications);
    intake.applications.clear(); // the candidate took that back
    by(byNumber()).run(REQUEST.promoting());
    assertEquals(Set.of(), intake.applications);
  }

  @Test
  void without_scoring_everything_is_taken() throws Exception {
    intake.jobs = List.of(job(5, 1));
    FakeJobScorer scorer = byNumber();
    assertEquals(1, by(scorer).run(REQUEST.unscored()).counts().added());
    assertEquals(List.of(), scorer.asked());
    assertNull(intake.scores.get(new JobId("alpha-5")));
  }

  @Test
  void a_reset_keeps_the_history_and_is_taken_back_once() throws Exception {
    intake.jobs = List.of(job(85, 1));
    Ingestion ingestion = by(byNumber());
    Instant mark = ingestion.run(REQUEST).after();
    BookmarkReset.Reset reset =
        assertInstanceOf(BookmarkReset.Reset.class, ingestion.reset("alpha", SEARCH));
    assertEquals(mark, reset.before().seenUpTo());
    assertNull(ingestion.bookmarks("alpha").get(0).seenUpTo());
    assertEquals(1, ingestion.runs("alpha").size());
    assertInstanceOf(BookmarkReset.Refused.class, ingestion.reset("alpha", SEARCH));
    assertInstanceOf(BookmarkReset.Restored.class, by(byNumber()).undo(reset.undo()));
    assertEquals(mark, ingestion.bookmarks("alpha").get(0).seenUpTo());
    assertInstanceOf(BookmarkReset.Refused.class, ingestion.undo(reset.undo()));
  }

  @Test
  void a_reset_is_not_taken_back_after_another_bookmark_or_too_late() throws Exception {
    intake.jobs = List.of(job(85, 1));
    Ingestion ingestion = by(byNumber());
    ingestion.run(REQUEST);
    BookmarkReset.Reset one = (BookmarkReset.Reset) ingestion.reset("alpha", SEARCH);
    ingestion.run(REQUEST);
    assertInstanceOf(BookmarkReset.Refused.class, ingestion.undo(one.undo()));
    BookmarkReset.Reset two = (BookmarkReset.Reset) ingestion.reset("alpha", SEARCH);
    clock.advance(Duration.ofDays(1));
    assertInstanceOf(BookmarkReset.Refused.class, ingestion.undo(two.undo()));
  }

  @Test
  void of_two_runs_of_one_query_one_works_and_the_other_is_told() throws Exception {
    intake.jobs = List.of(job(85, 1));
    CountDownLatch scoring = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    JobScorer slow =
        FakeJobScorer.of(
            "fake-1",
            job -> {
              scoring.countDown();
              assertTrue(goOn.await(30, TimeUnit.SECONDS));
              return FakeJobScorer.scored(85);
            });
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<IngestRun> first = thread.submit(() -> by(slow).run(REQUEST));
      assertTrue(scoring.await(30, TimeUnit.SECONDS));
      IngestRun second = by(byNumber()).run(REQUEST);
      assertEquals(IngestOutcome.BUSY, second.outcome());
      assertTrue(second.error().contains("since 2026-03-02T12:00:00Z"), second.error());
      assertEquals(IngestOutcome.RUNNING, by(slow).runs("alpha").get(0).outcome());
      assertInstanceOf(BookmarkReset.Refused.class, by(slow).reset("alpha", SEARCH));
      IngestRun other = by(byNumber()).run(IngestRequest.of("alpha", SEARCH.remote()));
      assertEquals(1, other.counts().added());
      goOn.countDown();
      // the other query took the same job meanwhile
      assertEquals(1, first.get(30, TimeUnit.SECONDS).counts().duplicate());
      assertEquals(2, by(slow).runs("alpha").size());
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void a_cancelled_run_says_so_and_the_next_goes_on() throws Exception {
    intake.jobs = List.of(job(85, 1), job(86, 2), job(87, 3));
    FakeJobScorer scorer = byNumber();
    IngestListener stop =
        new IngestListener() {
          @Override
          public boolean isCancelled() {
            return scorer.asked().size() == 2;
          }
        };
    IngestRun run = by(scorer).run(REQUEST, stop);
    assertEquals(IngestOutcome.CANCELLED, run.outcome());
    assertEquals(2, run.counts().added());
    assertNull(run.after());
    assertEquals(1, by(scorer).run(REQUEST).counts().added());
  }

  @Test
  void an_interrupted_run_says_so_and_the_next_goes_on() throws Exception {
    intake.jobs = List.of(job(85, 1), job(86, 2));
    JobScorer interrupted =
        FakeJobScorer.of(
            "fake-1",
            job -> {
              if (job.description().equals("Job 86")) {
                throw new InterruptedException();
              }
              return FakeJobScorer.scored(85);
            });
    assertThrows(InterruptedException.class, () -> by(interrupted).run(REQUEST));
    IngestRun kept = by(byNumber()).runs("alpha").get(0);
    assertEquals(IngestOutcome.CANCELLED, kept.outcome());
    assertEquals(1, kept.counts().added());
    assertEquals(1, by(byNumber()).run(REQUEST).counts().added());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> by(byNumber()).run(REQUEST));
  }

  @Test
  void an_interrupt_is_told_also_when_nothing_can_be_taken_any_more() {
    intake.jobs = List.of(job(85, 1), job(86, 2));
    JobScorer interrupted =
        FakeJobScorer.of(
            "fake-1",
            job -> {
              if (job.description().equals("Job 86")) {
                intake.broken = true;
                throw new InterruptedException();
              }
              return FakeJobScorer.scored(85);
            });
    assertThrows(InterruptedException.class, () -> by(interrupted).run(REQUEST));
    assertEquals(IngestOutcome.CANCELLED, by(byNumber()).runs("alpha").get(0).outcome());
  }

  @Test
  void what_runs_of_two_queries_note_of_one_job_at_once_is_no_conflict() {
    Decisions decisions = new Decisions(store, Duration.ofDays(180));
    Drawer.Sheet seen = decisions.of(new JobId("alpha-85"));
    assertTrue(decisions.taken(seen, false, NOW));
    Drawer.Sheet read = decisions.of(new JobId("alpha-85"));
    Instant later = NOW.plus(Duration.ofDays(100));
    decisions.renew(read, later);
    decisions.renew(read, later);
    decisions.promoted(read, later);
    Drawer.Sheet now = decisions.of(new JobId("alpha-85"));
    assertTrue(Decisions.isTaken(now) && Decisions.isPromoted(now));
    assertEquals(later.plus(Duration.ofDays(180)), now.expiresAt());
  }

  @Test
  void a_run_that_takes_too_long_stops_between_two_jobs() throws Exception {
    intake.jobs = List.of(job(85, 1), job(86, 2), job(87, 3));
    JobScorer slow =
        FakeJobScorer.of(
            "fake-1",
            job -> {
              clock.advance(Duration.ofMinutes(6));
              return FakeJobScorer.scored(85);
            });
    IngestRun run = by(slow).run(REQUEST);
    assertEquals(IngestOutcome.TIMED_OUT, run.outcome());
    assertEquals(Duration.ofMinutes(12), run.took());
    assertEquals(2, run.counts().added());
    assertNull(run.after());
  }

  @Test
  void a_run_that_was_taken_for_dead_does_no_harm() throws Exception {
    intake.jobs = List.of(job(85, 1), job(86, 2));
    List<IngestRun> others = new ArrayList<>();
    JobScorer asleep =
        FakeJobScorer.of(
            "fake-1",
            job -> {
              if (others.isEmpty()) {
                clock.advance(Duration.ofMinutes(6));
                others.add(by(byNumber()).run(REQUEST));
              }
              return FakeJobScorer.scored(85);
            });
    IngestRun late = by(asleep).run(REQUEST);
    assertEquals(2, others.get(0).counts().added());
    assertEquals(IngestOutcome.FAILED, late.outcome());
    assertEquals(0, late.counts().added());
    assertEquals(2, by(asleep).runs("alpha").size());
    assertEquals(others.get(0).after(), by(asleep).bookmarks("alpha").get(0).seenUpTo());
  }

  @Test
  void what_was_decided_is_known_as_long_as_the_job_is_seen() throws Exception {
    intake.jobs = List.of(job(85, 1), job(20, 1));
    FakeJobScorer scorer = byNumber();
    for (int month = 0; month < 24; month++) {
      by(scorer).run(REQUEST);
      clock.advance(Duration.ofDays(30));
    }
    assertEquals(2, scorer.asked().size());
    clock.advance(Duration.ofDays(200));
    by(scorer).run(REQUEST);
    assertEquals(4, scorer.asked().size());
  }
}
