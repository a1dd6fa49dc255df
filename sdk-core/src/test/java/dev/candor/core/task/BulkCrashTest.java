package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.internal.jdbc.KilledJvm;
import dev.candor.core.internal.jdbc.PrivatePostgres;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.task.Operation;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.spi.task.RunReport;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Batches whose processes are killed. */
@Timeout(240)
final class BulkCrashTest {

  private static final int ITEMS = 500;
  private static final String BATCH = "spring";

  @TempDir Path home;

  /** Takes a moment; in a process of its own it says what it does. */
  private record Sweep(boolean says) implements Operation {
    @Override
    public String name() {
      return "sweep";
    }

    @Override
    public String run(String payload, RunReport report) throws InterruptedException {
      if (says) {
        System.out.println("ran " + payload);
      }
      report.log(RunEvent.Level.INFO, "floor", "swept");
      TimeUnit.MILLISECONDS.sleep(20);
      return payload;
    }
  }

  private static TaskQueue queue(String place) {
    return place.startsWith("jdbc:")
        ? JdbcTaskQueue.at(place, PrivatePostgres.USER, Secret.of(""), Clock.systemUTC())
        : JdbcTaskQueue.in(Path.of(place), Clock.systemUTC());
  }

  private static List<String> inputs() {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      inputs.add("{\"n\":" + i + "}");
    }
    return inputs;
  }

  private static Batch submit(TaskQueue queue) {
    return new Bulk(queue, Operations.of(new Sweep(false)), Clock.systemUTC())
        .submit(BATCH, "sweep", inputs(), null);
  }

  private static Workers workers(TaskQueue queue, ExecutorService executor, boolean says) {
    return Workers.builder(queue, executor, Clock.systemUTC())
        .operation(new Sweep(says))
        .leaseTime(Duration.ofMillis(1_500))
        .pollInterval(Duration.ofMillis(20))
        .maxAttempts(50)
        .concurrency(Operation.Pool.STORE, 2)
        .start();
  }

  /** Submits the batch, and works at it until it is killed. */
  static final class Program {
    public static void main(String[] args) {
      TaskQueue queue = queue(args[0]);
      submit(queue);
      workers(queue, Executors.newCachedThreadPool(), true);
    }
  }

  private static Set<String> payloads(List<String> lines) {
    Set<String> ran = new HashSet<>();
    lines.stream()
        .filter(line -> line.startsWith("ran "))
        .forEach(line -> ran.add(line.substring(4)));
    return ran;
  }

  private static Set<String> succeeded(TaskQueue queue) {
    Set<String> payloads = new HashSet<>();
    queue
        .runs(RunQuery.newest(1_000).ofBatch(BATCH).in(RunState.SUCCEEDED))
        .forEach(run -> payloads.add(queue.status(run.id()).orElseThrow().task().payload()));
    return payloads;
  }

  @Test
  void a_batch_goes_on_when_everything_was_killed_and_nothing_done_is_done_again()
      throws Exception {
    Set<String> before = Set.of();
    for (int round = 0; round < 3; round++) {
      Set<String> ran =
          payloads(KilledJvm.linesOf(Program.class, 40 + 25 * round, home.toString()));
      for (String done : before) {
        assertFalse(ran.contains(done), done + " was done again");
      }
      try (TaskQueue queue = queue(home.toString())) {
        before = succeeded(queue);
        assertEquals(ITEMS, queue.batch(BATCH).orElseThrow().counts().total());
      }
    }
    assertFalse(before.isEmpty(), "something was done between");
    finishTheRest(home.toString());
  }

  @Test
  void of_three_processes_one_that_is_killed_leaves_its_tasks_to_the_others() throws Exception {
    String url = PrivatePostgres.freshSchema();
    List<Process> processes = new ArrayList<>();
    try {
      Process victim = KilledJvm.start(Program.class, url);
      processes.add(victim);
      assertTrue(KilledJvm.firstLine(victim).startsWith("ran "));
      readOn(victim);
      for (int i = 0; i < 2; i++) {
        Process other = KilledJvm.start(Program.class, url);
        processes.add(other);
        assertTrue(KilledJvm.firstLine(other).startsWith("ran "), "it shares the work");
        readOn(other);
      }
      victim.toHandle().destroyForcibly();
      try (TaskQueue queue = queue(url)) {
        assertFalse(queue.batch(BATCH).orElseThrow().isDone(), "it was killed amid the work");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!queue.batch(BATCH).orElseThrow().isDone() && System.nanoTime() < end) {
          TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(queue.batch(BATCH).orElseThrow().isDone());
      }
    } finally {
      processes.forEach(one -> one.toHandle().destroyForcibly());
    }
    finishTheRest(url);
  }

  private static void readOn(Process process) {
    Thread reader =
        new Thread(
            () -> {
              try {
                process.getInputStream().transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // it was killed
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  private static void finishTheRest(String place) throws InterruptedException {
    ExecutorService executor = Executors.newCachedThreadPool();
    try (TaskQueue queue = queue(place)) {
      Batch batch = submit(queue);
      try (Workers workers = workers(queue, executor, false)) {
        QueueCounts counts = batch.await(Duration.ofSeconds(60)).orElseThrow().counts();
        assertEquals(new QueueCounts(0, 0, ITEMS, 0, 0, 0), counts, workers.toString());
      }
      batch.items(run -> assertWhole(queue, run));
    } finally {
      executor.shutdown();
      assertTrue(executor.awaitTermination(20, TimeUnit.SECONDS));
    }
  }

  /** Its events are numbered without a gap, its end is the last, and there is one result. */
  private static void assertWhole(TaskQueue queue, Run run) {
    List<RunEvent> events = queue.events(run.id(), 0, 1_000).events();
    for (int i = 0; i < events.size(); i++) {
      assertEquals(i + 1, events.get(i).sequence());
    }
    long results = events.stream().filter(one -> one.what() instanceof RunEvent.Resulted).count();
    assertEquals(1, results, events.toString());
    assertEquals(
        new RunEvent.Changed(RunState.SUCCEEDED, null), events.get(events.size() - 1).what());
    long tries =
        events.stream()
            .filter(one -> one.what() instanceof RunEvent.Changed to)
            .filter(one -> ((RunEvent.Changed) one.what()).state() == RunState.RUNNING)
            .count();
    assertEquals(run.attempts(), tries, "every try is told");
  }
}
