package dev.candor.planted.core.task;

public final class EngineThatWritesAsTheMachineDoes {
  String year(int year) {
    return String.format("%04d", year);
  }
}
