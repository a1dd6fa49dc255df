package dev.candor.core.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs the same thing on several threads at once, and never hangs. */
public final class Together {

  private static final int MAX_WAIT_SECONDS = 60;

  private Together() {}

  /**
   * Starts all threads, lets them go at one moment, and waits for all.
   *
   * @param <T> what each gives
   * @param threads how many
   * @param work given the number of the thread, from 0
   * @return what they gave, in the order of their numbers
   * @throws Exception what the first of them threw, or that they did not end in a minute
   */
  public static <T> List<T> run(int threads, IntFunction<Callable<T>> work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch ready = new CountDownLatch(threads);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<T> mine = work.apply(i);
        running.add(
            executor.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return mine.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get(MAX_WAIT_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
