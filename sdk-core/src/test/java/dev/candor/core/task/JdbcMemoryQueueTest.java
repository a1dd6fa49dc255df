package dev.candor.core.task;

import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.task.TaskQueueContract;
import java.time.Clock;

final class JdbcMemoryQueueTest extends TaskQueueContract {
  @Override
  protected TaskQueue create(Clock clock) {
    return JdbcTaskQueue.inMemory(clock);
  }
}
