package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.RunReport;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.task.AssertingTaskQueue;
import dev.candor.core.tck.task.CrankyTaskQueue;
import dev.candor.core.tck.task.FakeTaskQueue;
import dev.candor.core.work.Artifact;
import dev.candor.core.work.Layer;
import dev.candor.core.work.Progress;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import dev.candor.core.work.TaskId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs from submission to history, as watchers see them. */
@Timeout(60)
final class RunsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

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

  private record Named(String name, Pool pool, List<String> steps, Work work) implements Operation {
    @Override
    public String run(String payload, RunReport report) throws InterruptedException {
      return work.on(payload, report);
    }
  }

  private static Operation sweep(Work work) {
    return new Named("sweep", Operation.Pool.STORE, List.of("dust", "wax"), work);
  }

  private WorkersBuilder workers(Operation... operations) {
    WorkersBuilder builder =
        Workers.builder(queue, executor, clock).pollInterval(Duration.ofMillis(10));
    for (Operation one : operations) {
      builder.operation(one);
    }
    return builder;
  }

  private List<RunEvent.What> told(TaskId id) {
    return queue.events(id, 0, 20_000).events().stream().map(RunEvent::what).toList();
  }

  @Test
  void everything_an_operation_tells_is_in_its_stream_before_its_end() throws Exception {
    Operation operation =
        sweep(
            (payload, report) -> {
              report.layer("dust", Layer.State.SUCCEEDED, "");
              report.log(RunEvent.Level.WARN, "dust", "much of it");
              report.charge(new Usage(1, 2, 3, BigDecimal.ONE));
              report.made(new Artifact("a", "text/plain", "/a"));
              report.progress(new Progress(1, 1, "all"));
              report.layer("wax", Layer.State.FAILED, "none left");
              return report.run().value();
            });
    Runs runs = new Runs(queue, Operations.of(operation), Clock.systemUTC());
    TaskId id = runs.submit("sweep", "{}", "once");
    assertEquals(id, runs.submit("sweep", "{}", "once"));
    try (Workers workers = workers(operation).name("broom").start()) {
      Run run = runs.await(id, LONG).orElseThrow();
      assertEquals(RunState.PARTIAL, run.state(), workers.toString());
      assertEquals(BigDecimal.ONE, run.account().usage().costUsd());
      assertEquals(1, run.account().artifacts().size());
    }
    assertEquals(
        List.of(
            new RunEvent.Changed(RunState.QUEUED, null),
            new RunEvent.Changed(RunState.RUNNING, "broom"),
            new RunEvent.Layered(new Layer("dust", Layer.State.PENDING, "")),
            new RunEvent.Layered(new Layer("wax", Layer.State.PENDING, "")),
            new RunEvent.Layered(new Layer("dust", Layer.State.SUCCEEDED, "")),
            new RunEvent.Logged(RunEvent.Level.WARN, "dust", "much of it"),
            new RunEvent.Charged(new Usage(1, 2, 3, BigDecimal.ONE)),
            new RunEvent.Made(new Artifact("a", "text/plain", "/a")),
            new RunEvent.Advanced(new Progress(1, 1, "all")),
            new RunEvent.Layered(new Layer("wax", Layer.State.FAILED, "none left")),
            new RunEvent.Resulted(id.value()),
            new RunEvent.Changed(RunState.PARTIAL, null)),
        told(id));
  }

  @Test
  void ten_thousand_lines_are_read_whole_by_three_readers_of_whom_one_comes_and_goes()
      throws Exception {
    int lines = 10_000;
    Operation operation =
        sweep(
            (payload, report) -> {
              for (int i = 0; i < lines; i++) {
                report.log(RunEvent.Level.INFO, "floor", "line " + i);
              }
              return "{}";
            });
    Runs runs = new Runs(queue, Operations.of(operation), Clock.systemUTC());
    TaskId id = runs.submit("sweep", "{}", null);
    List<Future<List<RunEvent>>> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Duration visit = i == 0 ? Duration.ofMillis(1) : LONG;
      readers.add(executor.submit(() -> readAll(runs, id, visit)));
    }
    try (Workers workers = workers(operation).start()) {
      for (Future<List<RunEvent>> one : readers) {
        List<RunEvent> read = one.get(50, TimeUnit.SECONDS);
        assertEquals(lines + 6, read.size(), workers.toString());
        for (int i = 0; i < read.size(); i++) {
          assertEquals(i + 1, read.get(i).sequence());
        }
      }
    }
  }

  private static List<RunEvent> readAll(Runs runs, TaskId id, Duration visit)
      throws InterruptedException {
    List<RunEvent> read = new ArrayList<>();
    Runs.Followed followed = new Runs.Followed(0, 0, false);
    while (!followed.ended()) {
      followed = runs.follow(id, followed.last(), read::add, visit);
      assertEquals(0, followed.missing());
    }
    return read;
  }

  @Test
  void what_is_told_is_seen_while_the_work_goes_on() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    Operation operation =
        sweep(
            (payload, report) -> {
              report.log(RunEvent.Level.INFO, "floor", "begun");
              goOn.await();
              return "{}";
            });
    Runs runs = new Runs(queue, Operations.of(operation), Clock.systemUTC());
    TaskId id = runs.submit("sweep", "{}", null);
    try (Workers workers = workers(operation).start()) {
      while (told(id).stream().noneMatch(RunEvent.Logged.class::isInstance)) {
        workers.wake();
        Thread.yield();
      }
      assertEquals(Optional.empty(), runs.await(id, Duration.ZERO));
      goOn.countDown();
      assertTrue(runs.await(id, LONG).isPresent());
    }
  }

  @Test
  void a_run_that_is_cancelled_learns_of_it_by_what_it_tells_and_never_finishes() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Operation operation =
        sweep(
            (payload, report) -> {
              begun.countDown();
              try {
                while (true) {
                  report.log(RunEvent.Level.INFO, "floor", "sweeping");
                  TimeUnit.MILLISECONDS.sleep(1);
                }
              } catch (InterruptedException e) {
                interrupted.countDown();
                report.log(RunEvent.Level.INFO, "floor", "after the end");
                return "finished";
              }
            });
    Runs runs = new Runs(queue, Operations.of(operation), Clock.systemUTC());
    TaskId id = runs.submit("sweep", "{}", null);
    try (Workers workers = workers(operation).start()) {
      assertTrue(begun.await(30, TimeUnit.SECONDS), workers.toString());
      assertEquals(RunState.CANCELLED, runs.cancel(id).state());
      // the clock stands still: no lease needs to be extended for it to learn
      assertTrue(interrupted.await(30, TimeUnit.SECONDS));
    }
    List<RunEvent.What> told = told(id);
    assertEquals(new RunEvent.Changed(RunState.CANCELLED, null), told.get(told.size() - 1));
    assertEquals(RunState.CANCELLED, runs.cancel(id).state());
    assertFalse(told.toString().contains("after the end"));
  }

  @Test
  void a_queue_that_fails_now_and_then_loses_no_line_of_a_run() throws Exception {
    TaskQueue plain = new FakeTaskQueue(clock);
    Operation operation =
        sweep(
            (payload, report) -> {
              for (int i = 0; i < 1_000; i++) {
                report.log(RunEvent.Level.INFO, "floor", "line " + i);
              }
              return "{}";
            });
    Runs runs = new Runs(plain, Operations.of(operation), Clock.systemUTC());
    TaskId id = runs.submit("sweep", "{}", null);
    try (Workers workers =
        Workers.builder(new CrankyTaskQueue(plain, 5, 4), executor, clock)
            .operation(operation)
            .maxAttempts(1_000)
            .pollInterval(Duration.ofMillis(1))
            .start()) {
      while (runs.await(id, Duration.ofMillis(20)).isEmpty()) {
        clock.advance(Duration.ofSeconds(1)); // leases that got lost run out
        workers.wake();
      }
    }
    List<RunEvent.What> told =
        plain.events(id, 0, 100_000).events().stream().map(RunEvent::what).toList();
    for (int i = 0; i < 1_000; i++) {
      RunEvent.Logged line = new RunEvent.Logged(RunEvent.Level.INFO, "floor", "line " + i);
      assertTrue(told.contains(line), line.toString());
    }
  }

  @Test
  void work_of_one_pool_does_not_wait_for_the_other() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    Operation asks =
        new Named(
            "ask",
            Operation.Pool.MODEL,
            List.of(),
            (payload, report) -> {
              goOn.await();
              return "{}";
            });
    Operation sweeps = sweep((payload, report) -> "{}");
    Runs runs = new Runs(queue, Operations.of(asks, sweeps), Clock.systemUTC());
    List<TaskId> slow = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      slow.add(runs.submit("ask", "{}", null));
    }
    TaskId quick = runs.submit("sweep", "{}", null);
    try (Workers workers = workers(asks, sweeps).start()) {
      assertTrue(runs.await(quick, LONG).isPresent());
      while (queue.counts().running() < 4) {
        Thread.yield();
      }
      workers.wake();
      WorkerHealth health = workers.health();
      assertEquals(4, health.running().get(Operation.Pool.MODEL));
      assertTrue(health.live() && health.ready() && !health.draining());
      assertEquals(2, queue.counts().queued());
      clock.advance(Duration.ofSeconds(7));
      assertEquals(Duration.ofSeconds(7), workers.health().lag());
      goOn.countDown();
      for (TaskId one : slow) {
        assertTrue(runs.await(one, LONG).isPresent());
      }
    }
  }

  @Test
  void a_drain_hands_back_what_does_not_end_in_time() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Operation operation =
        sweep(
            (payload, report) -> {
              begun.countDown();
              new CountDownLatch(1).await();
              return "never";
            });
    Runs runs = new Runs(queue, Operations.of(operation), Clock.systemUTC());
    TaskId id = runs.submit("sweep", "{}", null);
    Workers workers = workers(operation).start();
    assertTrue(begun.await(30, TimeUnit.SECONDS));
    assertFalse(workers.drain(Duration.ofMillis(1)));
    assertEquals(RunState.QUEUED, runs.run(id).state());
    WorkerHealth health = workers.health();
    assertTrue(health.draining() && !health.live() && !health.ready());
    assertTrue(workers.drain(Duration.ZERO), "there is nothing more to hand back");
  }

  @Test
  void old_events_are_removed_by_the_workers_and_their_gap_told() throws Exception {
    Operation operation = sweep((payload, report) -> "{}");
    Runs runs = new Runs(queue, Operations.of(operation), Clock.systemUTC());
    TaskId id = runs.submit("sweep", "{}", null);
    try (Workers workers =
        workers(operation).keep(Duration.ofHours(6), Duration.ofDays(90)).start()) {
      assertTrue(runs.await(id, LONG).isPresent());
      Instant end = runs.run(id).times().endedAt();
      assertEquals(clock.instant(), end);
      clock.advance(Duration.ofHours(6).plusMillis(1));
      while (!told(id).isEmpty()) {
        workers.wake();
        Thread.yield();
      }
      Runs.Followed followed = runs.follow(id, 2, event -> {}, LONG);
      assertEquals(new Runs.Followed(6, 4, true), followed);
      assertEquals(RunState.SUCCEEDED, runs.run(id).state());
      clock.advance(Duration.ofDays(90));
      while (queue.run(id).isPresent()) {
        workers.wake();
        Thread.yield();
      }
    }
    assertThrows(InvalidInputException.class, () -> runs.cancel(id));
  }
}
