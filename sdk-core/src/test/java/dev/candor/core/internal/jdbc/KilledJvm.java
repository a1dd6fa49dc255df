package dev.candor.core.internal.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A JVM that says on its output what it did, one line each, and is killed as by kill -9. */
public final class KilledJvm {

  private static final int MAX_SECONDS = 90;

  private KilledJvm() {}

  /**
   * Runs a main class until it said so many lines, and kills it.
   *
   * @param program its main class
   * @param lines after which it is killed
   * @param arguments of the program
   * @return every whole line it said, also between the last of those and its end
   */
  public static List<String> linesOf(Class<?> program, int lines, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(program, arguments);
    // who says too little would be waited for without an end
    CompletableFuture.delayedExecutor(MAX_SECONDS, TimeUnit.SECONDS)
        .execute(() -> process.toHandle().destroyForcibly());
    List<String> said = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = output.readLine();
      while (line != null) {
        said.add(line);
        if (said.size() == lines) {
          process.toHandle().destroyForcibly(); // the process's own method closes the output too
        }
        line = output.readLine();
      }
    } finally {
      process.toHandle().destroyForcibly();
      process.waitFor(60, TimeUnit.SECONDS);
    }
    if (said.size() < lines) {
      throw new AssertionError("it ended by itself after " + said);
    }
    // the kill may have cut the last line short
    return said.subList(0, said.size() - 1);
  }

  /** Starts a main class with what it needs of our class path; errors are shown. */
  public static Process start(Class<?> program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", classPath(program)));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String classPath(Class<?> program) {
    Set<String> entries = new LinkedHashSet<>();
    try {
      for (String name :
          List.of(
              program.getName(),
              "dev.candor.core.internal.jdbc.Database",
              "org.h2.Driver",
              "org.postgresql.Driver",
              "com.google.common.base.CharMatcher",
              "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
              "org.apache.lucene.index.IndexWriter",
              "org.apache.lucene.facet.FacetsConfig",
              "org.apache.lucene.analysis.ar.ArabicStemmer",
              "tools.jackson.databind.json.JsonMapper",
              "tools.jackson.core.JsonParser",
              "com.fasterxml.jackson.annotation.JsonInclude",
              "io.opentelemetry.api.GlobalOpenTelemetry",
              "io.opentelemetry.context.Context",
              "io.opentelemetry.common.ComponentLoader",
              "org.slf4j.LoggerFactory",
              "org.slf4j.nop.NOPServiceProvider")) {
        Class<?> type = Class.forName(name);
        entries.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()) + "");
      }
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return String.join(System.getProperty("path.separator"), entries);
  }

  /** The first line a process says. */
  public static String firstLine(Process process) {
    try {
      return new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
