package dev.candor.core.tck.task;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.work.Task;
import java.time.Clock;
import org.junit.jupiter.api.Test;

final class FakeTaskQueueTest extends TaskQueueContract {
  @Override
  protected TaskQueue create(Clock clock) {
    return new FakeTaskQueue(clock);
  }

  @Test
  void the_cranky_one_fails_in_the_course_of_its_plan() {
    TaskQueue cranky = new CrankyTaskQueue(new FakeTaskQueue(SettableClock.create()), 7, 3);
    assertThrows(
        RetryableException.class,
        () -> {
          for (int i = 0; i < 100; i++) {
            cranky.counts();
          }
        });
  }

  @Test
  void the_asserting_one_notices_use_after_close() {
    TaskQueue asserting = new AssertingTaskQueue(new FakeTaskQueue(SettableClock.create()));
    asserting.submit(Task.of("sweep", "x"));
    asserting.close();
    assertThrows(AssertionError.class, asserting::counts);
  }
}
