package dev.candor.core.tck.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import dev.candor.core.work.Failure;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TaskQueue} does. Extend it, and give an empty queue. */
public abstract class TaskQueueContract {

  private static final int THREADS = 8;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SettableClock clock = SettableClock.create();
  private TaskQueue raw;
  private TaskQueue queue;

  /**
   * The queue under test.
   *
   * @param clock tells what may start and which leases ran out
   * @return a new, empty queue; the contract closes it
   */
  protected abstract TaskQueue create(Clock clock);

  @BeforeEach
  final void open() {
    raw = create(clock);
    queue = new AssertingTaskQueue(raw);
  }

  @AfterEach
  final void close() {
    queue.close();
  }

  private static Task task(String payload) {
    return Task.of("sweep", payload);
  }

  private Lease lease() {
    return queue.lease("broom", MINUTE).orElseThrow();
  }

  private static Failure because(String reason) {
    return new Failure(Failure.Kind.PASSING, reason);
  }

  private boolean isEmpty() {
    return queue.lease("broom", MINUTE).isEmpty();
  }

  private RunState state(TaskId id) {
    return queue.status(id).orElseThrow().state();
  }

  @Test
  final void a_new_queue_is_empty() {
    assertTrue(isEmpty());
    assertEquals(new QueueCounts(0, 0, 0, 0, 0, 0), queue.counts());
    for (String unknown : List.of("task-1", "other", "task-99999999999999999999", "task--1")) {
      assertEquals(Optional.empty(), queue.status(new TaskId(unknown)));
      assertFalse(queue.cancel(new TaskId(unknown)));
    }
  }

  @Test
  final void a_task_is_queued_then_leased_then_done() {
    Task task = task("{\"room\":1}").priority(3);
    TaskId id = queue.submit(task);
    assertEquals(Optional.of(new TaskStatus(id, task, RunState.QUEUED, 0, null)), queue.status(id));
    Lease lease = queue.lease("broom", MINUTE).orElseThrow();
    assertEquals(id, lease.id());
    assertEquals(task, lease.task());
    assertEquals("broom", lease.worker());
    assertEquals(1, lease.attempt());
    assertEquals(clock.instant().plus(MINUTE), lease.until());
    assertEquals(RunState.RUNNING, state(id));
    assertTrue(isEmpty(), "a leased task is nobody else's");
    assertTrue(queue.finish(lease, "{\"clean\":true}"));
    assertEquals(
        Optional.of(new TaskStatus(id, task, RunState.SUCCEEDED, 1, "{\"clean\":true}")),
        queue.status(id));
    assertTrue(isEmpty());
  }

