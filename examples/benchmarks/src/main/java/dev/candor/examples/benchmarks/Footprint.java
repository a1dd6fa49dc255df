package dev.candor.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds.
 *
 * @param threads that live
 * @param files open descriptors; 0 where the system does not tell
 * @param processes started by it and still running
 */
record Footprint(int threads, long files, long processes) {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  static Footprint now() throws IOException {
    long files = 0;
    if (Files.isDirectory(DESCRIPTORS)) {
      try (Stream<Path> open = Files.list(DESCRIPTORS)) {
        files = open.count();
      }
    }
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return new Footprint(threads, files, ProcessHandle.current().descendants().count());
  }

  boolean isAtMost(Footprint other) {
    return threads <= other.threads && files <= other.files && processes <= other.processes;
  }
}
