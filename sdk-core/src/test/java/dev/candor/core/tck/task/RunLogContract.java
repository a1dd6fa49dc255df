package dev.candor.core.tck.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.task.EventPage;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import dev.candor.core.work.Artifact;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Layer;
import dev.candor.core.work.Origin;
import dev.candor.core.work.Progress;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunEvent.What;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link dev.candor.core.spi.task.RunLog} does. Extend it, and give an empty queue. */
public abstract class RunLogContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int THREADS = 8;

  private final SettableClock clock = SettableClock.create();
  private TaskQueue queue;

  /**
   * The queue under test.
   *
   * @param clock tells the times of events
   * @return a new, empty queue; the contract closes it
   */
  protected abstract TaskQueue create(Clock clock);

  @BeforeEach
  final void open() {
    queue = new AssertingTaskQueue(create(clock));
  }

  @AfterEach
  final void close() {
    queue.close();
  }

  private TaskId submit(String payload) {
    return queue.submit(Task.of("sweep", payload));
  }

  private Lease lease() {
    return queue.lease("broom", MINUTE).orElseThrow();
  }

  private static RunEvent.Logged line(String message) {
    return new RunEvent.Logged(RunEvent.Level.INFO, "floor", message);
  }

  private static What changed(RunState state) {
    return new RunEvent.Changed(state, state == RunState.RUNNING ? "broom" : null);
  }

  private List<What> told(TaskId run) {
    List<RunEvent> events = queue.events(run, 0, 1_000).events();
    for (int i = 0; i < events.size(); i++) {
      assertEquals(i + 1, events.get(i).sequence(), "numbered from 1 without gaps");
      assertEquals(run, events.get(i).run());
    }
    return events.stream().map(RunEvent::what).toList();
  }

  @Test
  final void a_run_tells_of_everything_from_queue_to_end_in_order() {
    TaskId id = submit("x");
    Lease lease = lease();
    Usage usage = new Usage(1, 20, 3, new BigDecimal("0.015"));
    List<RunEvent.Told> work =
        List.of(
            new RunEvent.Layered(new Layer("dust", Layer.State.RUNNING, "")),
            line("ünï 😀 \u0000 \ud800 \"'; --"),
            new RunEvent.Advanced(new Progress(1, 2, "half")),
            new RunEvent.Charged(usage),
            new RunEvent.Made(new Artifact("floor.pdf", "application/pdf", "/rooms/1")),
            new RunEvent.Layered(new Layer("dust", Layer.State.SUCCEEDED, "gone")));
    assertTrue(queue.append(lease, work.subList(0, 2)));
    assertFalse(queue.events(id, 0, 100).ended());
    assertTrue(queue.append(lease, work.subList(2, 6)));
    assertTrue(queue.append(lease, List.of()));
    assertTrue(queue.finish(lease, "{\"clean\":true}"));
    List<What> all = new ArrayList<>();
    all.add(changed(RunState.QUEUED));
    all.add(changed(RunState.RUNNING));
    all.addAll(work);
    all.add(new RunEvent.Resulted("{\"clean\":true}"));
    all.add(changed(RunState.SUCCEEDED));
    assertEquals(all, told(id));
    assertTrue(queue.events(id, 0, 100).ended());
    assertEquals(clock.instant(), queue.events(id, 0, 1).events().get(0).at());
  }

  @Test
  final void a_run_is_what_its_events_come_to() {
    Instant start = clock.instant();
    TaskId id = submit("x");
    clock.advance(MINUTE);
    Lease lease = lease();
    Usage usage = new Usage(1, 20, 3, new BigDecimal("0.015"));
    Artifact artifact = new Artifact("floor.pdf", "application/pdf", "/rooms/1");
    queue.append(
        lease,
        List.of(
            new RunEvent.Layered(new Layer("dust", Layer.State.RUNNING, "")),
            new RunEvent.Layered(new Layer("wax", Layer.State.PENDING, "")),
            new RunEvent.Charged(usage),
            new RunEvent.Charged(usage),
            new RunEvent.Made(artifact),
            new RunEvent.Advanced(new Progress(1, 2, "half")),
            new RunEvent.Layered(new Layer("dust", Layer.State.SUCCEEDED, "gone"))));
    Run run = queue.run(id).orElseThrow();
    assertEquals(
        new Run(
            id,
            "sweep",
            Origin.NONE,
            RunState.RUNNING,
            1,
            new Run.Times(start, clock.instant(), null),
            new Run.Account(
                new Progress(1, 2, "half"),
                List.of(
                    new Layer("dust", Layer.State.SUCCEEDED, "gone"),
                    new Layer("wax", Layer.State.PENDING, "")),
                usage.plus(usage),
                List.of(artifact)),
            null),
        run);
    clock.advance(MINUTE);
    queue.finish(lease, "{}");
    Run done = queue.run(id).orElseThrow();
    assertEquals(run.after(changed(RunState.SUCCEEDED), clock.instant()), done);
    assertEquals(clock.instant(), done.times().endedAt());
    assertEquals(Optional.empty(), queue.run(new TaskId("other")));
  }

  @Test
  final void a_run_with_a_part_that_failed_is_partial_and_another_try_begins_its_parts_anew() {
    TaskId partial = submit("x");
    Lease lease = lease();
    RunEvent.Layered failed = new RunEvent.Layered(new Layer("wax", Layer.State.FAILED, "none"));
    queue.append(lease, List.of(failed));
    assertTrue(queue.finish(lease, "most"));
    assertEquals(RunState.PARTIAL, queue.run(partial).orElseThrow().state());
    assertEquals("most", queue.status(partial).orElseThrow().result());
    assertEquals(1, queue.counts().partial());

    TaskId again = submit("y");
    Lease first = lease();
    Usage usage = new Usage(1, 20, 3, new BigDecimal("0.5"));
    queue.append(first, List.of(failed, new RunEvent.Charged(usage)));
    Failure away = new Failure(Failure.Kind.PASSING, "no wax");
    queue.fail(first, away, Duration.ZERO);
    assertEquals(away, queue.run(again).orElseThrow().failure());
    Lease second = lease();
    queue.append(second, List.of(new RunEvent.Charged(usage)));
    queue.finish(second, "all");
    Run run = queue.run(again).orElseThrow();
    assertEquals(RunState.SUCCEEDED, run.state());
    assertEquals(List.of(), run.account().layers());
    assertEquals(2, run.attempts());
    assertEquals(usage.plus(usage), run.account().usage(), "what was paid stays paid");
    assertNull(run.failure());
    assertTrue(told(again).contains(new RunEvent.Changed(RunState.QUEUED, "no wax")));
  }

  @Test
  final void a_failure_keeps_its_kind_and_reason() {
    TaskId id = submit("x");
    Failure lasting = new Failure(Failure.Kind.LASTING, "no broom");
    queue.fail(lease(), lasting, null);
    assertEquals(lasting, queue.run(id).orElseThrow().failure());
    assertEquals(
        List.of(
            changed(RunState.QUEUED),
            changed(RunState.RUNNING),
            new RunEvent.Changed(RunState.FAILED, "no broom")),
        told(id));
  }

  @Test
  final void readers_join_late_and_come_back_and_miss_nothing() {
    TaskId id = submit("x");
    Lease lease = lease();
    for (int i = 0; i < 25; i++) {
      queue.append(lease, List.of(line("line " + i)));
    }
    queue.finish(lease, "{}");
    List<RunEvent> whole = queue.events(id, 0, 1_000).events();
    for (int size : List.of(1, 7, 29, 30)) {
      List<RunEvent> read = new ArrayList<>();
      EventPage page = queue.events(id, 0, size);
      read.addAll(page.events());
      while (!page.ended()) {
        assertEquals(read.size(), page.last());
        page = queue.events(id, page.last(), size);
        read.addAll(page.events());
      }
      assertEquals(whole, read, "pages of " + size);
    }
    EventPage beyond = queue.events(id, whole.size(), 5);
    assertEquals(new EventPage(whole.size(), List.of(), true), beyond);
    assertEquals(new EventPage(3, List.of(), true), queue.events(new TaskId("other"), 3, 5));
  }

  @Test
  final void all_runs_have_one_order_in_which_each_keeps_its_own() {
    TaskId first = submit("1");
    TaskId second = submit("2");
    Lease lease = lease();
    assertEquals(3, queue.events(0, 100).events().size());
    queue.append(lease, List.of(line("a"), line("b")));
    queue.cancel(second);
    queue.finish(lease, "{}");
    EventPage all = queue.events(0, 100);
    assertEquals(8, all.last());
    assertFalse(all.ended());
    assertEquals(all.events().subList(3, 8), queue.events(3, 100).events());
    assertEquals(all.events().subList(3, 5), queue.events(3, 2).events());
    assertEquals(new EventPage(8, List.of(), false), queue.events(8, 100));
    for (TaskId run : List.of(first, second)) {
      assertEquals(
          queue.events(run, 0, 100).events(),
          all.events().stream().filter(one -> one.run().equals(run)).toList());
    }
  }

  @Test
  final void who_lost_the_lease_tells_nothing_more() {
    TaskId id = submit("x");
    Lease first = lease();
    clock.advance(MINUTE);
    Lease second = lease();
    assertFalse(queue.append(first, List.of(line("late"))));
    assertTrue(queue.append(second, List.of(line("right"))));
    queue.cancel(id);
    assertFalse(queue.append(second, List.of(line("after the end"))));
    assertFalse(queue.finish(second, "{}"));
    List<What> told = told(id);
    assertEquals(changed(RunState.CANCELLED), told.get(told.size() - 1));
    assertFalse(told.contains(line("late")) || told.contains(line("after the end")));
  }

  @Test
  final void after_the_end_nothing_is_told_whoever_comes_first() throws Exception {
    for (int round = 0; round < 20; round++) {
      TaskId id = submit("x");
      Lease lease = lease();
      List<Callable<Boolean>> racers =
          List.of(
              () -> queue.append(lease, List.of(line("one"), line("two"))),
              () -> queue.finish(lease, "{}"),
              () -> queue.cancel(id),
              () -> queue.append(lease, List.of(line("three"))),
              () -> queue.fail(lease, new Failure(Failure.Kind.LASTING, "dust"), null));
      List<Boolean> done = Together.run(racers.size(), racers::get);
      assertEquals(
          1, List.of(done.get(1), done.get(2), done.get(4)).stream().filter(b -> b).count());
      List<What> told = told(id);
      RunState end = queue.run(id).orElseThrow().state();
      long ends =
          told.stream()
              .filter(one -> one instanceof RunEvent.Changed to && to.state().isEnd())
              .count();
      assertEquals(1, ends, told.toString());
      assertTrue(
          told.get(told.size() - 1) instanceof RunEvent.Changed last && last.state() == end,
          told.toString());
      assertEquals(done.get(0), told.contains(line("two")), "kept or refused, never both");
      assertEquals(done.get(3), told.contains(line("three")));
    }
  }

  @Test
  final void after_trimming_readers_are_told_from_where_on_events_are_missing() {
    TaskId old = submit("old");
    queue.finish(lease(), "{}");
    clock.advance(MINUTE);
    Instant afterwards = clock.instant();
    TaskId fresh = submit("fresh");
    Lease lease = lease();
    Run before = queue.run(old).orElseThrow();
    assertTrue(queue.trim(afterwards, Instant.EPOCH) > 0);
    assertEquals(0, queue.trim(afterwards, Instant.EPOCH));
    assertEquals(new EventPage(4, List.of(), true), queue.events(old, 0, 10));
    assertEquals(new EventPage(4, List.of(), true), queue.events(old, 4, 10));
    assertEquals(Optional.of(before), queue.run(old), "the run stays");
    EventPage all = queue.events(1, 10);
    assertEquals(4, all.after(), "2 to 4 are gone");
    assertEquals(List.of(fresh, fresh), all.events().stream().map(RunEvent::run).toList());
    queue.finish(lease, "{}");
    assertEquals(8, queue.events(0, 10).last(), "numbers go on");

    clock.advance(MINUTE);
    assertTrue(queue.trim(afterwards, afterwards) > 0);
    assertEquals(Optional.empty(), queue.run(old));
    assertEquals(4, told(fresh).size());
  }

  @Test
  final void events_that_are_missing_between_others_are_told_of() {
    TaskId keeps = submit("keeps");
    Lease kept = lease();
    submit("goes");
    queue.finish(lease(), "{}");
    queue.append(kept, List.of(line("later")));
    clock.advance(MINUTE);
    queue.trim(clock.instant(), Instant.EPOCH);
    EventPage first = queue.events(0, 100);
    assertEquals(2, first.events().size());
    EventPage next = queue.events(first.last(), 100);
    assertEquals(6, next.after(), "3 to 6 are gone");
    assertEquals(line("later"), next.events().get(0).what());
    assertEquals(3, told(keeps).size());
  }

  @Test
  final void runs_are_found_by_state_operation_and_age() {
    TaskId done = submit("1");
    queue.finish(lease(), "{}");
    TaskId mown = queue.submit(Task.of("mow", "2"));
    TaskId waits = submit("3");
    assertEquals(List.of(waits, mown, done), ids(RunQuery.newest(10)));
    assertEquals(List.of(waits, mown), ids(RunQuery.newest(2)));
    assertEquals(List.of(done), ids(RunQuery.newest(2).after(mown)));
    assertEquals(List.of(done), ids(RunQuery.newest(10).in(RunState.SUCCEEDED)));
    assertEquals(
        List.of(waits), ids(RunQuery.newest(10).of("sweep").in(RunState.QUEUED, RunState.FAILED)));
    assertEquals(List.of(), ids(RunQuery.newest(10).ofBatch("none")));
  }

  private List<TaskId> ids(RunQuery query) {
    return queue.runs(query).stream().map(Run::id).toList();
  }

  @Test
  final void readers_beside_writers_see_every_event_once_and_in_order() throws Exception {
    int each = 6;
    int events = THREADS * each * 6; // queued, running, two lines, result, end
    AtomicInteger done = new AtomicInteger();
    List<List<RunEvent>> seen =
        Together.run(
            2 * THREADS + 3,
            thread ->
                () -> {
                  if (thread < THREADS) {
                    for (int i = 0; i < each; i++) {
                      submit(thread + "-" + i);
                    }
                    return List.of();
                  }
                  return thread < 2 * THREADS
                      ? work(done, THREADS * each)
                      : read(events, thread == 2 * THREADS);
                });
    List<RunEvent> first = seen.get(2 * THREADS);
    Map<TaskId, Long> last = new HashMap<>();
    for (RunEvent one : first) {
      assertEquals(last.merge(one.run(), 1L, Long::sum), one.sequence(), one.toString());
    }
    assertEquals(THREADS * each, last.size());
    last.keySet().forEach(run -> assertEquals(inOrder(run), told(run)));
    assertEquals(first, seen.get(2 * THREADS + 1));
    assertEquals(first, seen.get(2 * THREADS + 2));
  }

  private List<What> inOrder(TaskId run) {
    return List.of(
        changed(RunState.QUEUED),
        changed(RunState.RUNNING),
        line("one"),
        line("two"),
        new RunEvent.Resulted(queue.status(run).orElseThrow().task().payload()),
        changed(RunState.SUCCEEDED));
  }

  private List<RunEvent> work(AtomicInteger done, int total) {
    while (done.get() < total) {
      Optional<Lease> lease = queue.lease("broom", MINUTE);
      if (lease.isPresent()) {
        assertTrue(queue.append(lease.get(), List.of(line("one"))));
        assertTrue(queue.append(lease.get(), List.of(line("two"))));
        assertTrue(queue.finish(lease.get(), lease.get().task().payload()));
        done.incrementAndGet();
      }
    }
    return List.of();
  }

  /** One reader that reads on, and others who start over now and then from where they were. */
  private List<RunEvent> read(int events, boolean greedy) {
    List<RunEvent> read = new ArrayList<>();
    while (read.size() < events) {
      EventPage page = queue.events(read.size(), greedy ? 1_000 : 7);
      assertEquals(read.size(), page.after(), "nothing was missed");
      read.addAll(page.events());
    }
    return read;
  }
}
