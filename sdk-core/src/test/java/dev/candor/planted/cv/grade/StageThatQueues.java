package dev.candor.planted.cv.grade;

import dev.candor.planted.core.spi.task.Queue;

public final class StageThatQueues {
  void queue(Queue queue) {
    queue.submit("");
  }
}
