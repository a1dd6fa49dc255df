package dev.candor.core.task;

import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.task.QueueControlContract;
import java.time.Clock;

final class JdbcMemoryQueueControlTest extends QueueControlContract {
  @Override
  protected TaskQueue create(Clock clock) {
    return JdbcTaskQueue.inMemory(clock);
  }
}
