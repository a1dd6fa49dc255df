package dev.candor.core.task;

import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.task.TaskQueueContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

final class JdbcFileQueueTest extends TaskQueueContract {

  @TempDir Path home;
  private int made;

  @Override
  protected TaskQueue create(Clock clock) {
    return JdbcTaskQueue.in(home.resolve("queue-" + made++), clock);
  }
}
