package dev.candor.core.tck.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.task.BatchStatus;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.QueuePart;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.WaitingTask;
import dev.candor.core.spi.task.WaitingTask.Cause;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.Together;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Origin;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.candor.core.spi.task.QueueControl} does. Extend it, and give an empty
 * queue.
 */
public abstract class QueueControlContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int THREADS = 8;

  private final SettableClock clock = SettableClock.create();
  private TaskQueue queue;

  /**
   * The queue under test.
   *
   * @param clock tells what may start and what waits too long
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

  private TaskId submit(String operation) {
    return queue.submit(Task.of(operation, "{}"));
  }

  private Optional<Lease> next(String... operations) {
    return queue.lease("broom", Set.of(operations), MINUTE);
  }

  private Lease lease() {
    return next().orElseThrow();
  }

  private TaskId failed(String operation, String reason) {
    submit(operation);
    Lease lease = next(operation).orElseThrow();
    queue.fail(lease, new Failure(Failure.Kind.LASTING, reason), null);
    return lease.id();
  }

  private List<TaskId> deadLetters() {
    return queue.deadLetters(10).stream().map(Run::id).toList();
  }

  @Test
  final void a_worker_gets_only_tasks_that_it_can_do() {
    submit("sweep");
    TaskId mow = submit("mow");
    assertTrue(next("wash").isEmpty());
    assertEquals(mow, next("mow", "wash").orElseThrow().id());
    assertTrue(next("mow", "wash").isEmpty());
    assertTrue(next().isPresent());
  }

  @Test
  final void a_paused_queue_starts_nothing_and_what_runs_goes_on() {
    submit("sweep");
    submit("sweep");
    Lease running = lease();
    queue.pause(QueuePart.ALL);
    queue.pause(QueuePart.ALL);
    assertEquals(Set.of(QueuePart.ALL), queue.paused());
    assertTrue(next().isEmpty());
    assertTrue(queue.extend(running, MINUTE));
    assertTrue(queue.finish(running, "{}"));
    queue.submit(Task.of("sweep", "{}"));
    queue.resume(QueuePart.ALL);
    queue.resume(QueuePart.ALL);
    assertEquals(Set.of(), queue.paused());
    assertTrue(next().isPresent());
  }

  @Test
  final void a_paused_operation_does_not_hold_up_others() {
    submit("sweep");
    TaskId mow = submit("mow");
    queue.pause(QueuePart.operation("sweep"));
    assertEquals(mow, lease().id());
    assertTrue(next().isEmpty());
    assertTrue(next("sweep").isEmpty());
    queue.resume(QueuePart.operation("sweep"));
    assertTrue(next("sweep").isPresent());
    assertThrows(IllegalArgumentException.class, () -> QueuePart.operation("No Name"));
  }

  @Test
  final void no_more_tasks_of_an_operation_run_than_may() {
    for (int i = 0; i < 4; i++) {
      submit("sweep");
    }
    submit("mow");
    queue.limit("sweep", 2);
    Lease first = lease();
    lease();
    assertEquals("mow", lease().task().operation());
    assertTrue(next().isEmpty());
    queue.finish(first, "{}");
    assertTrue(next().isPresent());
    assertTrue(next().isEmpty());
    queue.limit("sweep", 3);
    assertTrue(next("sweep").isPresent());
    queue.limit("sweep", 0);
    submit("sweep");
    assertTrue(next("sweep").isPresent());
    assertThrows(IllegalArgumentException.class, () -> queue.limit("sweep", -1));
  }

  @Test
  final void a_lease_that_ran_out_makes_room() {
    TaskId lost = submit("sweep");
    submit("sweep");
    queue.limit("sweep", 1);
    lease();
    assertTrue(next().isEmpty());
    clock.advance(MINUTE);
    assertEquals(lost, lease().id(), "taken again at once");
    assertTrue(next().isEmpty());
  }

  @Test
  final void the_bound_holds_when_many_lease_at_once() throws Exception {
    queue.limit("sweep", 3);
    for (int i = 0; i < 2 * THREADS; i++) {
      submit("sweep");
    }
    for (int round = 0; round < 5; round++) {
      List<Lease> taken =
          Together.run(THREADS, thread -> () -> next("sweep")).stream()
              .flatMap(Optional::stream)
              .toList();
      assertEquals(3, taken.size());
      taken.forEach(one -> queue.finish(one, "{}"));
    }
  }

  @Test
  final void calls_of_a_resource_are_spread_over_the_time() {
    assertEquals(Duration.ZERO, queue.permit("anthropic", 60, MINUTE));
    assertEquals(Duration.ofSeconds(1), queue.permit("anthropic", 60, MINUTE));
    assertEquals(Duration.ZERO, queue.permit("other", 60, MINUTE));
    clock.advance(Duration.ofMillis(400));
    assertEquals(Duration.ofMillis(600), queue.permit("anthropic", 60, MINUTE));
    clock.advance(Duration.ofMillis(600));
    assertEquals(Duration.ZERO, queue.permit("anthropic", 60, MINUTE));
    clock.advance(Duration.ofDays(1));
    assertEquals(Duration.ZERO, queue.permit("anthropic", 60, MINUTE));
    assertEquals(Duration.ofSeconds(1), queue.permit("anthropic", 60, MINUTE), "none is saved up");
  }

  @Test
  final void the_rate_holds_when_many_ask_at_once() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Duration> waits =
          Together.run(THREADS, thread -> () -> queue.permit("anthropic", 60, MINUTE));
      assertEquals(1, waits.stream().filter(Duration::isZero).count(), waits.toString());
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  final void a_task_that_waits_too_long_is_found_with_its_cause() {
    Instant start = clock.instant();
    TaskId unattended = submit("mow");
    TaskId lost = submit("sweep");
    next("sweep");
    TaskId paused = submit("wash");
    queue.pause(QueuePart.operation("wash"));
    TaskId limited = submit("iron");
    submit("iron");
    queue.limit("iron", 1);
    Lease irons = next("iron").orElseThrow();
    submit("cook");
    TaskId busy = submit("cook");
    Lease cooks = next("cook").orElseThrow();
    queue.submit(Task.of("mow", "{}").notBefore(start.plus(Duration.ofDays(1))));
    clock.advance(Duration.ofMinutes(61));
    queue.extend(irons, MINUTE);
    queue.extend(cooks, MINUTE);
    TaskId second = queue.runs(RunQuery.newest(1).of("iron").in(RunState.QUEUED)).get(0).id();
    Map<TaskId, Cause> causes = new HashMap<>();
    List<WaitingTask> waiting = queue.waiting(Duration.ofMinutes(59), 100);
    waiting.forEach(one -> causes.put(one.id(), one.cause()));
    assertEquals(
        Map.of(
            unattended,
            Cause.UNATTENDED,
            lost,
            Cause.LOST,
            paused,
            Cause.PAUSED,
            second,
            Cause.LIMITED,
            busy,
            Cause.BUSY),
        causes);
    assertFalse(causes.containsKey(limited), "it runs");
    assertEquals(start, waiting.get(0).since());
    assertEquals(5, queue.waiting(Duration.ofMinutes(60).minusMillis(1), 100).size());
    assertEquals(
        4, queue.waiting(Duration.ofMinutes(60), 100).size(), "a lease waits from its end");
    assertEquals(1, queue.waiting(Duration.ZERO, 1).size());
  }

  @Test
  final void a_task_waits_from_when_it_was_last_queued() {
    submit("sweep");
    clock.advance(Duration.ofHours(2));
    queue.fail(lease(), new Failure(Failure.Kind.PASSING, "away"), MINUTE);
    assertEquals(List.of(), queue.waiting(Duration.ofMinutes(60), 10));
    clock.advance(Duration.ofMinutes(61));
    assertEquals(List.of(), queue.waiting(Duration.ofMinutes(60), 10));
    clock.advance(Duration.ofMillis(1));
    assertEquals(1, queue.waiting(Duration.ofMinutes(60), 10).size());
  }

  @Test
  final void counts_are_told_by_operation() {
    submit("sweep");
    lease();
    submit("sweep");
    failed("mow", "no grass");
    assertEquals(
        Map.of(
            "sweep", new QueueCounts(1, 1, 0, 0, 0, 0), "mow", new QueueCounts(0, 0, 0, 1, 0, 0)),
        queue.countsByOperation());
  }

  @Test
  final void failed_tasks_are_listed_until_they_are_retried_or_dismissed() {
    TaskId first = failed("sweep", "no broom");
    clock.advance(MINUTE);
    TaskId second = failed("mow", "no grass");
    assertEquals(List.of(first, second), deadLetters());
    assertEquals("no broom", queue.deadLetters(1).get(0).failure().reason());
    assertTrue(queue.dismiss(first));
    assertFalse(queue.dismiss(first));
    assertEquals(Optional.empty(), queue.retry(first));
    assertEquals(List.of(second), deadLetters());
    TaskId again = queue.retry(second).orElseThrow();
    assertEquals(List.of(), deadLetters());
    assertFalse(queue.dismiss(second));
    assertEquals(RunState.FAILED, queue.run(second).orElseThrow().state(), "the old one stays");
    Run run = queue.run(again).orElseThrow();
    assertEquals(second, run.origin().retryOf());
    assertEquals(RunState.QUEUED, run.state());
    assertEquals(again, next("mow").orElseThrow().id());
  }

  @Test
  final void a_retried_task_takes_its_unique_key_along() {
    Task task = Task.of("sweep", "{\"room\":1}").unique("room 1").priority(3);
    TaskId first = queue.submit(task);
    queue.fail(lease(), new Failure(Failure.Kind.LASTING, "dust"), null);
    TaskId second = queue.retry(first).orElseThrow();
    assertEquals(second, queue.submit(task));
    Lease lease = lease();
    assertEquals(task.from(Origin.NONE.retrying(first)), lease.task());
    queue.cancel(second);
    TaskId third = queue.retry(second).orElseThrow();
    assertEquals(second, queue.run(third).orElseThrow().origin().retryOf());
  }

  @Test
  final void only_what_ended_without_full_success_is_retried_and_once() throws Exception {
    TaskId waits = submit("sweep");
    assertEquals(Optional.empty(), queue.retry(waits));
    Lease lease = lease();
    assertEquals(Optional.empty(), queue.retry(waits));
    queue.finish(lease, "{}");
    assertEquals(Optional.empty(), queue.retry(waits));
    assertFalse(queue.dismiss(waits));
    assertEquals(Optional.empty(), queue.retry(new TaskId("other")));
    assertFalse(queue.dismiss(new TaskId("other")));
    TaskId dead = failed("sweep", "dust");
    List<Optional<TaskId>> retried = Together.run(THREADS, thread -> () -> queue.retry(dead));
    assertEquals(1, retried.stream().filter(Optional::isPresent).count());
  }

  private static List<Task> items(int count) {
    List<Task> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(Task.of("sweep", "{\"room\":" + i + "}"));
    }
    return items;
  }

  private static RunEvent.Charged charge(String usd) {
    return new RunEvent.Charged(new Usage(1, 10, 2, new BigDecimal(usd)));
  }

  private BatchStatus batch() {
    return queue.batch("spring").orElseThrow();
  }

  @Test
  final void a_batch_is_submitted_once_and_counted_by_state() {
    assertEquals(Optional.empty(), queue.batch("spring"));
    submit("sweep");
    queue.submitBatch("spring", Budget.NONE, items(5));
    queue.submitBatch("spring", Budget.NONE, items(7));
    queue.submitBatch("autumn", Budget.NONE, items(1));
    assertEquals(
        new BatchStatus(
            "spring", new QueueCounts(5, 0, 0, 0, 0, 0), Usage.NONE, Budget.NONE, false),
        batch());
    lease();
    Lease lease = lease();
    assertEquals("{\"room\":0}", lease.task().payload());
    assertEquals("spring", queue.run(lease.id()).orElseThrow().origin().batch());
    queue.finish(lease, "{}");
    queue.fail(lease(), new Failure(Failure.Kind.LASTING, "dust"), null);
    lease();
    assertEquals(new QueueCounts(2, 1, 1, 1, 0, 0), batch().counts());
    assertFalse(batch().isDone());
    assertEquals(3, queue.cancelBatch("spring"));
    assertEquals(0, queue.cancelBatch("spring"));
    assertEquals(0, queue.cancelBatch("other"));
    assertTrue(batch().isDone());
    assertEquals(5, batch().counts().total());
    assertEquals(5, queue.runs(RunQuery.newest(100).ofBatch("spring")).size());
  }

  @Test
  final void of_several_who_submit_one_batch_one_does() throws Exception {
    Together.run(
        THREADS,
        thread ->
            () -> {
              queue.submitBatch("spring", Budget.NONE, items(20));
              return true;
            });
    assertEquals(20, queue.counts().queued());
  }

  @Test
  final void a_batch_is_submitted_whole_or_not_at_all() {
    List<Task> bad = new ArrayList<>(items(3));
    bad.add(Task.of("sweep", "a\u0000b"));
    assertThrows(InvalidInputException.class, () -> queue.submitBatch("spring", Budget.NONE, bad));
    List<Task> keyed = List.of(Task.of("sweep", "{}").unique("key"));
    assertThrows(
        IllegalArgumentException.class, () -> queue.submitBatch("spring", Budget.NONE, keyed));
    assertEquals(0, queue.counts().queued());
    assertEquals(Optional.empty(), queue.batch("spring"));
  }

  @Test
  final void a_paused_batch_does_not_hold_up_others() {
    queue.submitBatch("spring", Budget.NONE, items(2));
    TaskId other = submit("sweep");
    queue.pause(QueuePart.batch("spring"));
    assertTrue(batch().paused());
    assertEquals(other, lease().id());
    assertTrue(next().isEmpty());
    queue.resume(QueuePart.batch("spring"));
    assertFalse(batch().paused());
    assertTrue(next().isPresent());
  }

  @Test
  final void a_batch_that_used_its_budget_starts_nothing_until_it_gets_more() {
    Budget budget = new Budget(100, new BigDecimal("0.5"));
    queue.submitBatch("spring", budget, items(4));
    Lease first = lease();
    Lease second = lease();
    assertTrue(queue.append(first, List.of(charge("0.2"), charge("0.2"))));
    assertFalse(batch().paused());
    queue.fail(first, new Failure(Failure.Kind.LASTING, "dust"), null);
    assertTrue(queue.append(second, List.of(charge("0.1"))));
    assertEquals(
        new Usage(3, 30, 6, new BigDecimal("0.5")), batch().usage(), "of the failed one, too");
    assertTrue(batch().overBudget() && batch().paused());
    assertEquals(Set.of(QueuePart.batch("spring")), queue.paused());
    assertTrue(queue.finish(second, "{}"), "what runs comes to its end");
    assertTrue(next().isEmpty());
    queue.resume(QueuePart.batch("spring"));
    assertTrue(next().isEmpty(), "only a budget helps");
    clock.advance(Duration.ofHours(2));
    assertEquals(Cause.PAUSED, queue.waiting(MINUTE, 1).get(0).cause());
    queue.submitBatch("spring", new Budget(100, BigDecimal.ONE), items(4));
    assertFalse(batch().overBudget() || batch().paused());
    assertTrue(next().isPresent());
    assertEquals(4, batch().counts().total());
  }

  @Test
  final void calls_without_a_price_count_too() {
    queue.submitBatch("spring", Budget.calls(2), items(3));
    Lease lease = lease();
    queue.append(lease, List.of(new RunEvent.Charged(new Usage(2, 10, 2, null))));
    assertEquals(new Usage(2, 10, 2, null), batch().usage());
    assertTrue(batch().overBudget());
    assertTrue(next().isEmpty());
  }

  @Test
  final void an_item_that_is_tried_again_is_counted_once_and_stays_in_its_batch() {
    queue.submitBatch("spring", Budget.NONE, items(2));
    Lease lease = lease();
    queue.fail(lease, new Failure(Failure.Kind.LASTING, "dust"), null);
    TaskId again = queue.retry(lease.id()).orElseThrow();
    assertEquals(new QueueCounts(2, 0, 0, 0, 0, 0), batch().counts());
    assertEquals("spring", queue.run(again).orElseThrow().origin().batch());
  }
}
