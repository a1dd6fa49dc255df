package dev.candor.examples.benchmarks.truth;

import dev.candor.cv.evidence.ProfileVerifier;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what the verifier catches of false sentences and refuses of true ones, by kind: {@code
 * TruthMain [PEOPLE_PER_TRADE [SEED [show]]]}. With {@code show} it prints every wrong verdict.
 */
public final class TruthMain {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC);

  private final Verifier verifier = ProfileVerifier.create(CLOCK);
  private final Map<String, int[]> caught = new TreeMap<>();
  private final Map<String, int[]> refused = new TreeMap<>();
  private final boolean show;

  private TruthMain(boolean show) {
    this.show = show;
  }

  /**
   * Runs.
   *
   * @param args how many people of each trade, 5; the seed, 1; "show"
   */
  public static void main(String[] args) {
    int people = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    TruthMain truth = new TruthMain(args.length > 2 && args[2].equals("show"));
    for (Trade trade : Trade.all()) {
      for (int person = 0; person < people; person++) {
        truth.count(new Invention(trade, seed * 1_000 + person).cases());
      }
    }
    print("false sentences", "caught", truth.caught);
    print("true sentences", "refused", truth.refused);
  }

  private void count(List<Invention.Case> cases) {
    for (Invention.Case one : cases) {
      Verdict verdict = verifier.verify(one.claim(), one.profile());
      Map<String, int[]> kinds = one.follows() ? refused : caught;
      int[] counts = kinds.computeIfAbsent(one.kind(), kind -> new int[2]);
      counts[0]++;
      counts[1] += verdict.supported() ? 0 : 1;
      if (show && verdict.supported() != one.follows()) {
        System.out.println(
            (one.follows() ? "refused " : "missed ") + one.kind() + ": " + one.claim().text());
        verdict.reasons().forEach(reason -> System.out.println("    " + reason.detail()));
      }
    }
  }

  private static void print(String of, String what, Map<String, int[]> kinds) {
    System.out.printf(Locale.ROOT, "%n%-16s %6s %8s%n", of, "all", what);
    int[] sum = new int[2];
    kinds.forEach(
        (kind, counts) -> {
          print(kind, counts);
          sum[0] += counts[0];
          sum[1] += counts[1];
        });
    print("all", sum);
  }

  private static void print(String kind, int[] counts) {
    double share = 100.0 * counts[1] / counts[0];
    System.out.printf(Locale.ROOT, "%-16s %6d %7.2f%%%n", kind, counts[0], share);
  }
}
