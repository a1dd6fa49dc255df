package dev.candor.core.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import dev.candor.core.tck.index.CrankyJobIndex;
import dev.candor.core.tck.index.FakeJobIndex;
import dev.candor.core.tck.source.RandomJobs;
import dev.candor.core.tck.store.CrankyDocumentStore;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import dev.candor.core.work.ApplicationState;
import dev.candor.core.work.FitTier;
import dev.candor.core.work.JournalEntry;
import dev.candor.core.work.TransitionEffect;
import dev.candor.core.work.UndoToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applications do, in every store. */
abstract class ApplicationsContract {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Job JOB =
      Job.builder(new JobId("alpha-1"), "alpha", "Nurse").company("Brinkwater").build();

  private final JobIndex index = new FakeJobIndex();
  private final SettableClock clock = SettableClock.at(NOW);
  private DocumentStore store;
  private Applications applications;

  /** An empty store. */
  abstract DocumentStore create(Clock time);

  @BeforeEach
  void open() {
    store = create(clock);
    applications = new Applications(store, index, clock);
    index.upsert(List.of(JOB), NOW);
  }

  @AfterEach
  void close() {
    store.close();
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
  void several_jobs_are_taken_together_and_known_ones_stay_as_they_are() {
    Job.Builder first = Job.builder(new JobId("t-1"), "alpha", "Cook");
    Job.Builder second = Job.builder(new JobId("t-2"), "alpha", "Baker");
    index.upsert(List.of(first.build(), second.build()), NOW);
    Application known = applications.promote(JOB.id());
    List<JobId> ids = List.of(new JobId("t-2"), JOB.id(), new JobId("t-1"));
    List<Promotion> taken = applications.takeAll(ids);
    assertEquals(new Promotion.AlreadyKnown(known), taken.get(1));
    assertInstanceOf(Promotion.Promoted.class, taken.get(0));
    assertEquals("t-1", taken.get(2).application().id().value());
    assertTrue(ids.stream().allMatch(id -> index.get(id).orElseThrow().promoted()));
    assertThrows(
        NotFoundException.class,
        () -> applications.takeAll(List.of(new JobId("t-1"), new JobId("no-1"))));
    assertEquals(3, applications.list().size());
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
    for (int walk = 0; walk < 20; walk++) {
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
          new Applications(new MemoryStore(clock), new CrankyJobIndex(plain, seed, 3), clock);
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

  @Test
  void taking_a_job_up_says_whether_it_was_known() {
    index.score(Map.of(JOB.id(), 88));
    Promotion first = applications.take(JOB.id());
    assertInstanceOf(Promotion.Promoted.class, first);
    assertEquals(FitTier.A, first.application().tier());
    applications.move(first.application().id(), ApplicationState.APPLIED, "");
    Promotion.AlreadyKnown known =
        assertInstanceOf(Promotion.AlreadyKnown.class, applications.take(JOB.id()));
    assertEquals("already known as alpha-1, which is applied", known.reason());
    assertEquals(88, known.application().score());
  }

  @Test
  void a_move_tells_its_effects() {
    Application application = applications.promote(JOB.id());
    assertTrue(application.appliedAt().isEmpty());
    clock.advance(Duration.ofHours(1));
    Move.Moved moved =
        assertInstanceOf(
            Move.Moved.class, applications.move(application.id(), ApplicationState.APPLIED, ""));
    assertEquals(
        List.of(TransitionEffect.SETS_APPLIED_DATE, TransitionEffect.LEAVES_INBOX),
        moved.transition().effects());
    assertEquals(clock.instant(), moved.application().appliedAt().orElseThrow());
    clock.advance(Duration.ofHours(1));
    Move later = applications.move(moved.application(), ApplicationState.REJECTED, "");
    assertEquals(List.of(TransitionEffect.ENDS), ((Move.Moved) later).transition().effects());
    assertEquals(moved.application().appliedAt(), later.application().appliedAt());
    assertEquals(List.of(), Applications.transitions(ApplicationState.REJECTED));
  }

  @Test
  void a_score_is_a_change_like_any_other() {
    Application application = applications.promote(JOB.id());
    assertEquals(FitTier.UNSCORED, application.tier());
    Application scored = applications.score(application.id(), 0, "by hand");
    assertEquals(0, scored.score());
    assertEquals(FitTier.D, scored.tier());
    assertEquals(2, scored.revision());
    assertEquals("scored 0: by hand", scored.journal().get(1).note());
    assertEquals(scored, applications.get(scored.id()).orElseThrow());
    assertThrows(
        IllegalArgumentException.class, () -> applications.score(application.id(), 101, ""));
  }

  @Test
  void a_bulk_change_tells_what_became_of_each() {
    List<Job> jobs = jobs(4);
    List<ApplicationId> ids = promoted(jobs);
    applications.move(ids.get(1), ApplicationState.APPLIED, "");
    applications.move(ids.get(2), ApplicationState.DISCARDED, "");
    List<ApplicationId> asked = new ArrayList<>(ids);
    asked.add(new ApplicationId("nobody"));
    asked.add(ids.get(0));
    BulkChange change = applications.discardAll(asked, "too far");
    assertEquals(
        List.of(
            ItemChange.Status.CHANGED,
            ItemChange.Status.REFUSED,
            ItemChange.Status.UNCHANGED,
            ItemChange.Status.CHANGED,
            ItemChange.Status.NOT_FOUND),
        change.items().stream().map(ItemChange::status).toList());
    assertTrue(change.items().get(1).reason().contains("applied cannot become discarded"));
    assertEquals(ApplicationState.DISCARDED, state(ids.get(0)));
    assertEquals(ApplicationState.APPLIED, state(ids.get(1)));
    assertEquals(NOW.plus(Applications.DEFAULT_UNDO_FOR), change.undoUntil());
  }

  @Test
  void a_bulk_promotion_knows_what_it_promoted_and_is_taken_back() {
    List<Job> jobs = jobs(3);
    applications.promote(jobs.get(1).id());
    List<JobId> ids = new ArrayList<>(jobs.stream().map(Job::id).toList());
    ids.add(new JobId("unheard-of"));
    BulkChange change = applications.promoteAll(ids, "");
    assertEquals(2, change.count(ItemChange.Status.CHANGED));
    assertTrue(change.items().get(1).reason().startsWith("already known as "));
    assertEquals(ItemChange.Status.NOT_FOUND, change.items().get(3).status());
    assertTrue(index.get(ids.get(0)).orElseThrow().promoted());

    Undo.Undone undone = assertInstanceOf(Undo.Undone.class, applications.undo(change.undo()));
    assertEquals(2, undone.items().size());
    assertEquals(1, applications.list().size());
    assertFalse(index.get(ids.get(0)).orElseThrow().promoted());
    assertTrue(index.get(ids.get(1)).orElseThrow().promoted());
    assertInstanceOf(Promotion.Promoted.class, applications.take(ids.get(0)));
  }

  @Test
  void a_change_is_taken_back_once_and_the_journal_tells_both() {
    List<ApplicationId> ids = promoted(jobs(2));
    BulkChange change = applications.discardAll(ids, "too far");
    clock.advance(Duration.ofMinutes(3));
    // another process with the same store
    Undo first = new Applications(store, index, clock).undo(change.undo());
    assertEquals(2, ((Undo.Undone) first).items().size());
    Application back = applications.get(ids.get(0)).orElseThrow();
    assertEquals(ApplicationState.PROMOTED, back.state());
    assertEquals(
        List.of("too far", "undone: " + change.undo()),
        back.journal().stream().skip(1).map(JournalEntry::note).toList());
    Undo.Refused again = assertInstanceOf(Undo.Refused.class, applications.undo(change.undo()));
    assertEquals(Undo.Why.USED, again.why());
    assertEquals(back, applications.get(ids.get(0)).orElseThrow());
  }

  @Test
  void what_was_changed_since_is_not_taken_back() {
    List<ApplicationId> ids = promoted(jobs(2));
    BulkChange change = applications.moveAll(ids, ApplicationState.PREPARING, "");
    applications.move(ids.get(0), ApplicationState.APPLIED, "sent it");
    Undo.Undone undone = (Undo.Undone) applications.undo(change.undo());
    assertEquals(ItemChange.Status.REFUSED, undone.items().get(0).status());
    assertTrue(undone.items().get(0).reason().contains("applied"));
    assertEquals(ItemChange.Status.CHANGED, undone.items().get(1).status());
    assertEquals(ApplicationState.APPLIED, state(ids.get(0)));
    assertEquals(ApplicationState.PROMOTED, state(ids.get(1)));
  }

  @Test
  void an_old_change_is_not_taken_back() {
    List<ApplicationId> ids = promoted(jobs(1));
    BulkChange change = applications.withUndoFor(Duration.ofMinutes(10)).discardAll(ids, "too far");
    clock.advance(Duration.ofMinutes(10));
    assertEquals(Undo.Why.EXPIRED, ((Undo.Refused) applications.undo(change.undo())).why());
    assertEquals(ApplicationState.DISCARDED, state(ids.get(0)));
    clock.advance(Duration.ofDays(8));
    assertEquals(Undo.Why.UNKNOWN, ((Undo.Refused) applications.undo(change.undo())).why());
  }

  @Test
  void the_same_change_at_the_same_moment_has_a_token_of_its_own() {
    List<ApplicationId> ids = promoted(jobs(1));
    BulkChange one = applications.discardAll(ids, "");
    applications.undo(one.undo());
    applications.move(ids.get(0), ApplicationState.DISCARDED, "");
    BulkChange none = applications.discardAll(ids, "");
    assertNull(none.undo());
    applications.move(ids.get(0), ApplicationState.PROMOTED, "");
    BulkChange two = applications.discardAll(ids, "");
    assertNotEquals(one.undo(), two.undo());
    assertInstanceOf(Undo.Undone.class, applications.undo(two.undo()));
  }

  @Test
  void a_list_is_filtered_by_state_text_and_tier() {
    List<Job> jobs = jobs(6);
    List<ApplicationId> ids = promoted(jobs);
    applications.move(ids.get(2), ApplicationState.APPLIED, "through Mirela");
    applications.score(ids.get(4), 91, "");
    assertEquals(List.of(ids.get(2)), listed(ApplicationQuery.all().in(ApplicationState.APPLIED)));
    assertEquals(List.of(ids.get(2)), listed(ApplicationQuery.all().text("MIRELA through")));
    assertEquals(List.of(ids.get(3)), listed(ApplicationQuery.all().text("welder 3")));
    assertEquals(List.of(), listed(ApplicationQuery.all().text("weld*")));
    assertEquals(List.of(ids.get(4)), listed(ApplicationQuery.all().tiers(Set.of(FitTier.A))));
    assertEquals(5, listed(ApplicationQuery.inbox()).size());
    assertEquals(5, listed(ApplicationQuery.all().tiers(Set.of(FitTier.UNSCORED))).size());
  }

  @Test
  void pages_neither_repeat_nor_skip_while_others_come_and_go() {
    List<Job> jobs = jobs(23);
    List<ApplicationId> ids = promoted(jobs.subList(0, 20));
    ApplicationQuery query = ApplicationQuery.inbox().atMost(6);
    List<ApplicationId> seen = new ArrayList<>();
    int turn = 0;
    while (true) {
      ApplicationPage page = applications.list(query);
      seen.addAll(page.applications().stream().map(Application::id).toList());
      if (page.next() == null) {
        break;
      }
      query = query.after(page.next());
      applications.move(seen.get(turn), ApplicationState.DISCARDED, "");
      applications.promote(jobs.get(20 + turn++ % 3).id());
    }
    assertEquals(seen.size(), new HashSet<>(seen).size());
    assertTrue(seen.containsAll(ids));
  }

  @Test
  void of_many_bulk_changes_at_once_each_application_follows_one() throws Exception {
    List<ApplicationId> ids = promoted(jobs(5));
    List<BulkChange> changes =
        Together.run(
            4, thread -> () -> applications.moveAll(ids, ApplicationState.READY, "by " + thread));
    for (ApplicationId id : ids) {
      Application now = applications.get(id).orElseThrow();
      assertEquals(2, now.revision());
      long winners =
          changes.stream()
              .flatMap(change -> change.items().stream())
              .filter(item -> item.id().equals(id.value()))
              .filter(item -> item.status() == ItemChange.Status.CHANGED)
              .count();
      assertEquals(1, winners);
    }
  }

  @Test
  void too_many_at_once_are_refused_whole() {
    List<ApplicationId> ids =
        IntStream.rangeClosed(0, Applications.MAX_BULK)
            .mapToObj(i -> new ApplicationId("a-" + i))
            .toList();
    assertThrows(InvalidInputException.class, () -> applications.discardAll(ids, ""));
  }

  @Test
  void what_the_store_refuses_of_one_application_keeps_no_other_from_its_change() {
    List<ApplicationId> ids = promoted(jobs(2));
    Bulk bulk =
        new Bulk(
            new ChangeSets(store),
            NOW,
            Duration.ofDays(1),
            new Bulk.ChangeTo(ApplicationState.DISCARDED, ""));
    bulk.move(
        ids.get(0).value(),
        applications.get(ids.get(0)),
        changed -> {
          throw new InvalidInputException("document", "It is too long", "Shorten it", null);
        });
    bulk.move(ids.get(1).value(), applications.get(ids.get(1)), new Shelf(store)::put);
    BulkChange change = bulk.run();
    assertEquals(
        List.of(ItemChange.Status.FAILED, ItemChange.Status.CHANGED),
        change.items().stream().map(ItemChange::status).toList());
    assertEquals("It is too long", change.items().get(0).reason());
    assertInstanceOf(Undo.Undone.class, applications.undo(change.undo()));
    assertEquals(ApplicationState.PROMOTED, state(ids.get(1)));
  }

  @Test
  void a_bulk_change_that_breaks_anywhere_is_taken_back_whole() {
    for (int seed = 0; seed < 40; seed++) {
      List<Job> jobs = jobs(4);
      DocumentStore plain = new MemoryStore(clock);
      Applications steady = new Applications(plain, index, clock);
      List<ApplicationId> ids = jobs.stream().map(job -> steady.promote(job.id()).id()).toList();
      Applications shaky = new Applications(new CrankyDocumentStore(plain, seed, 5), index, clock);
      BulkChange change;
      try {
        change = shaky.discardAll(ids, "");
      } catch (RetryableException planned) {
        ids.forEach(
            id -> assertEquals(ApplicationState.PROMOTED, steady.get(id).orElseThrow().state()));
        continue;
      }
      Undo.Undone undone = undone(shaky, change.undo());
      assertEquals(ids.size(), undone.items().size());
      for (ApplicationId id : ids) {
        Application now = steady.get(id).orElseThrow();
        assertEquals(ApplicationState.PROMOTED, now.state());
        assertTrue(now.revision() == 1 || now.revision() == 3, "revision " + now.revision());
      }
    }
  }

  /** Calls until every item is done. */
  private static Undo.Undone undone(Applications shaky, UndoToken token) {
    Undo.Undone last = new Undo.Undone(List.of());
    for (int attempt = 0; attempt < 1_000; attempt++) {
      try {
        if (!(shaky.undo(token) instanceof Undo.Undone now)) {
          return last;
        }
        last = now;
      } catch (RetryableException planned) {
        // the plan says so
      }
    }
    throw new AssertionError("it was never taken back");
  }

  private List<Job> jobs(int count) {
    List<Job> jobs =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Job.builder(new JobId("w-" + (10 + i)), "alpha", "Welder " + i)
                        .company("Brinkwater")
                        .build())
            .toList();
    index.upsert(jobs, NOW);
    return jobs;
  }

  private List<ApplicationId> promoted(List<Job> jobs) {
    return jobs.stream().map(job -> applications.promote(job.id()).id()).toList();
  }

  private List<ApplicationId> listed(ApplicationQuery query) {
    return applications.list(query).applications().stream().map(Application::id).toList();
  }

  private ApplicationState state(ApplicationId id) {
    return applications.get(id).orElseThrow().state();
  }
}
