package dev.candor.core.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.application.Applications;
import dev.candor.core.job.Filter;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.search.JobSearch;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.index.Retention;
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.cache.FakeCache;
import dev.candor.core.tck.index.FakeJobIndex;
import dev.candor.core.tck.source.FakeJobSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class IngestFlowTest {

  @Test
  void a_source_tells_whether_it_filters_by_date_also_one_that_works_only_by_name() {
    SettableClock clock = SettableClock.create();
    JobIndex index = new FakeJobIndex();
    FakeJobSource plain = FakeJobSource.of("plain", List.of());
    FakeJobSource dated = FakeJobSource.of("dated", List.of()).claiming(Filter.POSTED_SINCE);
    FakeJobSource rare = FakeJobSource.of("rare", List.of()).claiming(Filter.POSTED_SINCE);
    JobSearch search =
        new JobSearch(List.of(plain, dated), new FakeCache(clock), clock, Runnable::run)
            .withNamed(Map.of("rare", () -> rare));
    IngestFlow flow =
        new IngestFlow(
            search,
            new IngestFlow.Target(
                index, new Applications(new MemoryStore(clock), index, clock), clock));
    assertFalse(flow.filtersByDate("plain"));
    assertTrue(flow.filtersByDate("dated"));
    assertTrue(flow.filtersByDate("rare"));
    assertFalse(flow.filtersByDate("none"));
  }

  @Test
  void who_only_ingests_has_jobs_leave_the_index_too() {
    SettableClock clock = SettableClock.create();
    JobIndex index = new FakeJobIndex();
    IngestFlow flow =
        new IngestFlow(
            new JobSearch(List.of(), new FakeCache(clock), clock, Runnable::run),
            new IngestFlow.Target(
                index, new Applications(new MemoryStore(clock), index, clock), clock),
            new Retention(Duration.ofDays(30), null, null));
    Job old = Job.builder(new JobId("a-1"), "alpha", "Nurse").build();
    Job kept = Job.builder(new JobId("a-2"), "alpha", "Cook").build();
    index.upsert(List.of(old, kept), clock.instant().minus(Duration.ofDays(31)));
    flow.seenAgain(List.of(kept));
    assertTrue(index.get(old.id()).isEmpty());
    assertTrue(index.get(kept.id()).isPresent());
  }
}
