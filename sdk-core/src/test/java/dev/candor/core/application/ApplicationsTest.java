package dev.candor.core.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.NotFoundException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.spi.index.JobIndex;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.index.CrankyJobIndex;
import dev.candor.core.tck.index.FakeJobIndex;
import dev.candor.core.tck.source.RandomJobs;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ApplicationsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Clock NOON = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Job JOB =
      Job.builder(new JobId("alpha-1"), "alpha", "Nurse").company("Brinkwater").build();

  private final JobIndex index = new FakeJobIndex();
  private final DocumentStore store = new MapStore();
  private final Applications applications = new Applications(store, index, NOON);

  @BeforeEach
  void fill() {
    index.upsert(List.of(JOB), NOW);
  }

  @Test
  void a_promoted_job_is_an_application_with_a_journal_and_marked_in_the_index() {
    Application application = applications.promote(JOB.id());
    assertEquals(JOB, application.job());
    assertEquals(ApplicationState.PROMOTED, application.state());
    assertEquals(1, application.revision());
    assertEquals(NOW, application.journal().get(0).at());
    assertTrue(index.get(JOB.id()).orElseThrow().promoted());
    assertEquals(application, applications.get(application.id()).orElseThrow());
  }

  @Test
  void promoting_again_gives_the_application_as_it_stands() {
    Application first = applications.promote(JOB.id());
    applications.move(first.id(), ApplicationState.PREPARING, "");
    Application again = applications.promote(JOB.id());
    assertEquals(ApplicationState.PREPARING, again.state());
    assertEquals(2, again.revision());
    assertEquals(1, applications.list().size());
  }

  @Test
  void an_unknown_job_or_application_is_named() {
    NotFoundException job =
        assertThrows(NotFoundException.class, () -> applications.promote(new JobId("no-1")));
    assertEquals("no-1", job.id());
    ApplicationId none = new ApplicationId("none");
    assertThrows(
        NotFoundException.class, () -> applications.move(none, ApplicationState.READY, ""));
    assertTrue(applications.get(none).isEmpty());
  }

  @Test
  void many_promote_at_once_and_one_application_results() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Application>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> applications.promote(JOB.id()));
      }
      Set<Application> results = new HashSet<>();
      for (Future<Application> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      assertEquals(1, results.size());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_move_is_written_to_the_journal() {
    Application application = applications.promote(JOB.id());
    Move move = applications.move(application.id(), ApplicationState.APPLIED, "by e-mail");
    Application moved = assertInstanceOf(Move.Moved.class, move).application();
    assertEquals(ApplicationState.APPLIED, moved.state());
    assertEquals(ApplicationState.PROMOTED, moved.journal().get(1).from());
    assertEquals("by e-mail", moved.journal().get(1).note());
    assertEquals(moved, applications.get(moved.id()).orElseThrow());
  }

  @Test
  void a_move_against_the_rules_is_refused_with_what_is_allowed() {
    Application application = applications.promote(JOB.id());
    Move.Refused refused =
        assertInstanceOf(
            Move.Refused.class, applications.move(application.id(), ApplicationState.OFFERED, ""));
    assertEquals(application, refused.application());
    assertTrue(refused.allowed().contains(ApplicationState.PREPARING));
    assertTrue(refused.reason().contains("promoted cannot become offered"), refused.reason());
    assertEquals(application, applications.get(application.id()).orElseThrow());
  }

  @Test
  void any_walk_keeps_journal_state_and_revision_in_step() {
    Random random = new Random(5);
    ApplicationState[] states = ApplicationState.values();
    for (int walk = 0; walk < 50; walk++) {
      Job job = RandomJobs.of(random, 1).get(0).toBuilder().build();
      index.upsert(List.of(job), NOW);
      Application now = applications.promote(job.id());
      for (int step = 0; step < 20; step++) {
        ApplicationState to = states[random.nextInt(states.length)];
        Move move = applications.move(now.id(), to, "");
        assertEquals(Transitions.after(now.state()).contains(to), move instanceof Move.Moved);
        now = move.application();
        assertEquals(now.journal().size(), now.revision());
        for (int i = 1; i < now.journal().size(); i++) {
          assertEquals(now.journal().get(i - 1).to(), now.journal().get(i).from());
        }
      }
    }
  }

  @Test
  void a_move_based_on_an_older_revision_is_a_conflict() {
    Application seen = applications.promote(JOB.id());
    applications.move(seen, ApplicationState.PREPARING, "");
    ConflictException conflict =
        assertThrows(
            ConflictException.class, () -> applications.move(seen, ApplicationState.DISCARDED, ""));
    assertEquals(2, conflict.actual());
    assertEquals(ApplicationState.PREPARING, applications.get(seen.id()).orElseThrow().state());
  }

  @Test
  void an_overlong_note_is_refused() {
    Application seen = applications.promote(JOB.id());
    String note = "x".repeat(Applications.MAX_NOTE + 1);
    assertThrows(
        InvalidInputException.class, () -> applications.move(seen, ApplicationState.READY, note));
  }

  @Test
  void a_promotion_that_broke_half_way_is_completed_by_the_next() {
    for (int seed = 0; seed < 30; seed++) {
      JobIndex plain = new FakeJobIndex();
      plain.upsert(List.of(JOB), NOW);
      Applications shaky =
          new Applications(new MapStore(), new CrankyJobIndex(plain, seed, 3), NOON);
      Application done = null;
      for (int attempt = 0; done == null && attempt < 100; attempt++) {
        try {
          done = shaky.promote(JOB.id());
        } catch (RetryableException planned) {
          // the plan says so; the next attempt completes it
        }
      }
      assertEquals(1, shaky.list().size());
      assertTrue(plain.get(JOB.id()).orElseThrow().promoted());
    }
  }

  @Test
  void a_long_list_is_whole() {
    List<Job> jobs = RandomJobs.of(new Random(6), 450);
    index.upsert(jobs, NOW);
    jobs.forEach(job -> applications.promote(job.id()));
    List<ApplicationId> ids = applications.list().stream().map(Application::id).toList();
    assertEquals(450, new HashSet<>(ids).size());
    assertEquals(ids.stream().sorted().toList(), ids);
  }
}
