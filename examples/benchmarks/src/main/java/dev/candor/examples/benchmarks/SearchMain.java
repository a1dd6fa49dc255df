package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.provider.Discovery;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures searches over five sources of 50 jobs that answer in 200 ms, and the same search
 * remembered: {@code SearchMain [HOME]}, without a home in memory.
 */
public final class SearchMain {

  private static final int SOURCES = 5;
  private static final int ASKED = 20;
  private static final int REMEMBERED = 2_000;

  private SearchMain() {}

  /**
   * Runs.
   *
   * @param args where the index and the memory of answers are kept; none for in memory
   * @throws Exception when a search fails
   */
  public static void main(String[] args) throws Exception {
    System.out.println(Machine.describe());
    CandorBuilder builder = Candor.builder().discovery(Discovery.none());
    if (args.length > 0) {
      builder.home(Path.of(args[0]));
    }
    for (int number = 0; number < SOURCES; number++) {
      builder.source(new SlowSource(number));
    }
    SearchRequest nurse = SearchRequest.titled("Nurse");
    try (Candor candor = builder.build()) {
      System.out.printf(
          Locale.ROOT,
          "%nSearch over %d sources of %d jobs that answer in %d ms; warm, ms%n",
          SOURCES,
          SlowSource.JOBS,
          SlowSource.DELAY.toMillis());
      System.out.println(Timings.row("", "clock p50", "p95", "processor p50", "p95"));
      print("asked", ASKED, () -> candor.search(nurse.fresh()));
      print("remembered", REMEMBERED, () -> candor.search(nurse));
    }
    System.out.println(Machine.describe());
  }

  private interface Call {
    Object run() throws Exception;
  }

  /** As many calls before to warm up as are measured. */
  private static void print(String name, int times, Call call) throws Exception {
    for (int i = 0; i < times; i++) {
      call.run();
    }
    Timings timings = new Timings(times);
    for (int i = 0; i < times; i++) {
      Stopwatch watch = new Stopwatch();
      call.run();
      timings.add(watch.clockNanos(), watch.processorNanos());
    }
    System.out.println(
        Timings.row(
            name,
            timings.clock(50),
            timings.clock(95),
            timings.processor(50),
            timings.processor(95)));
  }
}
