package dev.candor.examples.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Times of one contender's calls. */
final class Timings {

  private final long[] clock;
  private final long[] processor;
  private int count;

  Timings(int most) {
    this.clock = new long[most];
    this.processor = new long[most];
  }

  void add(long clockNanos, long processorNanos) {
    clock[count] = clockNanos;
    processor[count++] = processorNanos;
  }

  /** Milliseconds by the clock that so many hundredths of the calls did not exceed. */
  double clock(int hundredths) {
    return percentile(clock, hundredths);
  }

  /** Milliseconds of processor time that so many hundredths of the calls did not exceed. */
  double processor(int hundredths) {
    return percentile(processor, hundredths);
  }

  private double percentile(long[] nanos, int hundredths) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int at = (int) Math.ceil(hundredths / 100.0 * count) - 1;
    return sorted[Math.max(0, at)] / 1e6;
  }

  static String row(String name, Object... cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-14s", name));
    for (Object cell : cells) {
      row.append(
          cell instanceof Double number
              ? String.format(Locale.ROOT, "%14.2f", number)
              : String.format(Locale.ROOT, "%14s", cell));
    }
    return row.toString();
  }
}
