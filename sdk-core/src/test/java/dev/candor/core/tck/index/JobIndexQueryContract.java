package dev.candor.core.tck.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.JobSort;
import dev.candor.core.job.Place;
import dev.candor.core.job.Salary;
import dev.candor.core.job.SalaryPeriod;
import dev.candor.core.job.Seniority;
import dev.candor.core.spi.index.IndexPage;
import dev.candor.core.spi.index.IndexQuery;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.tck.source.RandomJobs;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link JobIndex} answers to queries. Part of {@link JobIndexContract}. */
abstract class JobIndexQueryContract {

  static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");

  JobIndex index;

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

  static Job job(String id, String title) {
    return Job.builder(new JobId(id), "alpha", title).build();
  }

  final List<String> ids(IndexQuery query) {
    return index.query(query).jobs().stream().map(e -> e.job().id().value()).toList();
  }

  final List<String> ids(String text) {
    return ids(IndexQuery.all(100).toBuilder().text(text).build());
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
      JobId other = jobs.get(random.nextInt(jobs.size())).id();
      index.promote(other, true);
      byHand.promote(other, true);
      Map<JobId, Integer> score = Map.of(other, random.nextInt(101));
      index.score(score);
      byHand.score(score);
    }
    for (int i = 0; i < 150; i++) {
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
    if (random.nextInt(4) == 0) {
      facets.put(FacetField.POSTED_AGE, Set.of("day", "unspecified"));
    }
    if (random.nextInt(4) == 0) {
      facets.put(FacetField.SKILL, Set.of("SQL", "unspecified"));
    }
    if (random.nextInt(4) == 0) {
      facets.put(FacetField.COUNTRY, Set.of("PT", "worldwide"));
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
    JobSort[] sorts = {JobSort.NEWEST, JobSort.SALARY, JobSort.SCORE};
    return IndexQuery.all(random.nextInt(60)).toBuilder()
        .titles(random.nextInt(4) == 0 ? List.of("engineer senior", "nurse") : List.of())
        .text(texts.get(random.nextInt(texts.size())))
        .facets(facets)
        .within(within)
        .hidden(random.nextBoolean() ? null : random.nextInt(8) == 0)
        .promoted(random.nextInt(4) > 0 ? null : random.nextBoolean())
        .minScore(random.nextInt(4) > 0 ? null : random.nextInt(60))
        .asOf(Instant.ofEpochSecond(1_780_000_000L + 86_400L * random.nextInt(40)))
        .sort(sorts[random.nextInt(sorts.length)])
        .offset(random.nextInt(20))
        .facetLimit(random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(4))
        .build();
  }

  @Test
  final void salary_sorts_by_year_within_a_currency_and_unpaid_last() {
    index.upsert(
        List.of(
            job("a-1", "Nurse"),
            paid("a-2", null, "70000", "USD", SalaryPeriod.YEAR),
            paid("a-3", "40", "50", "USD", SalaryPeriod.HOUR),
            paid("a-4", "4000", null, "EUR", SalaryPeriod.MONTH),
            paid("a-5", "48000", "48000", "EUR", SalaryPeriod.YEAR)),
        MORNING);
    IndexQuery query = IndexQuery.all(9).toBuilder().sort(JobSort.SALARY).build();
    assertEquals(List.of("a-4", "a-5", "a-3", "a-2", "a-1"), ids(query));
    assertEquals(
        List.of(
            new FacetCount("EUR 40000-50000", 2),
            new FacetCount("USD 100000-150000", 1),
            new FacetCount("USD 60000-80000", 1),
            new FacetCount("USD 80000-100000", 1),
            new FacetCount("unspecified", 1)),
        index.query(query).facets().of(FacetField.SALARY_BAND));
  }

  private static Job paid(String id, String min, String max, String currency, SalaryPeriod period) {
    return job(id, "Nurse").toBuilder()
        .salary(
            new Salary(
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                Currency.getInstance(currency),
                period))
        .build();
  }

  @Test
  final void scores_stay_sort_and_filter_and_unscored_is_no_score() {
    index.upsert(
        List.of(job("a-1", "Nurse"), job("a-2", "Nurse"), job("a-3", "Nurse"), job("a-4", "Cook")),
        MORNING);
    Map<JobId, Integer> scores =
        Map.of(
            new JobId("a-1"), 0, new JobId("a-2"), 71, new JobId("a-4"), 70, new JobId("none"), 9);
    assertEquals(3, index.score(scores));
    index.upsert(List.of(job("a-2", "Head Nurse")), EVENING);
    IndexQuery query = IndexQuery.all(9).toBuilder().sort(JobSort.SCORE).build();
    assertEquals(List.of("a-2", "a-4", "a-1", "a-3"), ids(query));
    assertEquals(List.of("a-2", "a-4"), ids(query.toBuilder().minScore(70).build()));
    assertEquals(List.of("a-2", "a-4", "a-1"), ids(query.toBuilder().minScore(0).build()));
    assertEquals(0, index.score(Map.of()));
    assertThrows(IllegalArgumentException.class, () -> index.score(Map.of(new JobId("a-1"), 101)));
    assertEquals(0, index.get(new JobId("a-1")).orElseThrow().score());
  }

  @Test
  final void hidden_and_promoted_jobs_are_asked_for_alone_or_together() {
    index.upsert(
        List.of(job("a-1", "Nurse"), job("a-2", "Nurse"), job("a-3", "Nurse"), job("a-4", "Nurse")),
        MORNING);
    index.hide(List.of(new JobId("a-1"), new JobId("a-2")), true);
    index.promote(new JobId("a-2"), true);
    index.promote(new JobId("a-3"), true);
    IndexQuery.Builder all = IndexQuery.all(9).toBuilder();
    assertEquals(List.of("a-3", "a-4"), ids(all.build()));
    assertEquals(List.of("a-1", "a-2"), ids(all.hidden(true).build()));
    assertEquals(List.of("a-2"), ids(all.promoted(true).build()));
    assertEquals(List.of("a-2", "a-3"), ids(all.hidden(null).build()));
    assertEquals(List.of("a-1", "a-4"), ids(all.promoted(false).build()));
    assertEquals(List.of("a-4"), ids(all.hidden(false).build()));
  }

  @Test
  final void posted_ages_are_told_at_the_time_asked_for_and_nobody_asks_without_one() {
    index.upsert(
        List.of(
            posted("a-1", 0),
            posted("a-2", 24 * 60 - 1),
            posted("a-3", 24 * 60),
            posted("a-4", 7 * 24 * 60 - 1),
            posted("a-5", 7 * 24 * 60),
            posted("a-6", 30 * 24 * 60),
            posted("a-7", -60),
            job("a-8", "Nurse")),
        MORNING);
    IndexQuery query = IndexQuery.all(9).toBuilder().asOf(EVENING).build();
    assertEquals(
        List.of(
            new FacetCount("day", 3),
            new FacetCount("week", 2),
            new FacetCount("month", 1),
            new FacetCount("older", 1),
            new FacetCount("unspecified", 1)),
        index.query(query).facets().of(FacetField.POSTED_AGE));
    Map<FacetField, Set<String>> recent =
        Map.of(FacetField.POSTED_AGE, Set.of("week", "unspecified"));
    IndexQuery filtered = query.toBuilder().facets(recent).build();
    assertEquals(List.of("a-3", "a-4", "a-8"), ids(filtered));
    assertEquals(5, index.query(filtered).facets().of(FacetField.POSTED_AGE).size());
    assertEquals(List.of(), index.query(IndexQuery.all(9)).facets().of(FacetField.POSTED_AGE));
    assertThrows(
        IllegalArgumentException.class, () -> IndexQuery.all(9).toBuilder().facets(recent).build());
  }

  private static Job posted(String id, long minutesAgo) {
    return job(id, "Nurse").toBuilder().postedAt(EVENING.minusSeconds(60 * minutesAgo)).build();
  }

  @Test
  final void places_are_counted_by_country_region_and_city() {
    index.upsert(
        List.of(
            at("a-1", new Place("Lisbon, Portugal", "PT"), Place.of("Porto, Portugal")),
            at("a-2", new Place("Austin, TX, United States", "US"), Place.of("Worldwide")),
            at("a-3", new Place("Portugal", "PT"), Place.of("Europe")),
            job("a-4", "Nurse")),
        MORNING);
    IndexPage page = index.query(IndexQuery.all(9));
    assertEquals(
        List.of(
            new FacetCount("PT", 2),
            new FacetCount("US", 1),
            new FacetCount("unspecified", 1),
            new FacetCount("worldwide", 1)),
        page.facets().of(FacetField.COUNTRY));
    assertEquals(
        List.of(
            new FacetCount("unspecified", 2),
            new FacetCount("Europe", 1),
            new FacetCount("US/TX", 1)),
        page.facets().of(FacetField.REGION));
    assertEquals(
        List.of(
            new FacetCount("unspecified", 2),
            new FacetCount("PT/Lisbon", 1),
            new FacetCount("PT/Porto", 1),
            new FacetCount("US/TX/Austin", 1)),
        page.facets().of(FacetField.CITY));
    Map<FacetField, Set<String>> lisbon = Map.of(FacetField.CITY, Set.of("PT/Lisbon"));
    assertEquals(List.of("a-1"), ids(IndexQuery.all(9).toBuilder().facets(lisbon).build()));
  }

  private static Job at(String id, Place... places) {
    return job(id, "Nurse").toBuilder().places(List.of(places)).build();
  }

  @Test
  final void facets_are_counted_for_the_fields_and_values_asked_for() {
    index.upsert(
        List.of(
            job("a-1", "Nurse").toBuilder().skills(List.of("Triage", "triage ", "ACLS")).build(),
            job("a-2", "Nurse").toBuilder().skills(List.of("Triage")).build(),
            job("a-3", "Cook")),
        MORNING);
    IndexQuery query =
        IndexQuery.all(0).toBuilder().counted(Set.of(FacetField.SKILL)).facetLimit(2).build();
    IndexPage page = index.query(query);
    assertEquals(
        List.of(new FacetCount("Triage", 2), new FacetCount("ACLS", 1)),
        page.facets().of(FacetField.SKILL));
    assertEquals(List.of(), page.facets().of(FacetField.SOURCE));
  }

  @Test
  final void a_cursor_goes_on_behind_its_page_whatever_came_or_went() {
    List<Job> jobs = RandomJobs.of(new Random(14), 120);
    index.upsert(jobs, MORNING);
    Map<JobId, Integer> scores = new TreeMap<>();
    jobs.forEach(job -> scores.put(job.id(), job.title().length()));
    index.score(scores);
    for (JobSort sort : JobSort.values()) {
      IndexQuery query = IndexQuery.all(120).toBuilder().text("engineer").sort(sort).build();
      List<String> whole = ids(query);
      assertTrue(whole.size() > 30, "few");
      IndexPage first = index.query(query.toBuilder().limit(10).build());
      List<String> paged = new ArrayList<>(whole.subList(0, 10));
      JobId last = first.jobs().get(9).job().id();
      index.hide(last, true);
      String next = first.next();
      while (next != null) {
        IndexPage page = index.query(query.toBuilder().limit(7).after(next).build());
        assertEquals(whole.size() - 1, page.total());
        page.jobs().forEach(entry -> paged.add(entry.job().id().value()));
        next = page.next();
        index.upsert(List.of(jobs.get(paged.size())), EVENING);
      }
      assertEquals(whole, paged, sort.code());
      index.hide(last, false);
    }
  }

  @Test
  final void a_cursor_of_other_words_or_another_order_is_refused() {
    index.upsert(RandomJobs.of(new Random(15), 60), MORNING);
    IndexQuery nurse =
        IndexQuery.all(2).toBuilder().text("engineer").sort(JobSort.RELEVANCE).build();
    String next = index.query(nurse).next();
    for (IndexQuery other :
        List.of(
            nurse.toBuilder().text("nurse").after(next).build(),
            nurse.toBuilder().sort(JobSort.SALARY).after(next).build(),
            nurse.toBuilder().after("\u0000?").build(),
            nurse.toBuilder().after("").build())) {
      assertThrows(InvalidInputException.class, () -> index.query(other));
    }
  }
}
