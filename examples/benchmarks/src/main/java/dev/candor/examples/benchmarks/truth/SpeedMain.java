package dev.candor.examples.benchmarks.truth;

import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.spi.evidence.Verifier;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Measures the verifier warm, in processor time a sentence: {@code SpeedMain [ROUNDS]}. */
public final class SpeedMain {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SpeedMain() {}

  /**
   * Runs.
   *
   * @param args how often all sentences of the six people are verified, 40; the fastest counts
   */
  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 40;
    Verifier verifier = ProfileVerifier.create(Clock.systemUTC());
    List<Invention.Case> cases =
        Trade.all().stream().flatMap(trade -> new Invention(trade, 7).cases().stream()).toList();
    print("true", verifier, cases.stream().filter(Invention.Case::follows).toList(), rounds);
    print("false", verifier, cases.stream().filter(one -> !one.follows()).toList(), rounds);
  }

  private static void print(String of, Verifier verifier, List<Invention.Case> cases, int rounds) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      cases.forEach(one -> verifier.verify(one.claim(), one.profile()));
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    System.out.printf(
        Locale.ROOT, "%-6s %5d sentences %7.1f µs%n", of, cases.size(), best / 1e3 / cases.size());
  }
}
