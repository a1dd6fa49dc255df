package dev.candor.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the gateway to models: {@code GatewayMain [PART]...}, by default all of {@code
 * overhead}, {@code load} and {@code timeouts}. No model is asked.
 */
public final class GatewayMain {

  private static final List<String> ALL = List.of("overhead", "load", "timeouts");

  private GatewayMain() {}

  /**
   * Runs.
   *
   * @param args parts; none for all
   * @throws Exception when a part fails
   */
  public static void main(String[] args) throws Exception {
    System.out.println(Machine.describe());
    Path folder = Files.createTempDirectory("candor-benchmark");
    try {
      for (String part : args.length == 0 ? ALL : List.of(args)) {
        switch (part) {
          case "overhead" -> GatewayOverhead.run(folder.resolve("home"));
          case "load" -> GatewayLoad.run();
          case "timeouts" -> GatewayTimeouts.run(folder);
          default -> throw new IllegalArgumentException("'" + part + "' is none of " + ALL);
        }
      }
    } finally {
      Main.delete(folder);
    }
    System.out.println(Machine.describe());
  }
}
