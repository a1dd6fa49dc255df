package dev.candor.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Filter;
import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Freshness;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobField;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.Place;
import dev.candor.core.job.Repost;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.Sighting;
import dev.candor.core.search.JobSearch;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import dev.candor.core.spi.skill.SkillFinder;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.cache.FakeCache;
import dev.candor.core.tck.index.FakeJobIndex;
import dev.candor.core.tck.skill.CrankySkillFinder;
import dev.candor.core.tck.skill.FakeSkillFinder;
import dev.candor.core.tck.source.FakeJobSource;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SearchFlowTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  private final JobIndex index = new FakeJobIndex();

  private SearchFlow flow(JobSource... sources) {
    return new SearchFlow(
        new JobSearch(List.of(sources), new NoCache(), NOON, Runnable::run), index, NOON);
  }

  private static Job job(String id, String title, String company) {
    return Job.builder(new JobId(id), "alpha", title).company(company).build();
  }

  private static List<String> ids(SearchResult result) {
    return result.jobs().stream().map(job -> job.id().value()).toList();
  }

  @Test
  void jobs_are_limited_while_facets_and_total_count_all_that_fit() throws Exception {
    index.upsert(List.of(job("a-0", "Nurse", "From before")), NOON.instant());
    JobSource source =
        FakeJobSource.of(
            "alpha",
            List.of(
                job("a-1", "Nurse", "Brinkwater"),
                job("a-2", "Nurse", "O'Neva"),
                job("a-3", "Cook", "O'Neva"),
                job("a-4", "Head Nurse", "Brinkwater")));
    SearchResult result = flow(source).search(SearchRequest.titled("nurse").atMost(3));
    assertEquals(3, result.total());
    assertEquals(
        List.of(new FacetCount("Brinkwater", 2), new FacetCount("O'Neva", 1)),
        result.facets().of(FacetField.COMPANY));
    assertEquals(3, result.sources().get(0).jobs());
    assertEquals(1, flow(source).search(SearchRequest.titled("nurse").atMost(1)).jobs().size());
    assertEquals(4, index.query(dev.candor.core.spi.index.IndexQuery.all(9)).total());
  }

  @Test
  void facets_narrow_what_is_shown_and_jobs_come_in_the_order_asked_for() throws Exception {
    JobSource source =
        FakeJobSource.of(
            "alpha",
            List.of(
                job("a-1", "Nurse", "Brinkwater").toBuilder()
                    .postedAt(NOON.instant().minusSeconds(99))
                    .build(),
                job("a-2", "Nurse", "O'Neva"),
                job("a-3", "Night Nurse", "Brinkwater").toBuilder()
                    .postedAt(NOON.instant().minusSeconds(9))
                    .build()));
    SearchRequest request =
        SearchRequest.titled("nurse").toBuilder()
            .sort(JobSort.NEWEST)
            .facets(Map.of(FacetField.COMPANY, Set.of("Brinkwater")))
            .build();
    SearchResult result = flow(source).search(request);
    assertEquals(List.of("a-3", "a-1"), ids(result));
    assertEquals(2, result.total());
    assertEquals(3, result.sources().get(0).jobs());
    assertEquals(0, result.sources().get(0).leftOut().hidden());
    assertEquals(2, result.facets().of(FacetField.COMPANY).size()); // what else could be chosen
  }

  @Test
  void hidden_jobs_stay_hidden_and_the_report_says_so() throws Exception {
    JobSource source =
        FakeJobSource.of("alpha", List.of(job("a-1", "Nurse", "X"), job("a-2", "Cook", "X")));
    flow(source).search(SearchRequest.all());
    index.hide(new JobId("a-1"), true);
    SearchResult result = flow(source).search(SearchRequest.all());
    assertEquals(List.of("a-2"), ids(result));
    assertEquals(1, result.total());
    assertEquals(1, result.sources().get(0).jobs());
    assertEquals("1 hidden by the user", result.sources().get(0).outcome().detail());
  }

  @Test
  void a_job_hidden_under_another_of_its_ids_stays_hidden() throws Exception {
    JobSource one = FakeJobSource.of("beta", List.of(job("beta-1", "Nurse", "X")));
    flow(one).search(SearchRequest.all());
    index.hide(new JobId("beta-1"), true);
    JobSource other = FakeJobSource.of("alpha", List.of(job("alpha-1", "Nurse", "X Ltd")));
    List<String> heard = new ArrayList<>();
    SearchResult result =
        flow(other, one).search(SearchRequest.all(), job -> heard.add(job.id().value()));
    assertEquals(0, result.total());
    assertEquals(1, result.sources().get(0).leftOut().hidden());
    assertEquals(List.of("alpha-1"), heard); // it cannot know yet that both are one
  }

  @Test
  void the_result_tells_who_said_what_and_what_was_published_again() throws Exception {
    Job again =
        job("a-1", "Nurse", "X").toBuilder().postedAt(NOON.instant().minusSeconds(60)).build();
    index.upsert(List.of(again), NOON.instant().minus(Duration.ofDays(40)));
    SearchResult result =
        flow(FakeJobSource.of("alpha", List.of(again))).search(SearchRequest.all());
    FoundJob found = result.found(new JobId("a-1")).orElseThrow();
    assertEquals(
        new Repost(NOON.instant().minus(Duration.ofDays(40)), NOON.instant().minusSeconds(60)),
        found.repost());
    assertEquals(List.of(new Sighting(again, NOON.instant())), found.sightings());
    assertEquals(Freshness.Code.POSTED_LATELY, found.freshness().code());
  }

  @Test
  void what_is_posted_again_under_a_new_id_is_told_by_what_the_index_knows() throws Exception {
    String text = "We weld boilers by night and by day, and look for somebody who likes heat. ";
    Job first = job("a-1", "Boiler Welder", "Rye Ltd").toBuilder().description(text).build();
    Job other =
        job("a-2", "Boiler Welder", "Rye Ltd").toBuilder()
            .description("Something else altogether: ships, far away, for many years.")
            .places(List.of(new Place("Oslo", "NO")))
            .build();
    index.upsert(List.of(first, other), NOON.instant().minus(Duration.ofDays(40)));
    Instant posted = NOON.instant().minusSeconds(60);
    Job again =
        job("a-9", "Boiler Welder", "Rye").toBuilder().description(text).postedAt(posted).build();
    Job fresh = job("a-8", "Baker", "Rye").toBuilder().postedAt(posted).build();
    SearchResult result =
        flow(FakeJobSource.of("alpha", List.of(again, fresh))).search(SearchRequest.all());
    assertEquals(
        new Repost(NOON.instant().minus(Duration.ofDays(40)), posted),
        result.found(new JobId("a-9")).orElseThrow().repost());
    assertNull(result.found(new JobId("a-8")).orElseThrow().repost());
    assertEquals(2, result.total());
  }

  @Test
  void what_is_hidden_after_a_search_is_not_in_the_same_search_again() throws Exception {
    JobSource source =
        FakeJobSource.of("alpha", List.of(job("a-1", "Nurse", "X"), job("a-2", "Cook", "Y")));
    SearchFlow flow =
        new SearchFlow(
            new JobSearch(List.of(source), new FakeCache(NOON), NOON, Runnable::run), index, NOON);
    for (int i = 0; i < 3; i++) {
      assertEquals(2, flow.search(SearchRequest.all()).total());
    }
    index.hide(new JobId("a-1"), true);
    assertEquals(List.of("a-2"), ids(flow.search(SearchRequest.all())));
    index.hide(new JobId("a-1"), false);
    assertEquals(2, flow.search(SearchRequest.all()).total());
  }

  @Test
  void what_is_hidden_under_another_id_after_a_search_is_not_in_the_same_search_again()
      throws Exception {
    index.upsert(List.of(job("beta-1", "Nurse", "X")), NOON.instant());
    JobSource one = FakeJobSource.of("alpha", List.of(job("alpha-1", "Nurse", "X")));
    JobSource other = FakeJobSource.of("beta", List.of(job("beta-1", "Nurse", "X")));
    SearchFlow flow =
        new SearchFlow(
            new JobSearch(List.of(one, other), new FakeCache(NOON), NOON, Runnable::run),
            index,
            NOON);
    for (int i = 0; i < 3; i++) {
      assertEquals(List.of("alpha-1"), ids(flow.search(SearchRequest.all())));
    }
    index.hide(new JobId("beta-1"), true);
    assertEquals(List.of(), ids(flow.search(SearchRequest.all())));
  }

  @Test
  void what_a_source_vouches_for_follows_what_has_the_words() throws Exception {
    JobSource source =
        FakeJobSource.of(
                "alpha", List.of(job("a-1", "Krankenpfleger", "X"), job("a-2", "Nurse", "X")))
            .claiming(Filter.TITLE);
    assertEquals(List.of("a-2", "a-1"), ids(flow(source).search(SearchRequest.titled("Nurse"))));
  }

  @Test
  void skills_that_a_finder_reads_are_counted_and_those_a_source_names_stay() throws Exception {
    Job named = job("a-1", "Fitter", "X").toBuilder().skills(List.of("Hydraulics")).build();
    Job silent = job("a-2", "Rigger", "Y").toBuilder().description("Some welding.").build();
    JobSource source = FakeJobSource.of("alpha", List.of(named, silent, job("a-3", "Cook", "Z")));
    SearchResult without = flow(source).search(SearchRequest.all());
    assertEquals(
        List.of(new FacetCount(FacetField.UNSPECIFIED, 2), new FacetCount("Hydraulics", 1)),
        without.facets().of(FacetField.SKILL));
    SearchResult with = skilled(FakeSkillFinder.of("Welding"), source).search(SearchRequest.all());
    assertEquals(
        List.of("Hydraulics", "Welding"),
        with.facets().of(FacetField.SKILL).stream()
            .map(FacetCount::value)
            .filter(one -> !one.equals(FacetField.UNSPECIFIED))
            .sorted()
            .toList());
    assertEquals(List.of("Welding"), with.jobs().get(1).skills());
    FoundJob found = with.found(new JobId("a-2")).orElseThrow();
    assertEquals(with.jobs().get(1), found.job());
    assertEquals(List.of(), found.observations(JobField.SKILLS)); // no source has said so
  }

  @Test
  void a_finder_of_skills_that_breaks_costs_no_job() throws Exception {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      jobs.add(job("a-" + i, "Rigger " + i, "Y").toBuilder().description("welding").build());
    }
    SkillFinder cranky = new CrankySkillFinder(FakeSkillFinder.of("Welding"), 3, 4);
    SearchResult result =
        skilled(cranky, FakeJobSource.of("alpha", jobs)).search(SearchRequest.all());
    assertEquals(40, result.total());
    long skilled = result.jobs().stream().filter(one -> !one.skills().isEmpty()).count();
    assertTrue(skilled > 10 && skilled < 40, "" + skilled);
  }

  private SearchFlow skilled(SkillFinder finder, JobSource source) {
    JobSearch search = new JobSearch(List.of(source), new NoCache(), NOON, Runnable::run);
    return new SearchFlow(search.withSkills(finder), index, NOON);
  }

  @Test
  void no_source_and_nothing_found_is_an_empty_result() throws Exception {
    index.upsert(List.of(job("a-0", "Nurse", "From before")), NOON.instant());
    SearchResult result = flow().search(SearchRequest.all());
    assertEquals(0, result.total());
    assertTrue(result.jobs().isEmpty() && result.sources().isEmpty());
  }

  private static final class NoCache implements Cache {
    @Override
    public Optional<CacheEntry> get(String key) {
      return Optional.empty();
    }

    @Override
    public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
      return new CacheEntry(loader.load(), NOON.instant(), false);
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {}

    @Override
    public void remove(String key) {}

    @Override
    public void close() {}
  }

  @Test
  void once_a_day_jobs_leave_that_were_kept_long_enough_but_never_promoted_ones() throws Exception {
    SettableClock clock = SettableClock.at(NOON.instant());
    Retention month = new Retention(Duration.ofDays(30), Duration.ofDays(60), null);
    SearchFlow flow =
        new SearchFlow(
            new JobSearch(List.of(), new NoCache(), clock, Runnable::run), index, clock, month);
    for (String id : List.of("a-1", "a-2", "a-3")) {
      index.upsert(List.of(job(id, "Nurse", "X")), clock.instant());
    }
    index.promote(new JobId("a-2"), true);
    index.hide(new JobId("a-3"), true);
    flow.search(SearchRequest.all());
    clock.advance(Duration.ofDays(31));
    flow.search(SearchRequest.all());
    assertEquals(Optional.empty(), index.get(new JobId("a-1")));
    assertTrue(index.get(new JobId("a-2")).isPresent());
    assertTrue(index.get(new JobId("a-3")).isPresent());
    index.upsert(List.of(job("a-4", "Nurse", "X")), clock.instant().minus(Duration.ofDays(40)));
    clock.advance(Duration.ofHours(23));
    flow.search(SearchRequest.all());
    assertTrue(index.get(new JobId("a-4")).isPresent());
    clock.advance(Duration.ofHours(1));
    flow.search(SearchRequest.all());
    assertEquals(Optional.empty(), index.get(new JobId("a-4")));
    clock.advance(Duration.ofDays(30));
    flow.search(SearchRequest.all());
    assertEquals(Optional.empty(), index.get(new JobId("a-3")));
    assertTrue(index.get(new JobId("a-2")).isPresent());
  }

  @Test
  void a_sweep_that_breaks_fails_no_search_and_is_tried_with_the_next() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    JobIndex broken =
        (JobIndex)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {JobIndex.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("expire") && tries.incrementAndGet() < 3) {
                    throw new IllegalStateException("on purpose");
                  }
                  return method.invoke(index, args);
                });
    JobSource source = FakeJobSource.of("alpha", List.of(job("a-1", "Nurse", "X")));
    SearchFlow flow =
        new SearchFlow(
            new JobSearch(List.of(source), new NoCache(), NOON, Runnable::run), broken, NOON);
    for (int i = 0; i < 4; i++) {
      assertEquals(List.of("a-1"), ids(flow.search(SearchRequest.all())));
    }
    assertEquals(3, tries.get()); // twice in vain, then done for the day
  }
}
