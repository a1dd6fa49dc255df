package dev.candor.core.tck.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.Place;
import dev.candor.core.spi.index.Hiding;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import dev.candor.core.spi.index.Upserted;
import dev.candor.core.tck.source.RandomJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link JobIndex} does. Extend it, and give an empty index. */
public abstract class JobIndexContract extends JobIndexQueryContract {

  @Test
  final void a_new_index_is_empty() {
    IndexPage page = index.query(IndexQuery.all(10));
    assertEquals(0, page.total());
    assertEquals(List.of(), page.facets().of(FacetField.COMPANY));
  }

  @Test
  final void an_upsert_tells_new_changed_and_unchanged_and_the_last_of_two_wins() {
    Job first = job("a-1", "Nurse");
    Job second = job("a-2", "Cook");
    assertEquals(new Upserted(2, 0, 0), index.upsert(List.of(first, second), MORNING));
    assertEquals(new Upserted(0, 0, 2), index.upsert(List.of(first, second), EVENING));
    Job changed = first.toBuilder().description("nights").build();
    assertEquals(new Upserted(0, 1, 0), index.upsert(List.of(first, changed), EVENING));
    assertEquals("nights", index.get(first.id()).orElseThrow().job().description());
  }

  @Test
  final void seeing_a_job_again_keeps_hidden_promoted_and_first_seen() {
    Job job = job("a-1", "Nurse");
    index.upsert(List.of(job), MORNING);
    assertTrue(index.hide(job.id(), true));
    assertTrue(index.promote(job.id(), true));
    index.upsert(List.of(job.toBuilder().company("Brinkwater").build()), EVENING);
    IndexedJob entry = index.get(job.id()).orElseThrow();
    assertTrue(entry.hidden() && entry.promoted());
    assertEquals(MORNING, entry.firstSeen());
    assertEquals(EVENING, entry.lastSeen());
    assertEquals("Brinkwater", entry.job().company());
  }

  @Test
  final void several_jobs_are_promoted_at_once() {
    index.upsert(List.of(job("a-1", "Nurse"), job("a-2", "Cook"), job("a-3", "Baker")), MORNING);
    List<JobId> some = List.of(new JobId("a-1"), new JobId("unknown"), new JobId("a-3"));
    assertEquals(2, index.promote(some, true));
    IndexQuery promoted = IndexQuery.all(10).toBuilder().promoted(true).build();
    assertEquals(List.of("a-1", "a-3"), ids(promoted));
    assertEquals(1, index.promote(List.of(new JobId("a-1")), false));
    assertEquals(List.of("a-3"), ids(promoted));
    assertEquals(0, index.promote(List.of(), true));
  }

  @Test
  final void what_is_stored_comes_back_equal() {
    List<Job> jobs = RandomJobs.of(new Random(11), 200);
    index.upsert(jobs, MORNING);
    for (Job job : jobs) {
      assertEquals(job, index.get(job.id()).orElseThrow().job());
    }
    assertTrue(index.get(new JobId("unknown")).isEmpty());
  }

  @Test
  final void hidden_jobs_are_left_out_until_asked_for_or_shown_again() {
    index.upsert(List.of(job("a-1", "Nurse"), job("a-2", "Cook")), MORNING);
    index.hide(new JobId("a-1"), true);
    assertEquals(List.of("a-2"), ids(""));
    IndexQuery all = IndexQuery.all(10).toBuilder().includeHidden(true).build();
    assertEquals(List.of("a-1", "a-2"), ids(all));
    assertTrue(index.hide(new JobId("a-1"), false));
    assertTrue(index.hide(new JobId("a-1"), false));
    assertEquals(2, index.query(IndexQuery.all(10)).total());
    assertFalse(index.hide(new JobId("unknown"), true));
    assertFalse(index.promote(new JobId("unknown"), true));
  }

  @Test
  final void hiding_tells_what_became_of_each_and_is_undone() {
    index.upsert(List.of(job("a-1", "Nurse"), job("a-2", "Cook"), job("a-3", "Baker")), MORNING);
    JobId first = new JobId("a-1");
    JobId second = new JobId("a-2");
    JobId unknown = new JobId("a-9");
    index.hide(first, true);
    Hiding done = index.hide(List.of(second, unknown, first, second), true);
    assertEquals(new Hiding(true, List.of(second), List.of(first), List.of(unknown)), done);
    assertEquals(List.of("a-3"), ids(""));
    Hiding undone = index.undo(done);
    assertEquals(new Hiding(false, List.of(second), List.of(), List.of()), undone);
    assertEquals(List.of("a-2", "a-3"), ids(""));
    index.undo(undone);
    assertEquals(List.of("a-3"), ids(""));
    assertEquals(new Hiding(true, List.of(), List.of(), List.of()), index.hide(List.of(), true));
  }

