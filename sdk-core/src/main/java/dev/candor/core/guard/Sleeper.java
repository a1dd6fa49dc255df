package dev.candor.core.guard;

import java.time.Duration;

/** Waits. Tests pass one that moves their clock instead. Thread-safe. */
@FunctionalInterface
public interface Sleeper {

  /** Sleeps on the calling thread. */
  Sleeper SYSTEM = span -> Thread.sleep(span.toMillis(), span.toNanosPart() % 1_000_000);

  /**
   * Waits.
   *
   * @param span zero or longer
   * @throws InterruptedException when the thread was interrupted
   */
  void sleep(Duration span) throws InterruptedException;
}
