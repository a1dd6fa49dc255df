package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.llm.Llm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures what a call of a model by the Claude Code command costs beside the bare command, with a
 * stand-in that answers at once: {@code CommandMain [CALLS]}, by default 200. Both take turns; the
 * difference is what the backend and the gateway above it add.
 */
public final class CommandMain {

  private static final Prompt QUESTION =
      Prompt.of(new Step("llm-check", Tier.LOW), "Answer with one word.", "x".repeat(20_000));
  private static final String ANSWER =
      "{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,\"result\":\"blue\","
          + "\"total_cost_usd\":0,\"usage\":{\"input_tokens\":5000,\"output_tokens\":1}}";

  private CommandMain() {}

  /**
   * Runs.
   *
   * @param args how many calls of each kind
   * @throws Exception when a call fails
   */
  public static void main(String[] args) throws Exception {
    int calls = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    System.out.println(Machine.describe());
    Path folder = Files.createTempDirectory("candor-benchmark");
    Path command = folder.resolve("claude");
    Files.writeString(command, "#!/bin/sh\ncat > /dev/null\necho '" + ANSWER + "'\n");
    try (Candor candor =
        Candor.builder()
            .setting("candor.llm", "claude-cli")
            .setting("candor.llm.claude-cli.command", command.toString())
            .build()) {
      if (!command.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + command + " executable");
      }
      new Duel(folder, command, candor.llm(LlmRun.of("benchmark"), Budget.calls(10 * calls)))
          .run(calls);
    } finally {
      for (String name : List.of("in", "out", "err", "claude", "")) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
    System.out.println(Machine.describe());
  }

  /** The bare command and the call, in turns. */
  private record Duel(Path folder, Path command, Llm llm) {

    void run(int calls) throws Exception {
      measure(Math.max(1, calls / 4));
      System.out.printf(
          Locale.ROOT,
          "%nOne call with %d characters to a command that answers at once; ms%n",
          QUESTION.length());
      System.out.println(Timings.row("", "clock p50", "p95", "processor p50", "p95"));
      List<Timings> both = measure(calls);
      print("bare command", both.get(0));
      print("call", both.get(1));
    }

    private static void print(String name, Timings times) {
      System.out.println(
          Timings.row(
              name, times.clock(50), times.clock(95), times.processor(50), times.processor(95)));
    }

    private List<Timings> measure(int calls) throws Exception {
      Timings bare = new Timings(calls);
      Timings call = new Timings(calls);
      for (int i = 0; i < calls; i++) {
        Stopwatch watch = new Stopwatch();
        bare();
        bare.add(watch.clockNanos(), watch.processorNanos());
        watch = new Stopwatch();
        ask();
        call.add(watch.clockNanos(), watch.processorNanos());
      }
      return List.of(bare, call);
    }

    /** As a shell would: files in and out, nothing checked. */
    private void bare() throws IOException, InterruptedException {
      Files.writeString(folder.resolve("in"), QUESTION.user());
      Process process =
          new ProcessBuilder(command.toString(), "-p")
              .redirectInput(folder.resolve("in").toFile())
              .redirectOutput(folder.resolve("out").toFile())
              .redirectError(folder.resolve("err").toFile())
              .start();
      if (process.waitFor() != 0 || !Files.readString(folder.resolve("out")).contains("blue")) {
        throw new IllegalStateException("the bare command failed");
      }
    }

    private void ask() throws InterruptedException {
      LlmResult result = llm.ask(QUESTION);
      if (!(result instanceof Completion)) {
        throw new IllegalStateException(((LlmFailure) result).detail());
      }
    }
  }
}