  @Test
  final void the_highest_priority_goes_first_then_the_oldest() {
    for (String payload : List.of("0 a", "5 a", "-1 a", "5 b", "0 b", "-1 b")) {
      queue.submit(task(payload).priority(Integer.parseInt(payload.split(" ")[0])));
    }
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      order.add(lease().task().payload());
    }
    assertEquals(List.of("5 a", "5 b", "0 a", "0 b", "-1 a", "-1 b"), order);
  }

  @Test
  final void a_task_does_not_start_before_its_time_nor_hold_up_others() {
    Instant start = clock.instant().plusSeconds(10);
    Task later = task("later").priority(9).notBefore(start);
    TaskId id = queue.submit(later);
    queue.submit(task("now"));
    assertEquals("now", lease().task().payload());
    clock.advance(Duration.ofMillis(9_999));
    assertTrue(isEmpty());
    assertEquals(1, queue.counts().queued());
    clock.advance(Duration.ofMillis(1));
    assertEquals(id, lease().id());
    assertEquals(later, queue.status(id).orElseThrow().task());
  }

  @Test
  final void two_tasks_with_one_key_are_one_task_even_when_it_is_done() {
    TaskId first = queue.submit(task("first").unique("key ünï 😀"));
    assertEquals(first, queue.submit(task("second").unique("key ünï 😀")));
    assertNotEquals(first, queue.submit(task("third").unique("KEY ünï 😀")));
    assertNotEquals(queue.submit(task("same")), queue.submit(task("same")));
    Lease lease = lease();
    assertEquals("first", lease.task().payload());
    queue.finish(lease, "done");
    assertEquals(first, queue.submit(task("again").unique("key ünï 😀")));
    assertEquals("done", queue.status(first).orElseThrow().result());
    assertEquals(new QueueCounts(3, 0, 1, 0, 0, 0), queue.counts());
  }

  @Test
  final void a_lease_that_ran_out_is_taken_again_and_guards_the_result() {
    TaskId id = queue.submit(task("x"));
    Lease first = lease();
    clock.advance(MINUTE.minusMillis(1));
    assertTrue(isEmpty());
    clock.advance(Duration.ofMillis(1));
    Lease second = queue.lease("mop", MINUTE).orElseThrow();
    assertEquals(id, second.id());
    assertEquals(2, second.attempt());
    assertTrue(second.fence() > first.fence());
    assertFalse(queue.extend(first, MINUTE));
    assertFalse(queue.finish(first, "late"));
    assertFalse(queue.fail(first, because("late"), null));
    assertFalse(queue.fail(first, because("late"), Duration.ZERO));
    assertTrue(queue.finish(second, "right"));
    assertFalse(queue.finish(first, "later still"));
    assertEquals("right", queue.status(id).orElseThrow().result());
  }

  @Test
  final void work_done_late_counts_as_long_as_nobody_else_took_the_task() {
    TaskId id = queue.submit(task("x"));
    Lease lease = lease();
    clock.advance(Duration.ofHours(1));
    assertTrue(queue.extend(lease, MINUTE));
    assertTrue(isEmpty(), "it is held again");
    clock.advance(Duration.ofHours(1));
    assertTrue(queue.finish(lease, "late, and good"));
    assertEquals(RunState.SUCCEEDED, state(id));
  }

  @Test
  final void an_extended_lease_is_held_from_now_on() {
    queue.submit(task("x"));
    Lease lease = lease();
    clock.advance(Duration.ofSeconds(50));
    assertTrue(queue.extend(lease, MINUTE));
    clock.advance(Duration.ofSeconds(59));
    assertTrue(isEmpty());
    assertTrue(queue.extend(lease, Duration.ofSeconds(2)));
    clock.advance(Duration.ofSeconds(2));
    assertEquals(2, lease().attempt());
  }

  @Test
  final void a_failed_try_waits_and_is_tried_again_until_given_up() {
    TaskId id = queue.submit(task("x"));
    assertTrue(queue.fail(lease(), because("no water"), Duration.ofSeconds(5)));
    TaskStatus waiting = queue.status(id).orElseThrow();
    assertEquals(RunState.QUEUED, waiting.state());
    assertEquals(1, waiting.attempts());
    assertNull(waiting.result());
    clock.advance(Duration.ofMillis(4_999));
    assertTrue(isEmpty());
    clock.advance(Duration.ofMillis(1));
    Lease second = lease();
    assertEquals(2, second.attempt());
    assertTrue(queue.fail(second, because("at once"), Duration.ZERO));
    Lease third = lease();
    assertTrue(queue.fail(third, because("no broom"), null));
    assertEquals(
        new TaskStatus(id, task("x"), RunState.FAILED, 3, "no broom"),
        queue.status(id).orElseThrow());
    assertFalse(queue.fail(third, because("again"), Duration.ZERO));
    clock.advance(Duration.ofDays(1));
    assertTrue(isEmpty());
  }

  @Test
  final void any_reason_is_taken_and_a_long_one_cut() {
    TaskId id = queue.submit(task("x"));
    assertTrue(queue.fail(lease(), because("r".repeat(1_100_000)), null));
    assertEquals("r".repeat(4_000), queue.status(id).orElseThrow().result());
  }

  @Test
  final void a_cancelled_task_is_not_started_and_a_running_one_not_finished() {
    TaskId waiting = queue.submit(task("waiting").priority(-1));
    TaskId running = queue.submit(task("running"));
    Lease lease = lease();
    assertTrue(queue.cancel(waiting));
    assertTrue(queue.cancel(running));
    assertFalse(queue.cancel(running));
    assertFalse(queue.extend(lease, MINUTE));
    assertFalse(queue.finish(lease, "too late"));
    assertFalse(queue.fail(lease, because("too late"), Duration.ZERO));
    clock.advance(Duration.ofDays(1));
    assertTrue(isEmpty());
    assertEquals(RunState.CANCELLED, state(waiting));
    assertEquals(RunState.CANCELLED, state(running));
    assertNull(queue.status(running).orElseThrow().result());
  }

  @Test
  final void what_is_done_cannot_be_cancelled_nor_done_again() {
    TaskId id = queue.submit(task("x"));
    Lease lease = lease();
    assertTrue(queue.finish(lease, "1"));
    assertFalse(queue.cancel(id));
    assertFalse(queue.finish(lease, "2"));
    assertFalse(queue.extend(lease, MINUTE));
    assertEquals("1", queue.status(id).orElseThrow().result());
  }

  @Test
  final void counts_tell_every_state() {
    for (int i = 0; i < 15; i++) {
      queue.submit(task("task " + i));
    }
    for (int i = 0; i < 2; i++) {
      queue.finish(lease(), "{}");
    }
    for (int i = 0; i < 3; i++) {
      queue.fail(lease(), because("broken"), null);
    }
    for (int i = 0; i < 4; i++) {
      queue.cancel(lease().id());
    }
    lease();
    queue.fail(lease(), because("again"), MINUTE);
    assertEquals(new QueueCounts(5, 1, 2, 3, 4, 0), queue.counts());
  }

  @Test
  final void any_text_comes_back_as_it_was() {
    for (String text :
        List.of("", "{\"a\":\"'; -- \\\" ünï 😀 \\u0000\"}", "x".repeat(1_048_576))) {
      TaskId id = queue.submit(task(text));
      Lease lease = lease();
      assertTrue(text.equals(lease.task().payload()));
      assertTrue(queue.finish(lease, text));
      assertTrue(text.equals(queue.status(id).orElseThrow().result()));
    }
  }

  @Test
  final void a_text_that_no_database_takes_is_refused_and_the_lease_still_held() {
    for (String bad : List.of("a\u0000b", "a\ud800b")) {
      assertThrows(InvalidInputException.class, () -> queue.submit(task(bad)));
      queue.submit(task("x"));
      Lease lease = lease();
      assertThrows(InvalidInputException.class, () -> queue.finish(lease, bad));
      assertTrue(queue.finish(lease, "good"));
    }
    assertEquals(new QueueCounts(0, 0, 2, 0, 0, 0), queue.counts());
  }

  @Test
  final void a_lease_is_for_a_positive_time() {
    queue.submit(task("x"));
    assertThrows(IllegalArgumentException.class, () -> queue.lease("broom", Duration.ZERO));
    Lease lease = lease();
    Duration past = Duration.ofSeconds(-1);
    assertThrows(IllegalArgumentException.class, () -> queue.extend(lease, past));
    assertThrows(IllegalArgumentException.class, () -> queue.fail(lease, because("x"), past));
    assertTrue(queue.extend(lease, Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000)));
  }

  @Test
  final void of_several_who_submit_one_key_all_get_one_task() throws Exception {
    for (int round = 0; round < 10; round++) {
      String key = "round " + round;
      List<TaskId> ids =
          Together.run(THREADS, thread -> () -> queue.submit(task("" + thread).unique(key)));
      assertEquals(1, Set.copyOf(ids).size(), ids.toString());
    }
    assertEquals(10, queue.counts().queued());
  }

  @Test
  final void several_who_lease_at_once_get_different_tasks_and_the_first_ones() throws Exception {
    for (int i = 0; i < 3 * THREADS; i++) {
      queue.submit(task("" + i));
    }
    Set<Integer> taken = new HashSet<>();
    for (Lease lease : Together.run(THREADS, thread -> this::lease)) {
      taken.add(Integer.parseInt(lease.task().payload()));
    }
    for (int i = 0; i < THREADS; i++) {
      assertTrue(taken.contains(i), taken.toString());
    }
  }

  @Test
  final void a_lease_that_ran_out_goes_to_one_of_several() throws Exception {
    for (int round = 0; round < 10; round++) {
      queue.submit(task("round " + round));
      Lease first = lease();
      clock.advance(MINUTE);
      List<Optional<Lease>> leases =
          Together.run(THREADS, thread -> () -> queue.lease("w" + thread, MINUTE));
      List<Lease> got = leases.stream().flatMap(Optional::stream).toList();
      assertEquals(1, got.size());
      List<Boolean> finished =
          Together.run(
              2, thread -> () -> queue.finish(thread == 0 ? first : got.get(0), "" + thread));
      assertEquals(List.of(false, true), finished);
      assertEquals("1", queue.status(first.id()).orElseThrow().result());
    }
  }

  @Test
  final void of_one_who_cancels_and_one_who_finishes_one_succeeds() throws Exception {
    for (int round = 0; round < 20; round++) {
      queue.submit(task("x"));
      Lease lease = lease();
      List<Boolean> done =
          Together.run(
              2, thread -> () -> thread == 0 ? queue.cancel(lease.id()) : queue.finish(lease, "r"));
      assertEquals(1, done.stream().filter(one -> one).count());
      assertEquals(done.get(0) ? RunState.CANCELLED : RunState.SUCCEEDED, state(lease.id()));
    }
  }

  @Test
  final void producers_and_workers_at_once_do_every_task_exactly_once() throws Exception {
    int each = 20;
    AtomicInteger done = new AtomicInteger();
    List<Set<String>> worked =
        Together.run(
            2 * THREADS,
            thread -> () -> thread < THREADS ? produce(thread, each) : work(done, THREADS * each));
    Set<String> all = new HashSet<>();
    for (Set<String> one : worked.subList(THREADS, 2 * THREADS)) {
      one.forEach(payload -> assertTrue(all.add(payload), payload + " was done twice"));
    }
    assertEquals(THREADS * each, all.size());
    assertEquals(new QueueCounts(0, 0, THREADS * each, 0, 0, 0), queue.counts());
  }

  private Set<String> produce(int thread, int each) {
    for (int i = 0; i < each; i++) {
      TaskId id = queue.submit(task(thread + "-" + i).priority(i % 3));
      assertTrue(queue.status(id).isPresent());
    }
    return Set.of();
  }

  private Set<String> work(AtomicInteger done, int total) {
    Set<String> mine = new HashSet<>();
    while (done.get() < total) {
      Optional<Lease> lease = queue.lease("worker", MINUTE);
      if (lease.isEmpty()) {
        Thread.onSpinWait();
        continue;
      }
      assertEquals(1, lease.get().attempt());
      assertTrue(queue.finish(lease.get(), lease.get().task().payload()));
      mine.add(lease.get().task().payload());
      done.incrementAndGet();
    }
    return mine;
  }

  @Test
  final void a_closed_queue_says_so() {
    queue.submit(task("x"));
    Lease lease = lease();
    raw.close();
    raw.close();
    assertThrows(ClosedException.class, () -> raw.submit(task("y")));
    assertThrows(ClosedException.class, () -> raw.lease("broom", MINUTE));
    assertThrows(ClosedException.class, () -> raw.extend(lease, MINUTE));
    assertThrows(ClosedException.class, () -> raw.finish(lease, "{}"));
    assertThrows(ClosedException.class, () -> raw.fail(lease, because("x"), null));
    assertThrows(ClosedException.class, () -> raw.cancel(lease.id()));
    assertThrows(ClosedException.class, () -> raw.status(lease.id()));
    assertThrows(ClosedException.class, raw::counts);
  }
}
