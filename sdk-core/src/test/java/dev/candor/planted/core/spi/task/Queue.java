package dev.candor.planted.core.spi.task;

public interface Queue {
  void submit(String task);
}
