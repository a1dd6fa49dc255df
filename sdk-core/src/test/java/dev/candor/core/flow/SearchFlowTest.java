package dev.candor.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Filter;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.search.JobSearch;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.index.FakeJobIndex;
import dev.candor.core.tck.source.FakeJobSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
  void what_a_source_vouches_for_follows_what_has_the_words() throws Exception {
    JobSource source =
        FakeJobSource.of(
                "alpha", List.of(job("a-1", "Krankenpfleger", "X"), job("a-2", "Nurse", "X")))
            .claiming(Filter.TITLE);
    assertEquals(List.of("a-2", "a-1"), ids(flow(source).search(SearchRequest.titled("Nurse"))));
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
}
