package dev.candor.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Time that passed, and time that a processor worked for this thread. On a machine that does other
 * things too, the second one tells what the work costs; waiting for the disk is in the first alone.
 */
final class Stopwatch {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long clock = System.nanoTime();
  private final long processor = THREADS.getCurrentThreadCpuTime();

  long clockNanos() {
    return System.nanoTime() - clock;
  }

  long processorNanos() {
    return THREADS.getCurrentThreadCpuTime() - processor;
  }
}
