package dev.candor.core.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.internal.jdbc.Database;
import dev.candor.core.internal.jdbc.DatabaseAddress;
import dev.candor.core.internal.jdbc.Schema;
import dev.candor.core.spi.task.EventPage;
import dev.candor.core.spi.task.Lease;
import dev.candor.core.spi.task.RunQuery;
import dev.candor.core.work.Failure;
import dev.candor.core.work.Run;
import dev.candor.core.work.RunEvent;
import dev.candor.core.work.RunState;
import dev.candor.core.work.TaskId;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue that was made before runs were kept. */
final class QueueUpgradeTest {

  @TempDir Path home;

  private void makeEarly() {
    try (Database database = Database.open(DatabaseAddress.in(home))) {
      database.prepare(new Schema("tasks", TaskSchema.SCHEMA.steps().subList(0, 1)));
      database.transact(
          connection -> {
            try (Statement insert = connection.createStatement()) {
              String columns =
                  "INSERT INTO candor_tasks (operation, payload, priority, state, is_open,"
                      + " ready_at, attempts, fence, worker, outcome) VALUES ";
              insert.execute(
                  columns + "('sweep', '{}', 0, 'succeeded', 0, 5, 1, 1, 'broom', 'done')");
              insert.execute(columns + "('sweep', '{}', 0, 'failed', 0, 6, 2, 2, 'broom', 'dust')");
              insert.execute(columns + "('sweep', '{}', 0, 'running', 1, 7, 1, 1, 'broom', NULL)");
              insert.execute(columns + "('sweep', '{}', 0, 'queued', 1, 8, 0, 0, NULL, NULL)");
            }
            return true;
          });
    }
  }

  @Test
  void its_tasks_are_runs_that_go_on() {
    makeEarly();
    try (JdbcTaskQueue queue = JdbcTaskQueue.in(home, Clock.systemUTC())) {
      List<Run> runs = queue.runs(RunQuery.newest(10));
      assertEquals(
          List.of(RunState.QUEUED, RunState.RUNNING, RunState.FAILED, RunState.SUCCEEDED),
          runs.stream().map(Run::state).toList());
      assertEquals("done", queue.status(new TaskId("task-1")).orElseThrow().result());
      assertEquals(
          new Failure(Failure.Kind.LASTING, "dust"), queue.deadLetters(10).get(0).failure());
      Lease lease = queue.lease("mop", Duration.ofMinutes(1)).orElseThrow();
      assertEquals(2, lease.attempt());
      assertTrue(queue.finish(lease, "{}"));
      EventPage page = queue.events(lease.id(), 0, 10);
      assertEquals(3, page.last());
      assertTrue(page.ended());
      assertEquals(new RunEvent.Resulted("{}"), page.events().get(1).what());
      assertTrue(queue.lease("mop", Duration.ofMinutes(1)).isPresent());
    }
    try (JdbcTaskQueue again = JdbcTaskQueue.in(home, Clock.systemUTC())) {
      assertEquals(2, again.counts().succeeded());
    }
  }
}
