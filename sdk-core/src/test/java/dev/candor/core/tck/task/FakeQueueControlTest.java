package dev.candor.core.tck.task;

import dev.candor.core.spi.task.TaskQueue;
import java.time.Clock;

final class FakeQueueControlTest extends QueueControlContract {
  @Override
  protected TaskQueue create(Clock clock) {
    return new FakeTaskQueue(clock);
  }
}
