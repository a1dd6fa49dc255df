package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.task.BatchStatus;
import dev.candor.core.spi.task.Estimate;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.RunReport;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.task.AssertingTaskQueue;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BulkTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final BigDecimal DIME = new BigDecimal("0.1");

  private final SettableClock clock = SettableClock.create();
  private final TaskQueue queue = new AssertingTaskQueue(JdbcTaskQueue.inMemory(clock));
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Map<String, Integer> done = new ConcurrentHashMap<>();
  private final Pay pay = new Pay(done, ConcurrentHashMap.newKeySet());
  private final Bulk bulk = new Bulk(queue, Operations.of(pay), Clock.systemUTC());

  @AfterEach
  void noThreadIsLeft() throws InterruptedException {
    executor.shutdown();
    assertTrue(executor.awaitTermination(20, TimeUnit.SECONDS), "a thread is left");
    queue.close();
  }

  /** Costs a dime, and fails for some. */
  private record Pay(Map<String, Integer> done, Set<String> bad) implements Operation {
    @Override
    public String name() {
      return "pay";
    }

    @Override
    public Pool pool() {
      return Pool.MODEL;
    }

    @Override
    public Estimate estimate(String payload) {
      return new Estimate(1, BigDecimal.ZERO, DIME, Duration.ofSeconds(2));
    }

    @Override
    public String run(String payload, RunReport report) {
      report.charge(new Usage(1, 1, 1, DIME));
      if (bad.contains(payload)) {
        throw new IllegalArgumentException("bad");
      }
      done.merge(payload, 1, Integer::sum);
      return payload;
    }
  }

  private static List<String> inputs(int count) {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add("{\"n\":" + i + "}");
    }
    return inputs;
  }

  private Workers workers(int rooms) {
    return Workers.builder(queue, executor, clock)
        .operation(pay)
        .concurrency(Operation.Pool.MODEL, rooms)
        .pollInterval(Duration.ofMillis(10))
        .start();
  }

  @Test
  void a_plan_tells_cost_and_refusals_and_does_nothing() {
    List<String> inputs = new ArrayList<>(inputs(3));
    inputs.add(1, "[]");
    Bulk.Plan plan = bulk.plan("pay", inputs);
    assertEquals(3, plan.items());
    assertEquals(Map.of(1, "The input is not a JSON object"), plan.refused());
    assertEquals(
        new Estimate(3, BigDecimal.ZERO, new BigDecimal("0.3"), Duration.ofSeconds(6)),
        plan.estimate());
    assertEquals(0, queue.counts().total());
  }

  @Test
  void what_cannot_be_submitted_queues_nothing() {
    Budget budget = Budget.calls(10);
    List<String> bad = List.of("{}", "[]");
    assertThrows(InvalidInputException.class, () -> bulk.submit("b", "pay", bad, budget));
    assertThrows(InvalidInputException.class, () -> bulk.submit("b", "pay", inputs(1), null));
    assertThrows(InvalidInputException.class, () -> bulk.submit("b", "pay", List.of(), budget));
    assertThrows(InvalidInputException.class, () -> bulk.submit("b", "sell", bad, budget));
    assertThrows(InvalidInputException.class, () -> bulk.batch("b"));
    assertEquals(0, queue.counts().total());
  }

  @Test
  void items_that_fail_do_not_hold_up_others_and_are_done_again_alone() throws Exception {
    List<String> inputs = inputs(20);
    pay.bad().add("{\"n\":3,\"version\":1}");
    pay.bad().add("{\"n\":7,\"version\":1}");
    try (Workers workers = workers(4)) {
      Batch batch = bulk.submit("b", "pay", inputs, Budget.calls(100));
      BatchStatus first = batch.await(LONG).orElseThrow();
      assertEquals(new QueueCounts(0, 0, 18, 2, 0, 0), first.counts(), workers.toString());
      assertEquals(new BigDecimal("2"), first.usage().costUsd().stripTrailingZeros());
      pay.bad().clear();
      assertEquals(2, batch.retryFailed());
      assertEquals(0, batch.retryFailed());
      workers.wake();
      BatchStatus second = bulk.batch("b").await(LONG).orElseThrow();
      assertEquals(new QueueCounts(0, 0, 20, 0, 0, 0), second.counts());
      bulk.submit("b", "pay", inputs, Budget.calls(100));
      assertEquals(20, bulk.batch("b").status().counts().total());
    }
    assertEquals(20, done.size());
    done.forEach((item, times) -> assertEquals(1, times, item));
  }

  @Test
  void a_budget_stops_the_batch_and_another_one_lets_it_go_on() throws Exception {
    Batch batch = bulk.submit("b", "pay", inputs(10), new Budget(100, new BigDecimal("0.3")));
    try (Workers workers = workers(1)) {
      BatchStatus stopped = batch.await(LONG).orElseThrow();
      assertTrue(stopped.overBudget() && stopped.paused(), workers.toString());
      assertEquals(new QueueCounts(7, 0, 3, 0, 0, 0), stopped.counts());
      assertEquals(new BigDecimal("0.3"), stopped.usage().costUsd());
      batch.budget(new Budget(100, BigDecimal.TEN));
      workers.wake();
      assertEquals(10, batch.await(LONG).orElseThrow().counts().succeeded());
    }
  }

  @Test
  void a_batch_is_paused_resumed_and_cancelled() throws Exception {
    Batch batch = bulk.submit("b", "pay", inputs(10), Budget.calls(100));
    batch.pause();
    try (Workers workers = workers(2)) {
      assertTrue(batch.await(LONG).orElseThrow().paused(), workers.toString());
      assertEquals(10, batch.status().counts().queued());
      assertEquals(10, batch.cancel());
      batch.resume();
      assertTrue(batch.await(LONG).orElseThrow().isDone());
    }
    List<Run> items = new ArrayList<>();
    batch.items(items::add);
    assertEquals(10, items.size());
    items.forEach(one -> assertEquals(RunState.CANCELLED, one.state()));
    assertEquals(Map.of(), done);
  }
}
