package dev.candor.planted.core.spi.store;

import dev.candor.planted.core.spi.task.Queue;

public interface PlugThatKnowsAPlug {
  Queue queue();
}
