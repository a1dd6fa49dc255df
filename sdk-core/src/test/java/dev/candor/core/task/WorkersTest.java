package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.RunReport;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.task.AssertingTaskQueue;
import dev.candor.core.tck.task.CrankyTaskQueue;
import dev.candor.core.tck.task.FakeTaskQueue;
import dev.candor.core.work.Progress;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.AdditionalAnswers;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

@Timeout(60)
final class WorkersTest {

  private static final Duration LEASE = Duration.ofSeconds(30);

  private final SettableClock clock = SettableClock.create();
  private final TaskQueue queue = new AssertingTaskQueue(JdbcTaskQueue.inMemory(clock));
  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void noThreadIsLeft() throws InterruptedException {
    executor.shutdown();
    assertTrue(executor.awaitTermination(20, TimeUnit.SECONDS), "a thread is left");
    queue.close();
  }

  /** What an operation does. */
  private interface Work {
    String on(String payload, RunReport report) throws InterruptedException;
  }

  private record Named(String name, Work work) implements Operation {
    @Override
    public String run(String payload, RunReport report) throws InterruptedException {
      return work.on(payload, report);
    }
  }

  private WorkersBuilder workers(Work work) {
    return Workers.builder(queue, executor, clock)
        .operation(new Named("sweep", work))
        .leaseTime(LEASE)
        .pollInterval(Duration.ofMillis(20))
        .grace(Duration.ofSeconds(20));
  }

  private TaskId submit(String payload) {
    return queue.submit(Task.of("sweep", payload));
  }

  private TaskStatus status(TaskId id) {
    return queue.status(id).orElseThrow();
  }

  private void awaitState(TaskId id, RunState state) {
    awaitThat(() -> status(id).state() == state);
  }

