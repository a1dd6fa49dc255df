package dev.candor.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine that figures are from. */
final class Machine {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  static String describe() {
    Runtime runtime = Runtime.getRuntime();
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%s; %d processors; heap up to %d MiB; load %.1f; %s %s; JDK %s",
        processor(),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20,
        system.getSystemLoadAverage(),
        system.getName(),
        system.getArch(),
        Runtime.version());
  }

  private static String processor() {
    try {
      return Files.readAllLines(PROCESSOR).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processor unknown");
    } catch (IOException e) {
      return "processor unknown";
    }
  }
}
