package dev.candor.planted.core.task;

public final class EngineThatReadsTheEnvironment {
  String home() {
    return System.getenv("HOME");
  }
}