  @Test
  final void retention_lets_go_what_was_kept_long_enough_but_never_what_was_promoted() {
    Job closing = job("a-4", "Smith").toBuilder().expiresAt(MORNING).build();
    index.upsert(
        List.of(job("a-1", "Nurse"), job("a-2", "Cook"), job("a-3", "Baker"), closing), MORNING);
    index.upsert(List.of(job("a-2", "Cook")), EVENING);
    index.promote(new JobId("a-3"), true);
    Duration tenHours = Duration.between(MORNING, EVENING);
    Duration second = Duration.ofSeconds(1);
    Retention unseen = new Retention(tenHours, null, null);
    assertEquals(0, index.expire(unseen, EVENING));
    index.hide(new JobId("a-1"), true);
    assertEquals(1, index.expire(unseen, EVENING.plus(second)));
    assertTrue(index.get(closing.id()).isEmpty());
    assertEquals(1, index.expire(new Retention(null, Duration.ZERO, null), EVENING));
    assertTrue(index.get(new JobId("a-1")).isEmpty());
    index.upsert(List.of(closing, job("a-5", "Smith")), EVENING);
    assertEquals(0, index.expire(new Retention(null, null, tenHours), EVENING));
    assertEquals(1, index.expire(new Retention(null, null, tenHours), EVENING.plus(second)));
    assertEquals(0, index.expire(new Retention(null, null, null), Instant.MAX));
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
    assertEquals(0, index.expire(new Retention(longest, longest, longest), EVENING));
    assertEquals(List.of("a-2", "a-3", "a-5"), ids(""));
    assertEquals(2, index.expire(Retention.unseenFor(Duration.ZERO), EVENING.plus(second)));
    assertEquals(List.of("a-3"), ids(""));
    assertEquals(new Upserted(1, 0, 0), index.upsert(List.of(closing), EVENING));
  }

  @Test
  final void text_is_literal() {
    index.upsert(
        List.of(
            job("a-1", "C++ Engineer (senior)"),
            job("a-2", "C Engineer"),
            job("a-3", ".NET Developer"),
            job("a-4", "Net Fisher"),
            job("a-5", "Cook").toBuilder().description("\"AND\" is a word: so is OR").build()),
        MORNING);
    assertEquals(List.of("a-1"), ids("C++ (senior)"));
    assertEquals(List.of("a-2"), ids("c"));
    assertEquals(List.of("a-3"), ids(".NET"));
    assertEquals(List.of("a-4"), ids("net"));
    assertEquals(List.of("a-5"), ids("\"word\" AND or"));
    assertEquals(List.of(), ids("engineer cook"));
    for (String odd : List.of("", "  ", "\"", "*", "(", "title:", "\\", "a*\u0000", "[a TO")) {
      index.query(IndexQuery.all(5).toBuilder().text(odd).build());
    }
    assertEquals(5, ids("*").size());
  }

  @Test
  final void words_may_stand_in_title_company_place_and_description_together() {
    Job job =
        job("a-1", "Nurse").toBuilder()
            .company("Täglich")
            .places(List.of(Place.of("Porto, Portugal")))
            .description("night shifts")
            .build();
    index.upsert(List.of(job, job("a-2", "Nurse")), MORNING);
    assertEquals(List.of("a-1"), ids("nurse taglich PORTO shifts"));
  }

  @Test
  final void any_title_fits_of_which_all_words_are_in_the_title() {
    index.upsert(
        List.of(
            job("a-1", "Senior Data Engineer"),
            job("a-2", "Engineer").toBuilder().description("data").build(),
            job("a-3", "Cook"),
            job("a-4", "Data Entry")),
        MORNING);
    IndexQuery query =
        IndexQuery.all(10).toBuilder().titles(List.of("engineer data", "COOK")).build();
    assertEquals(Set.of("a-1", "a-3"), new HashSet<>(ids(query)));
  }

  @Test
  final void a_hit_in_the_title_comes_before_one_in_the_description() {
    index.upsert(
        List.of(
            job("a-1", "Cook").toBuilder().description("works with a nurse").build(),
            job("a-2", "Nurse")),
        MORNING);
    IndexQuery query = IndexQuery.all(9).toBuilder().text("nurse").sort(JobSort.RELEVANCE).build();
    assertEquals(List.of("a-2", "a-1"), ids(query));
  }

  @Test
  final void one_hundred_thousand_characters_and_odd_text_are_taken() {
    String odd = "\u0000 \uD83D\uDE00 \u202E <script> " + "x".repeat(100_000);
    Job job =
        job("a-1", odd).toBuilder()
            .company(odd)
            .places(List.of(Place.of(odd)))
            .description(odd)
            .build();
    index.upsert(List.of(job), MORNING);
    assertEquals(job, index.get(job.id()).orElseThrow().job());
    assertEquals(List.of("a-1"), ids("x".repeat(100_000) + " script"));
  }

  @Test
  final void many_threads_write_and_nothing_is_lost() throws Exception {
    List<Job> jobs = RandomJobs.of(new Random(13), 80);
    JobIndex bare = create();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Upserted>> writes = new ArrayList<>();
      for (int i = 0; i < jobs.size(); i += 10) {
        List<Job> some = jobs.subList(i, i + 10);
        writes.add(threads.submit(() -> bare.upsert(some, MORNING)));
        threads.submit(() -> bare.query(IndexQuery.all(5)));
      }
      for (Future<Upserted> write : writes) {
        assertEquals(new Upserted(10, 0, 0), write.get(60, TimeUnit.SECONDS));
      }
      assertEquals(80, bare.query(IndexQuery.all(0)).total());
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(60, TimeUnit.SECONDS);
      bare.close();
    }
  }

  @Test
  final void an_interrupted_thread_writes_and_stays_interrupted() {
    Thread.currentThread().interrupt();
    try {
      index.upsert(List.of(job("a-1", "Nurse")), MORNING);
      assertTrue(Thread.currentThread().isInterrupted());
    } finally {
      Thread.interrupted();
    }
    index.upsert(List.of(job("a-2", "Cook")), MORNING);
    assertEquals(2, ids("").size());
  }

  @Test
  final void a_closed_index_says_so() {
    JobIndex bare = create();
    bare.close();
    bare.close();
    assertThrows(ClosedException.class, () -> bare.query(IndexQuery.all(1)));
    assertThrows(ClosedException.class, () -> bare.upsert(List.of(job("a-1", "x")), MORNING));
    assertThrows(ClosedException.class, () -> bare.hide(new JobId("a-1"), true));
  }
}
