package dev.candor.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.Filter;
import dev.candor.core.job.FilterUse;
import dev.candor.core.job.Freshness;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.Place;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.source.Capabilities;
import dev.candor.core.spi.source.JobSink;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.store.CaffeineCache;
import dev.candor.core.tck.source.AssertingJobSource;
import dev.candor.core.tck.source.Collected;
import dev.candor.core.tck.source.CrankyJobSource;
import dev.candor.core.tck.source.FakeJobSource;
import dev.candor.core.tck.source.RandomJobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JobSearchTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
  private static final Executor HERE = Runnable::run;

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final MapCache cache = new MapCache(NOON);

  @AfterEach
  void end() {
    pool.shutdownNow();
  }

  private JobSearch search(JobSource... sources) {
    return new JobSearch(List.of(sources), cache, NOON, pool);
  }

  private static Job job(String source, String id, String title) {
    return Job.builder(JobId.of(source, id), source, title).company("Brinkwater").build();
  }

  private static SourceReport only(Gathered gathered) {
    assertEquals(1, gathered.reports().size());
    return gathered.reports().get(0);
  }

  @Test
  void what_was_given_under_other_settings_is_not_given_again() throws Exception {
    assertEquals(1, only(search(variant("a", "Nurse")).gather(SearchRequest.all())).jobs());
    Gathered other = search(variant("b", "Cook")).gather(SearchRequest.all());
    assertEquals(List.of("Cook"), other.jobs().stream().map(Job::title).toList());
    Gathered again = search(variant("a", "Baker")).gather(SearchRequest.all());
    assertEquals(List.of("Nurse"), again.jobs().stream().map(Job::title).toList());
  }

  private static JobSource variant(String variant, String title) {
    JobSource fake = FakeJobSource.of("alpha", List.of(job("alpha", title, title)));
    return new JobSource() {
      @Override
      public String name() {
        return fake.name();
      }

      @Override
      public Capabilities capabilities() {
        return fake.capabilities();
      }

      @Override
      public String variant() {
        return variant;
      }

      @Override
      public SourceOutcome search(SearchRequest request, JobSink sink) throws InterruptedException {
        return fake.search(request, sink);
      }
    };
  }

  @Test
  void a_source_that_works_only_by_name_is_asked_only_where_it_is_named() throws Exception {
    JobSource alpha = FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")));
    JobSource rare = FakeJobSource.of("rare", List.of(job("rare", "1", "Cook")));
    AtomicReference<JobSource> made = new AtomicReference<>();
    JobSearch search =
        search(alpha)
            .withNamed(
                Map.of(
                    "rare",
                    () -> {
                      made.set(rare);
                      return rare;
                    }));
    assertEquals("alpha", only(search.gather(SearchRequest.all())).source());
    assertNull(made.get());
    SearchRequest named = SearchRequest.builder().sources(List.of("rare", "other")).build();
    List<SourceReport> reports = search.gather(named).reports();
    assertEquals(List.of("rare", "other"), reports.stream().map(SourceReport::source).toList());
    assertEquals(1, reports.get(0).jobs());
    assertTrue(reports.get(1).outcome().detail().contains("alpha, rare"));
  }

  @Test
  void jobs_come_in_the_order_of_the_sources_whoever_is_first() throws Exception {
    CountDownLatch betaIsDone = new CountDownLatch(1);
    JobSource alpha =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")))
            .ending(
                (request, sink) -> {
                  betaIsDone.await();
                  return new SourceOutcome.Complete("");
                });
    JobSource beta =
        FakeJobSource.of("beta", List.of(job("beta", "1", "Cook")))
            .ending(
                (request, sink) -> {
                  betaIsDone.countDown();
                  return new SourceOutcome.Complete("");
                });
    Gathered gathered = search(alpha, beta).gather(SearchRequest.all());
    assertEquals(List.of("Nurse", "Cook"), gathered.jobs().stream().map(Job::title).toList());
    assertEquals(
        List.of("alpha", "beta"), gathered.reports().stream().map(SourceReport::source).toList());
  }

  @Test
  void what_a_source_throws_is_told_and_costs_no_job() throws Exception {
    JobSource before =
        FakeJobSource.of("alpha", List.of())
            .ending(
                (request, sink) -> {
                  throw new IllegalStateException("no\nbody");
                });
    JobSource after =
        FakeJobSource.of("beta", List.of(job("beta", "1", "Nurse")))
            .ending(
                (request, sink) -> {
                  throw new StackOverflowError();
                });
    Gathered gathered = search(before, after).gather(SearchRequest.all());
    SourceOutcome first = gathered.reports().get(0).outcome();
    assertEquals("Failed", first.name());
    assertTrue(first.detail().contains("IllegalStateException: no body"), first.detail());
    assertEquals("Partial", gathered.reports().get(1).outcome().name());
    assertEquals(1, gathered.jobs().size());
    assertTrue(cache.times.values().stream().allMatch(time -> isAbout(5 * 60, time)));
  }

  @Test
  void whatever_breaks_every_job_handed_over_is_there() throws Exception {
    List<Job> all = RandomJobs.of(new Random(21), 12);
    for (int seed = 0; seed < 40; seed++) {
      Set<JobId> handed = new HashSet<>();
      List<JobSource> sources = new ArrayList<>();
      for (String name : List.of("alpha", "beta", "gamma")) {
        List<Job> some = all.stream().filter(job -> job.source().equals(name)).toList();
        JobSource source = new CrankyJobSource(FakeJobSource.of(name, some), seed);
        Collected collected = Collected.all();
        try {
          new CrankyJobSource(FakeJobSource.of(name, some), seed)
              .search(SearchRequest.all(), collected);
        } catch (IllegalStateException planned) {
          // the same plan breaks the same way below
        }
        handed.addAll(collected.ids());
        sources.add(source);
      }
      Gathered gathered =
          new JobSearch(sources, new MapCache(NOON), NOON, pool).gather(SearchRequest.all());
      int same =
          gathered.reports().stream()
              .mapToInt(r -> count(r.outcome().detail(), " the same as found before"))
              .sum();
      assertEquals(handed.size(), gathered.jobs().size() + same, "seed " + seed);
      for (SourceReport report : gathered.reports()) {
        assertTrue(Set.of("Complete", "Partial", "Failed").contains(report.outcome().name()));
      }
    }
  }

  private static int count(String detail, String before) {
    int end = detail.indexOf(before);
    return end < 0
        ? 0
        : Integer.parseInt(detail.substring(detail.lastIndexOf(' ', end - 1) + 1, end));
  }

  @Test
  void filters_a_source_does_not_know_are_applied_and_every_job_left_out_is_counted()
      throws Exception {
    Job remote = job("alpha", "1", "Data Engineer").toBuilder().workMode(WorkMode.REMOTE).build();
    Job onsite = job("alpha", "2", "Data Engineer").toBuilder().workMode(WorkMode.ONSITE).build();
    Job unsaid = job("alpha", "3", "Senior Data Engineer");
    Job other = job("alpha", "4", "Nurse").toBuilder().workMode(WorkMode.REMOTE).build();
    JobSource source = FakeJobSource.of("alpha", List.of(remote, onsite, unsaid, other));
    Gathered gathered = search(source).gather(SearchRequest.titled("engineer data").remote());
    assertEquals(List.of(remote), gathered.jobs());
    SourceReport report = only(gathered);
    assertEquals(
        Map.of(Filter.TITLE, FilterUse.APPLIED, Filter.REMOTE, FilterUse.APPLIED),
        report.filters());
    assertEquals(
        "1 left out by title; 2 left out by remote (1 of them not stating it)",
        report.outcome().detail());
    assertEquals(1, report.jobs());
    assertEquals(Map.of(Filter.TITLE, 1, Filter.REMOTE, 2), report.leftOut().byFilter());
    assertEquals(Map.of(Filter.REMOTE, 1), report.leftOut().unstated());
  }

  @Test
  void a_source_that_filters_itself_is_believed() throws Exception {
    JobSource source =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Krankenpfleger")))
            .claiming(Filter.TITLE);
    Gathered gathered = search(source).gather(SearchRequest.titled("Nurse"));
    assertEquals(1, gathered.jobs().size());
    assertEquals(Map.of(Filter.TITLE, FilterUse.NATIVE), only(gathered).filters());
  }

  @Test
  void a_source_of_which_nothing_fits_is_empty_and_says_why() throws Exception {
    Gathered gathered =
        search(FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse"))))
            .gather(SearchRequest.titled("Cook"));
    assertEquals(new SourceOutcome.Empty("1 left out by title"), only(gathered).outcome());
  }

  @Test
  void an_unknown_source_is_named_with_the_known_ones() throws Exception {
    JobSource alpha = FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")));
    SearchRequest request = SearchRequest.builder().sources(List.of("omega", "alpha")).build();
    Gathered gathered = search(alpha, FakeJobSource.of("beta", List.of())).gather(request);
    assertEquals(2, gathered.reports().size());
    assertEquals(
        new SourceReport(
            "omega",
            new SourceOutcome.BadInput("There is no source 'omega'. Known sources: alpha, beta"),
            0,
            Map.of()),
        gathered.reports().get(1));
    assertEquals(1, gathered.jobs().size());
  }

  @Test
  void a_second_search_is_answered_from_the_cache_with_its_age() throws Exception {
    List<Job> jobs =
        RandomJobs.of(new Random(8), 5).stream()
            .map(j -> j.toBuilder().title("Nurse").build())
            .toList();
    FakeJobSource source = FakeJobSource.of("alpha", jobs);
    SearchRequest request = SearchRequest.titled("Nurse").in("Portugal").in("Kenya");
    Gathered first = search(source).gather(request);
    Clock later = Clock.offset(NOON, Duration.ofMinutes(125));
    SearchRequest same =
        SearchRequest.builder()
            .titles(List.of(" NURSE"))
            .places(List.of("Kenya", "Portugal"))
            .build();
    Gathered second = new JobSearch(List.of(source), cache, later, pool).gather(same);
    assertEquals(first.jobs(), second.jobs());
    assertEquals(1, source.searches());
    String detail = only(second).outcome().detail();
    assertTrue(detail.startsWith("from the cache, 2 h 5 min old"), detail);
    assertEquals(NOON.instant(), only(second).rememberedFrom());
    assertEquals(NOON.instant(), second.found().get(0).sightings().get(0).seenAt());
    assertTrue(cache.times.values().stream().allMatch(time -> isAbout(6 * 3600, time)));
    search(source).gather(request.atMost(3));
    assertEquals(2, source.searches());
  }

  private static boolean isAbout(long seconds, Duration time) {
    return time.toSeconds() > seconds * 9 / 10 - 1 && time.toSeconds() <= seconds;
  }

  @Test
  void failure_is_not_remembered_nor_is_a_source_that_is_asked_every_time() throws Exception {
    JobSource limited =
        FakeJobSource.of("beta", List.of(job("beta", "1", "Cook")))
            .ending((request, sink) -> new SourceOutcome.RateLimited(null, "later"));
    JobSource file =
        FakeJobSource.of("gamma", List.of(job("gamma", "1", "Nurse"))).fresh(Duration.ZERO);
    search(limited, file).gather(SearchRequest.all());
    assertEquals(Map.of(), cache.entries);
  }

  @Test
  void emptiness_is_remembered_for_minutes_and_stays_empty() throws Exception {
    FakeJobSource empty = FakeJobSource.of("alpha", List.of());
    search(empty).gather(SearchRequest.all());
    SourceReport again = only(search(empty).gather(SearchRequest.all()));
    assertEquals(1, empty.searches());
    assertEquals("Empty", again.outcome().name());
    assertEquals(NOON.instant(), again.rememberedFrom());
    assertTrue(cache.times.values().stream().allMatch(time -> isAbout(5 * 60, time)));
  }

  @Test
  void a_fresh_search_asks_again_and_replaces_what_was_remembered() throws Exception {
    search(FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse"))))
        .gather(SearchRequest.all());
    FakeJobSource newer = FakeJobSource.of("alpha", List.of(job("alpha", "2", "Cook")));
    assertEquals("Nurse", title(search(newer).gather(SearchRequest.all())));
    Gathered fresh = search(newer).gather(SearchRequest.all().fresh());
    assertEquals("Cook", title(fresh));
    assertNull(only(fresh).rememberedFrom());
    assertEquals("Cook", title(search(newer).gather(SearchRequest.all())));
    assertEquals(1, newer.searches());
  }

  private static String title(Gathered gathered) {
    return gathered.jobs().get(0).title();
  }

  @Test
  void a_partial_answer_is_told_as_partial_when_it_is_remembered() throws Exception {
    JobSource broken =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")))
            .ending((request, sink) -> new SourceOutcome.Partial("page 2 was cut off"));
    search(broken).gather(SearchRequest.all());
    SourceReport again = only(search(broken).gather(SearchRequest.all()));
    assertEquals("Partial", again.outcome().name());
    assertTrue(again.outcome().detail().startsWith("page 2 was cut off; from the cache"));
  }

  @Test
  void searches_that_ask_the_same_at_once_ask_the_source_once() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    FakeJobSource source =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")))
            .ending(
                (request, sink) -> {
                  asked.countDown();
                  goOn.await();
                  return new SourceOutcome.Complete("");
                });
    JobSearch search =
        new JobSearch(List.of(source), new CaffeineCache(Clock.systemUTC()), NOON, pool);
    Future<Gathered> first = pool.submit(() -> search.gather(SearchRequest.all()));
    asked.await();
    List<Future<Gathered>> others = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      others.add(pool.submit(() -> search.gather(SearchRequest.all())));
    }
    goOn.countDown();
    for (Future<Gathered> other : others) {
      assertEquals(first.get().jobs(), other.get().jobs());
    }
    assertEquals(1, source.searches());
  }

  @Test
  void a_listener_hears_of_each_job_as_it_arrives_and_of_each_end() throws Exception {
    List<String> heard = new ArrayList<>();
    SearchListener listener =
        new SearchListener() {
          @Override
          public void found(Job job) {
            heard.add(job.title());
          }

          @Override
          public void ended(String source, SourceOutcome outcome) {
            heard.add(source + " " + outcome.name());
          }
        };
    JobSource source =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse"), job("alpha", "2", "Cook")));
    SearchRequest request = SearchRequest.titled("Nurse");
    search(source).gather(request, listener);
    search(source).gather(request, listener);
    assertEquals(List.of("Nurse", "alpha Complete", "Nurse", "alpha Complete"), heard);
  }

  @Test
  void a_cancelled_search_interrupts_its_sources_and_keeps_what_arrived() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    JobSource endless =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")))
            .ending(
                (request, sink) -> {
                  try {
                    new CountDownLatch(1).await();
                  } finally {
                    interrupted.countDown();
                  }
                  return new SourceOutcome.Complete("");
                });
    AtomicReference<String> heard = new AtomicReference<>("");
    SearchListener enough =
        new SearchListener() {
          @Override
          public void found(Job job) {
            heard.set(job.title());
          }

          @Override
          public boolean isCancelled() {
            return heard.get().equals("Nurse");
          }
        };
    Gathered gathered =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> search(endless).gather(SearchRequest.all(), enough));
    interrupted.await();
    assertEquals("Partial", only(gathered).outcome().name());
    assertEquals(1, gathered.jobs().size());
  }

  @Test
  void a_listener_at_work_when_a_search_ends_is_waited_for_and_hears_no_more() throws Exception {
    CountDownLatch hearing = new CountDownLatch(1);
    CountDownLatch heard = new CountDownLatch(1);
    Listening listening =
        new Listening(
            job -> {
              hearing.countDown();
              try {
                heard.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Future<?> telling = pool.submit(() -> listening.found(job("alpha", "1", "Nurse")));
    hearing.await();
    Future<?> ending = pool.submit(listening::end);
    assertThrows(TimeoutException.class, () -> ending.get(50, TimeUnit.MILLISECONDS));
    heard.countDown();
    ending.get(10, TimeUnit.SECONDS);
    telling.get(10, TimeUnit.SECONDS);
    AtomicInteger later = new AtomicInteger();
    Listening over = new Listening(job -> later.incrementAndGet());
    over.end();
    over.found(job("alpha", "2", "Cook"));
    assertEquals(0, later.get());
  }

  @Test
  void a_listener_that_breaks_costs_no_job() throws Exception {
    JobSource source =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse"), job("alpha", "2", "Cook")));
    List<String> heard = new ArrayList<>();
    Gathered gathered =
        search(source)
            .gather(
                SearchRequest.all(),
                job -> {
                  heard.add(job.title());
                  throw new IllegalStateException("no");
                });
    assertEquals(2, gathered.jobs().size());
    assertEquals("Complete", only(gathered).outcome().name());
    assertEquals(1, heard.size());
  }

  @Test
  void a_listener_that_breaks_when_it_is_asked_is_not_asked_again() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger heard = new AtomicInteger();
    SearchListener broken =
        new SearchListener() {
          @Override
          public void found(Job job) {
            heard.incrementAndGet();
          }

          @Override
          public boolean isCancelled() {
            asked.incrementAndGet();
            throw new AssertionError("no");
          }
        };
    JobSource source =
        FakeJobSource.of("alpha", List.of())
            .ending(
                (request, sink) -> {
                  assertTrue(sink.wantsMore());
                  assertTrue(sink.wantsMore());
                  sink.accept(job("alpha", "1", "Nurse"));
                  return new SourceOutcome.Complete("");
                });
    Gathered gathered = search(source).gather(SearchRequest.all(), broken);
    assertEquals("Complete", only(gathered).outcome().name());
    assertEquals(1, gathered.jobs().size());
    assertEquals(1, asked.get());
    assertEquals(0, heard.get());
  }

  @Test
  void what_is_expired_is_left_out_and_counted_and_what_is_unknown_stays() throws Exception {
    Job ended =
        job("alpha", "1", "Nurse").toBuilder().expiresAt(NOON.instant().minusSeconds(1)).build();
    Job closed =
        job("alpha", "2", "Cook").toBuilder()
            .description("This job is no longer available.")
            .build();
    Job undated = job("alpha", "3", "Baker");
    Gathered gathered =
        search(FakeJobSource.of("alpha", List.of(ended, closed, undated)))
            .gather(SearchRequest.all());
    assertEquals(List.of(undated), gathered.jobs());
    assertEquals(Freshness.Code.UNDATED, gathered.found().get(0).freshness().code());
    assertEquals(2, only(gathered).leftOut().expired());
    assertEquals("2 expired", only(gathered).outcome().detail());
    Gathered all =
        search(FakeJobSource.of("alpha", List.of(ended, closed, undated)))
            .gather(SearchRequest.builder().includeExpired(true).build());
    assertEquals(List.of(ended, closed, undated), all.jobs());
    assertEquals(Freshness.State.EXPIRED, all.found().get(0).freshness().state());
    assertEquals(0, only(all).leftOut().expired());
  }

  @Test
  void a_damaged_cache_entry_is_a_miss() throws Exception {
    FakeJobSource source = FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")));
    search(source).gather(SearchRequest.all());
    cache.entries.keySet().forEach(key -> cache.put(key, "complete \n{\"id\":", Duration.ZERO));
    assertEquals(1, search(source).gather(SearchRequest.all()).jobs().size());
    assertEquals(2, source.searches());
  }

  @Test
  void the_same_posting_of_two_sources_is_one_job_that_knows_what_both_state() throws Exception {
    Job here =
        job("alpha", "1", "Data Engineer").toBuilder()
            .company("Brinkwater Ltd.")
            .places(List.of(Place.of("Lisbon, Portugal")))
            .build();
    Job there =
        job("beta", "9", "data engineer").toBuilder()
            .company("BRINKWATER")
            .places(List.of(Place.of("Lisbon (Portugal)")))
            .postedAt(NOON.instant())
            .build();
    Job elsewhere = there.toBuilder().places(List.of(Place.of("Porto"))).build();
    Job nameless = job("alpha", "2", "Data Engineer").toBuilder().company("").build();
    Gathered gathered =
        search(
                FakeJobSource.of("alpha", List.of(here, nameless)),
                FakeJobSource.of(
                    "beta",
                    List.of(
                        there,
                        Job.builder(JobId.of("beta", "10"), "beta", elsewhere.title())
                            .company("Brinkwater")
                            .places(elsewhere.places())
                            .build())))
            .gather(SearchRequest.all());
    assertEquals(3, gathered.jobs().size());
    assertEquals(here.toBuilder().postedAt(NOON.instant()).build(), gathered.jobs().get(0));
    assertEquals(1, gathered.reports().get(1).jobs());
    assertEquals("1 the same as found before", gathered.reports().get(1).outcome().detail());
  }

  @Test
  void two_postings_of_one_source_that_differ_in_text_stay_two() throws Exception {
    Job one = job("alpha", "1", "Nurse").toBuilder().description("days").build();
    Job two = job("alpha", "2", "Nurse").toBuilder().description("nights").build();
    Job copy = job("alpha", "3", "Nurse").toBuilder().description("nights").build();
    Gathered gathered =
        search(FakeJobSource.of("alpha", List.of(one, two, copy))).gather(SearchRequest.all());
    assertEquals(
        List.of("days", "nights"), gathered.jobs().stream().map(Job::description).toList());
    assertEquals(Set.of(two.id(), copy.id()), Set.copyOf(gathered.found().get(1).ids()));
  }

  @Test
  void a_source_that_does_not_end_is_cut_at_its_deadline_and_its_jobs_are_kept() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    JobSource stuck =
        FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")))
            .ending(
                (request, sink) -> {
                  try {
                    new CountDownLatch(1).await();
                  } finally {
                    interrupted.countDown();
                  }
                  return new SourceOutcome.Complete("");
                });
    Gathered gathered =
        search(stuck, FakeJobSource.of("beta", List.of()))
            .withDeadline(Duration.ofMillis(300))
            .gather(SearchRequest.all());
    assertEquals("Partial", gathered.reports().get(0).outcome().name());
    assertTrue(gathered.reports().get(0).outcome().detail().contains("No end within"));
    assertEquals(1, gathered.jobs().size());
    assertEquals("Empty", gathered.reports().get(1).outcome().name());
    interrupted.await();
  }

  @Test
  void a_search_inside_a_source_on_the_only_thread_ends() {
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      AtomicReference<JobSearch> inner = new AtomicReference<>();
      JobSource nested =
          FakeJobSource.of("alpha", List.of())
              .ending(
                  (request, sink) -> {
                    inner.get().gather(request).jobs().forEach(sink::accept);
                    return new SourceOutcome.Complete("");
                  });
      inner.set(
          new JobSearch(
              List.of(
                  FakeJobSource.of("beta", List.of(job("beta", "1", "Nurse"))),
                  FakeJobSource.of("gamma", List.of(job("gamma", "1", "Cook")))),
              cache,
              NOON,
              single));
      JobSearch outer = new JobSearch(List.of(nested), cache, NOON, single);
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> {
            assertEquals(2, outer.gather(SearchRequest.all()).jobs().size());
            assertEquals(
                2, single.submit(() -> outer.gather(SearchRequest.all())).get().jobs().size());
          });
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void an_executor_that_takes_nothing_leaves_the_work_to_the_caller() throws Exception {
    Executor full =
        task -> {
          throw new RejectedExecutionException();
        };
    for (Executor executor : List.of(full, HERE)) {
      JobSource source = FakeJobSource.of("alpha", List.of(job("alpha", "1", "Nurse")));
      assertEquals(
          1,
          new JobSearch(List.of(source), new MapCache(NOON), NOON, executor)
              .gather(SearchRequest.all())
              .jobs()
              .size());
    }
  }

  @Test
  void an_interrupt_ends_the_search_wherever_the_source_runs() {
    for (Executor executor : List.of(pool, HERE)) {
      JobSource waiting =
          FakeJobSource.of("alpha", List.of())
              .ending(
                  (request, sink) -> {
                    new CountDownLatch(1).await();
                    return new SourceOutcome.Complete("");
                  });
      JobSearch search = new JobSearch(List.of(waiting), cache, NOON, executor);
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> search.gather(SearchRequest.all()));
      assertTrue(!Thread.currentThread().isInterrupted());
    }
  }

  @Test
  void a_source_is_told_when_there_is_enough() throws Exception {
    FakeJobSource source = FakeJobSource.of("alpha", RandomJobs.of(new Random(3), 50));
    Gathered gathered =
        search(new AssertingJobSource(source)).gather(SearchRequest.all().atMost(10));
    assertEquals(10, gathered.foundBy().size() + sameIn(gathered));
    assertEquals("Partial", only(gathered).outcome().name());
  }

  @Test
  void what_has_ended_does_not_take_the_place_of_what_is_open() throws Exception {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant end = i < 30 ? NOON.instant().minusSeconds(1) : NOON.instant().plusSeconds(1);
      jobs.add(job("alpha", "" + i, "Nurse " + i).toBuilder().expiresAt(end).build());
    }
    SearchRequest five = SearchRequest.all().atMost(5);
    Gathered gathered = search(FakeJobSource.of("alpha", jobs)).gather(five);
    assertEquals(jobs.subList(30, 35), gathered.jobs());
    assertEquals(30, only(gathered).leftOut().expired());
    SearchRequest ended = five.toBuilder().includeExpired(true).build();
    assertEquals(jobs.subList(0, 5), search(FakeJobSource.of("beta", jobs)).gather(ended).jobs());
  }

  private static int sameIn(Gathered gathered) {
    return count(only(gathered).outcome().detail(), " the same as found before");
  }

  @Test
  void two_sources_of_one_name_are_refused() {
    JobSource source = FakeJobSource.of("alpha", List.of());
    assertThrows(IllegalArgumentException.class, () -> search(source, source));
  }
}
