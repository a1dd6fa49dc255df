package dev.candor.core.guard;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a try means. Thread-safe; never throws.
 *
 * @param <T> result of the call
 */
@FunctionalInterface
public interface Judge<T> {

  /**
   * Judges a try that ended.
   *
   * @param result what it gave, or null when it threw
   * @param thrown what it threw, or null when it gave a result
   * @return what it means
   */
  Verdict of(@Nullable T result, @Nullable Exception thrown);

  /**
   * Takes every result for a good one, and every exception for one that may pass.
   *
   * @param <T> result of the call
   * @return the judge
   */
  static <T> Judge<T> byException() {
    return (result, thrown) -> thrown == null ? Verdict.FINE : Verdict.AGAIN;
  }
}
