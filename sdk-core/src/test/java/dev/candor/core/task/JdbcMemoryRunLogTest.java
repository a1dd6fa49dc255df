package dev.candor.core.task;

import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.task.RunLogContract;
import java.time.Clock;

final class JdbcMemoryRunLogTest extends RunLogContract {
  @Override
  protected TaskQueue create(Clock clock) {
    return JdbcTaskQueue.inMemory(clock);
  }
}
