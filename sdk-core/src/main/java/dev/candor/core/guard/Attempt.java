package dev.candor.core.guard;

import java.time.Duration;

/**
 * What is guarded.
 *
 * @param <T> what it gives
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface Attempt<T, E extends Exception> {

  /**
   * Tries once.
   *
   * @param left time that is left for it, positive
   * @return the result
   * @throws E when it fails
   * @throws InterruptedException when the thread was interrupted
   */
  T run(Duration left) throws E, InterruptedException;
}
