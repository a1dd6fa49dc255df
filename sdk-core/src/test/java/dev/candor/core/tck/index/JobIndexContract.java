package dev.candor.core.tck.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.Place;
import dev.candor.core.job.Seniority;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.IndexedJob;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Upserted;
import dev.candor.core.tck.source.RandomJobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link JobIndex} does. Extend it, and give an empty index. */
public abstract class JobIndexContract {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");

  private JobIndex index;

  /**
   * The index under test.
   *
   * @return a new, empty index; the contract closes it
   */
  protected abstract JobIndex create();

  @BeforeEach
  final void open() {
    index = new AssertingJobIndex(create());
  }

  @AfterEach
  final void close() {
    index.close();
  }

  private static Job job(String id, String title) {
    return Job.builder(new JobId(id), "alpha", title).build();
  }

  private List<String> ids(IndexQuery query) {
    return index.query(query).jobs().stream().map(e -> e.job().id().value()).toList();
  }

  private List<String> ids(String text) {
    return ids(IndexQuery.all(100).toBuilder().text(text).build());
  }

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
  final void newest_first_then_by_id_and_undated_last() {
    Instant day = Instant.parse("2026-03-01T00:00:00Z");
    index.upsert(
        List.of(
            job("a-9", "Nurse"),
            job("a-3", "Nurse").toBuilder().postedAt(day).build(),
            job("a-2", "Nurse").toBuilder().postedAt(day).build(),
            job("a-5", "Nurse").toBuilder().postedAt(day.plusSeconds(1)).build(),
            job("a-1", "Nurse")),
        MORNING);
    assertEquals(List.of("a-5", "a-2", "a-3", "a-1", "a-9"), ids(""));
    IndexQuery relevance = IndexQuery.all(9).toBuilder().sort(JobSort.RELEVANCE).build();
    assertEquals(List.of("a-5", "a-2", "a-3", "a-1", "a-9"), ids(relevance));
  }

  @Test
  final void pages_neither_repeat_nor_skip_and_do_not_depend_on_what_came_before() {
    List<Job> jobs = RandomJobs.of(new Random(12), 150);
    for (int i = 0; i < jobs.size(); i += 40) {
      index.upsert(jobs.subList(i, Math.min(jobs.size(), i + 40)), MORNING);
    }
    IndexQuery query =
        IndexQuery.all(1000).toBuilder().text("engineer").sort(JobSort.RELEVANCE).build();
    List<String> whole = ids(query);
    assertFalse(whole.isEmpty());
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset <= whole.size(); offset += 7) {
      paged.addAll(ids(query.toBuilder().offset(offset).limit(7).build()));
    }
    assertEquals(whole, paged);
    index.upsert(jobs, EVENING);
    assertEquals(whole, ids(query));
    assertEquals(List.of(), ids(query.toBuilder().offset(Integer.MAX_VALUE).build()));
  }

  @Test
  final void a_filtered_field_still_counts_its_other_values() {
    index.upsert(
        List.of(
            job("a-1", "Nurse").toBuilder().company("Brinkwater").build(),
            job("a-2", "Nurse").toBuilder()
                .company("O'Neva")
                .places(List.of(Place.of("Kenya"), Place.of("Worldwide")))
                .seniority(List.of(Seniority.MID, Seniority.SENIOR))
                .build(),
            job("a-3", "Nurse")),
        MORNING);
    IndexQuery query =
        IndexQuery.all(0).toBuilder()
            .facets(Map.of(FacetField.COMPANY, Set.of("O'Neva"), FacetField.PLACE, Set.of()))
            .build();
    IndexPage page = index.query(query);
    assertEquals(1, page.total());
    assertEquals(
        List.of(
            new FacetCount("Brinkwater", 1),
            new FacetCount("O'Neva", 1),
            new FacetCount("unspecified", 1)),
        page.facets().of(FacetField.COMPANY));
    assertEquals(
        List.of(new FacetCount("Kenya", 1), new FacetCount("Worldwide", 1)),
        page.facets().of(FacetField.PLACE));
    assertEquals(
        List.of(new FacetCount("mid", 1), new FacetCount("senior", 1)),
        page.facets().of(FacetField.SENIORITY));
  }

  @Test
  final void totals_facets_and_hits_equal_a_count_by_hand() {
    Random random = new Random(2026);
    List<Job> jobs = RandomJobs.of(random, 400);
    FakeJobIndex byHand = new FakeJobIndex();
    for (JobIndex each : List.of(index, byHand)) {
      each.upsert(jobs.subList(0, 300), MORNING);
      each.upsert(jobs.subList(200, 400), EVENING);
    }
    for (int i = 0; i < 60; i++) {
      JobId id = jobs.get(random.nextInt(jobs.size())).id();
      index.hide(id, true);
      byHand.hide(id, true);
    }
    for (int i = 0; i < 300; i++) {
      IndexQuery query = randomQuery(random, jobs);
      IndexPage expected = byHand.query(query);
      IndexPage found = index.query(query);
      assertEquals(expected.total(), found.total(), query.toString());
      assertEquals(expected.facets(), found.facets(), query.toString());
      assertEquals(expected.jobs(), found.jobs(), query.toString());
    }
  }

  private static IndexQuery randomQuery(Random random, List<Job> jobs) {
    Map<FacetField, Set<String>> facets = new EnumMap<>(FacetField.class);
    Job like = jobs.get(random.nextInt(jobs.size()));
    Job other = jobs.get(random.nextInt(jobs.size()));
    if (random.nextBoolean()) {
      String company = like.company().isEmpty() ? "unspecified" : like.company();
      facets.put(FacetField.COMPANY, Set.copyOf(List.of(company, other.company())));
    }
    if (random.nextBoolean()) {
      facets.put(
          FacetField.WORK_MODE,
          Set.copyOf(List.of(like.workMode().code(), other.workMode().code())));
    }
    if (random.nextInt(3) == 0) {
      facets.put(FacetField.PLACE, Set.of("Portugal", "unspecified"));
    }
    if (random.nextInt(3) == 0) {
      facets.put(FacetField.SENIORITY, Set.of("senior", "staff", "unspecified"));
    }
    Set<JobId> within = null;
    if (random.nextInt(3) == 0) {
      within =
          new HashSet<>(
              jobs.subList(0, random.nextInt(jobs.size())).stream().map(Job::id).toList());
      within.add(new JobId("unknown"));
    }
    List<String> texts = List.of("", "", "engineer", "c++", ".net developer", "portugal day");
    return new IndexQuery(
        random.nextInt(4) == 0 ? List.of("engineer senior", "nurse") : List.of(),
        texts.get(random.nextInt(texts.size())),
        facets,
        within,
        random.nextBoolean(),
        JobSort.NEWEST,
        random.nextInt(20),
        random.nextInt(60));
  }

  @Test
  final void expiry_drops_what_nobody_saw_but_not_what_was_promoted() {
    index.upsert(List.of(job("a-1", "Nurse"), job("a-2", "Cook"), job("a-3", "Baker")), MORNING);
    index.upsert(List.of(job("a-2", "Cook")), EVENING);
    index.promote(new JobId("a-3"), true);
    assertEquals(0, index.expire(MORNING));
    assertEquals(1, index.expire(EVENING));
    assertEquals(List.of("a-2", "a-3"), ids(""));
    assertEquals(new Upserted(1, 0, 0), index.upsert(List.of(job("a-1", "Nurse")), EVENING));
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
