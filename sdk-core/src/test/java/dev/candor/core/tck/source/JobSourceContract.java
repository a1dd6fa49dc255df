package dev.candor.core.tck.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.job.Filter;
import dev.candor.core.job.FilterUse;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.WorkMode;
import dev.candor.core.spi.source.JobSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link JobSource} does. Extend it, and give a source that finds something. */
public abstract class JobSourceContract {

  /**
   * The source under test.
   *
   * @return a source that finds at least one job for {@link #request()}, every time
   */
  protected abstract JobSource source();

  /**
   * The same kind of source in a broken world: a server that is away, a file that is gone.
   *
   * @return a source that finds nothing, or empty when nothing around it can break
   */
  protected Optional<JobSource> broken() {
    return Optional.empty();
  }

  /**
   * What the tests ask for.
   *
   * @return default: everything
   */
  protected SearchRequest request() {
    return SearchRequest.all();
  }

  /**
   * The names that stand in its jobs.
   *
   * @return default: the name of the source alone
   */
  protected Set<String> namesInJobs() {
    return Set.of(source().name());
  }

  @Test
  final void the_name_has_the_form_settings_can_write() {
    String name = source().name();
    assertTrue(name.matches("[a-z][a-z0-9-]{0,63}"), name);
    assertEquals(name, source().name());
  }

  @Test
  final void capabilities_are_the_same_every_time_and_times_are_not_negative() {
    JobSource source = source();
    assertEquals(source.capabilities(), source.capabilities());
    assertFalse(source.freshFor().isNegative());
  }

  @Test
  final void jobs_are_handed_over_once_each_under_its_name() throws Exception {
    Collected found = Collected.all();
    SourceOutcome outcome = source().search(request(), found);
    assertNotNull(outcome);
    assertFalse(found.jobs().isEmpty(), outcome.name() + ": " + outcome.detail());
    assertEquals(found.ids().size(), new HashSet<>(found.ids()).size());
    for (Job job : found.jobs()) {
      assertTrue(namesInJobs().contains(job.source()), job.source());
    }
  }

  @Test
  final void the_same_posting_has_the_same_id_every_time() throws Exception {
    assertEquals(ids(source()), ids(source()));
  }

  @Test
  final void a_sink_that_wants_nothing_ends_the_run_with_an_outcome() throws Exception {
    assertNotNull(source().search(request(), Collected.atMost(0)));
  }

  @Test
  final void several_searches_run_at_once() throws Exception {
    JobSource source = source();
    Set<JobId> alone = ids(source);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Set<JobId>>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(threads.submit(() -> ids(source)));
      }
      for (Future<Set<JobId>> run : runs) {
        assertEquals(alone, run.get(60, TimeUnit.SECONDS));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void an_interrupt_ends_the_run_or_stays_for_the_caller() {
    boolean seen;
    Thread.currentThread().interrupt();
    try {
      source().search(request(), Collected.all());
      seen = Thread.interrupted();
    } catch (InterruptedException e) {
      seen = true;
    } finally {
      Thread.interrupted();
    }
    assertTrue(seen, "the interrupt was swallowed");
  }

  @Test
  final void a_native_remote_filter_gives_remote_work_alone() throws Exception {
    JobSource source = source();
    assumeTrue(source.capabilities().of(Filter.REMOTE) == FilterUse.NATIVE);
    Collected found = Collected.all();
    source.search(request().remote(), found);
    for (Job job : found.jobs()) {
      assertEquals(WorkMode.REMOTE, job.workMode(), job.title());
    }
  }

  @Test
  final void a_broken_world_is_an_outcome_that_says_what_broke() throws Exception {
    Optional<JobSource> broken = broken();
    assumeTrue(broken.isPresent());
    SourceOutcome outcome = broken.orElseThrow().search(request(), Collected.all());
    assertFalse(
        outcome instanceof SourceOutcome.Complete || outcome instanceof SourceOutcome.Empty,
        outcome.name());
    assertFalse(outcome.detail().isBlank(), "says nothing");
  }

  private Set<JobId> ids(JobSource source) throws InterruptedException {
    Collected found = Collected.all();
    source.search(request(), found);
    return new HashSet<>(found.ids());
  }
}