  private static void awaitThat(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) { // the time of the test is the bound
      Thread.yield();
      if (Thread.interrupted()) {
        throw new AssertionError("it did not come to that in time");
      }
    }
  }

  @Test
  void tasks_are_done_their_results_committed_and_progress_told() {
    ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    Work work =
        (payload, report) -> {
          report.progress(new Progress(1, 2, payload));
          return "swept " + payload;
        };
    TaskId first = submit("hall");
    try (Workers workers =
        workers(work).onProgress((id, one) -> heard.add(id + " " + one.message())).start()) {
      awaitState(first, RunState.SUCCEEDED);
      TaskId second = submit("yard");
      workers.wake();
      awaitState(second, RunState.SUCCEEDED);
      assertEquals("swept hall", status(first).result());
      assertEquals("swept yard", status(second).result());
      assertEquals(List.of(first + " hall", second + " yard"), List.copyOf(heard));
    }
  }

  @Test
  void so_many_run_at_once_and_no_more() {
    CyclicBarrier three = new CyclicBarrier(3);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < 12; i++) {
      submit("" + i);
    }
    Work work =
        (payload, report) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          try {
            three.await(20, TimeUnit.SECONDS); // none ends before three have begun
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          now.decrementAndGet();
          return "{}";
        };
    try (Workers workers = workers(work).concurrency(Operation.Pool.STORE, 3).start()) {
      awaitThat(() -> queue.counts().succeeded() == 12);
    }
    assertEquals(3, most.get());
  }

  @Test
  void a_failed_try_is_repeated_after_a_pause() {
    AtomicInteger tries = new AtomicInteger();
    TaskId id = submit("x");
    try (Workers workers =
        workers(
                (payload, report) -> {
                  if (tries.incrementAndGet() < 3) {
                    throw new IllegalStateException("dust");
                  }
                  return "clean";
                })
            .start()) {
      awaitThat(() -> status(id).attempts() == 1 && status(id).state() == RunState.QUEUED);
      clock.advance(Duration.ofSeconds(1));
      awaitThat(() -> status(id).attempts() == 2 && status(id).state() == RunState.QUEUED);
      clock.advance(Duration.ofSeconds(2));
      awaitState(id, RunState.SUCCEEDED);
    }
    assertEquals(3, tries.get());
    assertEquals("clean", status(id).result());
  }

  @Test
  void what_will_not_heal_is_given_up_at_once() {
    Map<RuntimeException, String> failures =
        Map.of(
            new InvalidInputException("room", "There is no such room", "Name another", null),
            "There is no such room. Nothing was written. Name another.",
            new IllegalArgumentException("no room"),
            "IllegalArgumentException: no room");
    failures.forEach(
        (failure, reason) -> {
          TaskId id = submit("x");
          try (Workers workers = workers((payload, report) -> fail(failure)).start()) {
            awaitState(id, RunState.FAILED);
          }
          assertEquals(1, status(id).attempts());
          assertEquals(reason, status(id).result());
        });
  }

  private static String fail(RuntimeException failure) {
    throw failure;
  }

  @Test
  void who_asks_for_a_longer_pause_gets_it() {
    Duration asked = Duration.ofMinutes(7);
    RetryableException busy = new RetryableException("Busy", "", "Later", asked, null);
    TaskId id = submit("x");
    try (Workers workers = workers((payload, report) -> fail(busy)).start()) {
      awaitThat(() -> status(id).attempts() == 1 && status(id).state() == RunState.QUEUED);
    }
    clock.advance(asked.minusMillis(1));
    assertTrue(queue.lease("me", LEASE).isEmpty());
    clock.advance(Duration.ofMillis(1));
    assertEquals(id, queue.lease("me", LEASE).orElseThrow().id());
  }

  @Test
  void after_so_many_tries_a_task_is_given_up() {
    TaskId id = submit("x");
    Work work = (payload, report) -> fail(new IllegalStateException("dust"));
    // a lease that outlasts every step of the clock, also one made while it is being taken
    Duration year = Duration.ofDays(365);
    try (Workers workers = workers(work).leaseTime(year).maxAttempts(3).start()) {
      awaitThat(
          () -> {
            RunState state = status(id).state();
            if (state == RunState.QUEUED) {
              clock.advance(Duration.ofSeconds(1));
            }
            return state == RunState.FAILED;
          });
    }
    assertEquals(3, status(id).attempts());
    assertEquals("Gave up after 3 tries: IllegalStateException: dust", status(id).result());
  }

  @Test
  void a_task_that_ended_every_worker_is_not_run_again() {
    TaskId id = submit("poison");
    for (int i = 0; i < 3; i++) {
      assertTrue(queue.lease("dies", LEASE).isPresent());
      clock.advance(LEASE);
    }
    AtomicInteger runs = new AtomicInteger();
    Work work = (payload, report) -> "run " + runs.incrementAndGet();
    try (Workers workers = workers(work).maxAttempts(3).start()) {
      awaitState(id, RunState.FAILED);
    }
    assertEquals(0, runs.get());
    assertEquals("Gave up after 3 tries, the last without an end", status(id).result());
  }

  @Test
  void a_task_of_an_operation_that_they_do_not_know_is_left_to_others() {
    TaskId id = queue.submit(Task.of("mow", "x"));
    TaskId known = submit("y");
    try (Workers workers = workers((payload, report) -> "{}").start()) {
      awaitState(known, RunState.SUCCEEDED);
    }
    assertEquals(RunState.QUEUED, status(id).state());
    assertEquals(0, status(id).attempts());
  }

  @Test
  void a_result_that_cannot_be_kept_is_a_failure() {
    TaskId none = submit("none");
    TaskId long1 = submit("long");
    Work work = (payload, report) -> payload.equals("none") ? null : "x".repeat(1_048_577);
    try (Workers workers = workers(work).start()) {
      awaitState(none, RunState.FAILED);
      awaitState(long1, RunState.FAILED);
    }
    assertTrue(status(none).result().contains("gave no result"));
    assertTrue(status(long1).result().contains("1048577 characters"));
  }

  @Test
  void a_lease_is_extended_while_its_operation_runs() {
    CountDownLatch goOn = new CountDownLatch(1);
    TaskId id = submit("x");
    TaskQueue watched = Mockito.mock(TaskQueue.class, AdditionalAnswers.delegatesTo(queue));
    try (Workers workers =
        Workers.builder(watched, executor, clock)
            .operation(new Named("sweep", (payload, report) -> waitFor(goOn)))
            .leaseTime(LEASE)
            .start()) {
      awaitState(id, RunState.RUNNING);
      for (int i = 1; i <= 5; i++) {
        clock.advance(LEASE.minusSeconds(1)); // in all far beyond the first lease
        workers.wake();
        Mockito.verify(watched, Mockito.timeout(30_000).atLeast(i))
            .extend(ArgumentMatchers.any(), ArgumentMatchers.any());
      }
      assertTrue(queue.lease("other", LEASE).isEmpty());
      goOn.countDown();
      awaitState(id, RunState.SUCCEEDED);
    }
    assertEquals(1, status(id).attempts());
  }

  private static String waitFor(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(30, TimeUnit.SECONDS));
    return "{}";
  }

  @Test
  void a_cancelled_operation_is_interrupted_and_nothing_committed() throws Exception {
    BlockingQueue<String> events = new ArrayBlockingQueue<>(10);
    TaskId id = submit("x");
    Work work =
        (payload, report) -> {
          events.add("begun");
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            events.add("interrupted");
            throw e;
          }
          return "never";
        };
    try (Workers workers = workers(work).start()) {
      assertEquals("begun", events.poll(30, TimeUnit.SECONDS));
      assertTrue(queue.cancel(id));
      clock.advance(LEASE.dividedBy(2));
      workers.wake();
      assertEquals("interrupted", events.poll(30, TimeUnit.SECONDS));
      TaskId next = submit("y");
      assertEquals("begun", events.poll(30, TimeUnit.SECONDS));
      queue.cancel(next);
      clock.advance(LEASE.dividedBy(2));
    }
    assertEquals(RunState.CANCELLED, status(id).state());
    assertNull(status(id).result());
  }

  @Test
  void closing_waits_for_what_runs() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    TaskId running = submit("running");
    Work work =
        (payload, report) -> {
          begun.countDown();
          return waitFor(goOn);
        };
    Workers workers = workers(work).concurrency(Operation.Pool.STORE, 1).start();
    try (workers) {
      awaitState(running, RunState.RUNNING);
      awaitThat(() -> begun.getCount() == 0);
      submit("waiting");
      executor.execute(goOn::countDown);
    }
    assertEquals(RunState.SUCCEEDED, status(running).state());
    workers.close();
    // the other may have been taken before the workers were told to end, and is then done too
    QueueCounts counts = queue.counts();
    assertEquals(2, counts.queued() + counts.succeeded());
    assertEquals(0, counts.running());
  }

  @Test
  void after_the_time_of_grace_tasks_are_handed_back() {
    TaskId id = submit("x");
    CountDownLatch begun = new CountDownLatch(1);
    Work work =
        (payload, report) -> {
          begun.countDown();
          new CountDownLatch(1).await();
          return "never";
        };
    try (Workers workers = workers(work).grace(Duration.ZERO).start()) {
      awaitThat(() -> begun.getCount() == 0);
    }
    assertEquals(RunState.QUEUED, status(id).state());
    Lease next = queue.lease("other", LEASE).orElseThrow();
    assertEquals(id, next.id());
    assertEquals(2, next.attempt());
  }

  @Test
  void an_operation_may_close_its_workers() {
    AtomicReference<Workers> own = new AtomicReference<>();
    TaskId id = submit("x");
    Work work =
        (payload, report) -> {
          awaitThat(() -> own.get() != null);
          own.get().close();
          return "closed";
        };
    try (Workers workers = workers(work).start()) {
      own.set(workers);
      awaitState(id, RunState.SUCCEEDED);
    }
    assertEquals("closed", status(id).result());
  }

  @Test
  void a_listener_that_fails_does_no_harm() {
    TaskId id = submit("x");
    Work work =
        (payload, report) -> {
          report.progress(new Progress(1, 1, ""));
          return "{}";
        };
    try (Workers workers =
        workers(work)
            .onProgress(
                (one, progress) -> {
                  throw new IllegalStateException("deaf");
                })
            .start()) {
      awaitState(id, RunState.SUCCEEDED);
    }
  }

  @Test
  void whatever_an_operation_throws_the_workers_go_on() {
    TaskId bad = submit("bad");
    TaskId good = submit("good");
    Work work =
        (payload, report) -> {
          if (payload.equals("bad")) {
            throw new StackOverflowError();
          }
          return "{}";
        };
    try (Workers workers =
        workers(work).concurrency(Operation.Pool.STORE, 1).maxAttempts(1).start()) {
      awaitState(good, RunState.SUCCEEDED);
      awaitState(bad, RunState.FAILED);
    }
  }

  @Test
  void without_a_thread_tasks_are_handed_back() {
    TaskId id = submit("x");
    AtomicInteger threads = new AtomicInteger(1);
    Workers workers =
        Workers.builder(
                queue,
                task -> {
                  if (threads.getAndDecrement() <= 0) {
                    throw new RejectedExecutionException();
                  }
                  executor.execute(task);
                },
                clock)
            .operation(new Named("sweep", (payload, report) -> "{}"))
            .start();
    awaitThat(() -> status(id).attempts() == 1 && status(id).state() == RunState.QUEUED);
    workers.close();
    assertEquals(1, status(id).attempts());
  }

  @Test
  void a_queue_that_fails_now_and_then_loses_nothing_and_does_nothing_twice() {
    int tasks = 40;
    AssertingTaskQueue checked = new AssertingTaskQueue(new FakeTaskQueue(clock));
    for (int i = 0; i < tasks; i++) {
      checked.submit(Task.of("sweep", "" + i));
    }
    AtomicInteger runs = new AtomicInteger();
    Work work =
        (payload, report) -> {
          runs.incrementAndGet();
          return payload;
        };
    try (Workers workers =
        Workers.builder(new CrankyTaskQueue(checked, 3, 6), executor, clock)
            .operation(new Named("sweep", work))
            .pollInterval(Duration.ofMillis(1))
            .maxAttempts(Integer.MAX_VALUE)
            .start()) {
      awaitThat(
          () -> {
            clock.advance(Duration.ofSeconds(1)); // leases that got lost run out
            return checked.counts().succeeded() == tasks;
          });
    }
    assertTrue(runs.get() >= tasks);
    assertEquals(new QueueCounts(0, 0, tasks, 0, 0, 0), checked.counts());
  }

  @Test
  void counts_and_times_have_a_form() {
    WorkersBuilder builder = workers((payload, report) -> "{}");
    assertThrows(
        IllegalArgumentException.class, () -> builder.concurrency(Operation.Pool.STORE, 0).start());
    builder.concurrency(Operation.Pool.STORE, 1);
    assertThrows(IllegalArgumentException.class, () -> builder.leaseTime(Duration.ZERO).start());
    assertFalse(executor.isShutdown());
  }
}
