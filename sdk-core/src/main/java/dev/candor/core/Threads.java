package dev.candor.core;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Where work beside the caller's thread runs. A task never waits behind another one. */
final class Threads {

  private Threads() {}

  /** Virtual threads where the runtime has them (21 and newer), else a thread for each task. */
  static ExecutorService start() {
    return virtual().orElseGet(() -> Executors.newCachedThreadPool(daemons()));
  }

  private static Optional<ExecutorService> virtual() {
    try {
      return Optional.of(
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    } catch (ReflectiveOperationException e) {
      return Optional.empty(); // Java 17
    }
  }

  private static ThreadFactory daemons() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "candor-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
