package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.internal.jdbc.KilledJvm;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.QueueCounts;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.spi.task.TaskStatus;
import dev.candor.core.work.RunState;
import dev.candor.core.work.Task;
import dev.candor.core.work.TaskId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueueCrashTest {

  private static final Duration LEASE = Duration.ofMinutes(10);

  @TempDir Path home;

  /** Submits and works until it is killed; says what was acknowledged. */
  static final class Worker {
    public static void main(String[] args) {
      TaskQueue queue = JdbcTaskQueue.in(Path.of(args[0]), Clock.systemUTC());
      new Thread(() -> submit(queue, args[1])).start();
      new Thread(() -> work(queue)).start();
    }

    private static void submit(TaskQueue queue, String round) {
      for (int i = 0; ; i++) {
        String key = round + "-" + i;
        TaskId id = queue.submit(Task.of("sweep", key).unique(key));
        System.out.println("submitted " + id + " " + key);
      }
    }

    private static void work(TaskQueue queue) {
      while (true) {
        Optional<Lease> lease = queue.lease("broom", LEASE);
        if (lease.isPresent() && queue.finish(lease.get(), result(lease.get().task()))) {
          System.out.println("finished " + lease.get().id() + " " + lease.get().task().payload());
        }
      }
    }
  }

  private static String result(Task task) {
    return "swept " + task.payload();
  }

  @Test
  void no_task_and_no_result_is_lost_when_the_process_is_killed() throws Exception {
    Map<TaskId, String> submitted = new HashMap<>();
    Map<TaskId, String> finished = new HashMap<>();
    for (int round = 0; round < 3; round++) {
      for (String line :
          KilledJvm.linesOf(Worker.class, 80 + 137 * round, home.toString(), "round" + round)) {
        String[] parts = line.split(" ");
        (parts[0].equals("submitted") ? submitted : finished).put(new TaskId(parts[1]), parts[2]);
      }
      try (TaskQueue queue = JdbcTaskQueue.in(home, Clock.systemUTC())) {
        submitted.forEach((id, key) -> assertKept(queue, id, key));
        finished.forEach((id, key) -> assertFinished(queue.status(id).orElseThrow(), key));
      }
    }
    finishTheRest(submitted.size());
  }

  private static void assertKept(TaskQueue queue, TaskId id, String key) {
    TaskStatus status = queue.status(id).orElseThrow(() -> new AssertionError(id + " is lost"));
    assertEquals(key, status.task().payload());
    assertEquals(id, queue.submit(Task.of("sweep", "again").unique(key)));
  }

  private static void assertFinished(TaskStatus status, String key) {
    assertEquals(RunState.SUCCEEDED, status.state(), status.toString());
    assertEquals("swept " + key, status.result());
  }

  private void finishTheRest(int submitted) {
    Clock afterwards = Clock.offset(Clock.systemUTC(), LEASE.multipliedBy(2));
    try (TaskQueue queue = JdbcTaskQueue.in(home, afterwards)) {
      Optional<Lease> lease = queue.lease("mop", LEASE);
      while (lease.isPresent()) {
        assertTrue(queue.finish(lease.get(), result(lease.get().task())));
        lease = queue.lease("mop", LEASE);
      }
      QueueCounts counts = queue.counts();
      assertTrue(counts.succeeded() >= submitted, counts.toString());
      assertEquals(new QueueCounts(0, 0, counts.succeeded(), 0, 0, 0), counts);
    }
  }
}
