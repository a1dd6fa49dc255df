package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that starts a runtime. */
final class RuntimeOptions {

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "A setting, such as -Dcandor.net.contact=me@example.org.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--settings", paramLabel = "FILE", description = "A properties file in UTF-8.")
  private @Nullable Path file;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Keeps jobs and applications there; without it, in memory.")
  private @Nullable Path home;

  /** A runtime as the options say. */
  CandorBuilder builder() {
    CandorBuilder builder = Candor.builder().settings(settings);
    if (file != null) {
      builder.settingsFile(file);
    }
    if (home != null) {
      builder.home(home);
    }
    return builder;
  }

  /** Whether what this runtime is told outlasts it. */
  boolean keeps(Candor candor) {
    return home != null || candor.settings().text("candor.home").isPresent();
  }
}
