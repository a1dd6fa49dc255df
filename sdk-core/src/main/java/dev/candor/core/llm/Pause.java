package dev.candor.core.llm;

import java.time.Duration;

/** The wait between two tries; tests pass one that only notes it. */
@FunctionalInterface
interface Pause {

  /** Sleeps. */
  Pause SLEEP = time -> Thread.sleep(time.toMillis());

  /** Waits. */
  void rest(Duration time) throws InterruptedException;
}
