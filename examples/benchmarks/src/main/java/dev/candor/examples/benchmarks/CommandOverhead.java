package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.llm.Gateway;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.StepCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A command through the gateway, beside the same command run bare. */
final class CommandOverhead {

  private static final int CALLS = 200;
  private static final int WARM_UP = 50;
  private static final String ANSWER =
      "echo '{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,\"result\":\"blue\","
          + "\"usage\":{\"input_tokens\":10,\"output_tokens\":1},\"total_cost_usd\":0.001}'";

  private CommandOverhead() {}

  static void run(Path folder) throws Exception {
    System.out.printf(Locale.ROOT, "%n%,d runs of a command; ms a run%n", CALLS);
    System.out.println(Timings.row("", "clock p50", "p95", "processor p50", "p95"));
    Path script = GatewayTimeouts.script(folder, ANSWER);
    Prompt prompt = FakeModel.PROMPT;
    try (Candor candor =
        Candor.builder()
            .setting("candor.llm", "claude-cli")
            .setting("candor.llm.claude-cli.command", script.toString())
            .use(StepCatalog.class, FakeModel.STEPS)
            .build()) {
      Gateway gateway = candor.llm(LlmRun.of("benchmark"), Budget.calls(CALLS + WARM_UP));
      Timings bare = new Timings(CALLS);
      Timings wrapped = new Timings(CALLS);
      for (int i = 0; i < CALLS + WARM_UP; i++) {
        Stopwatch first = new Stopwatch();
        bare(script, prompt);
        add(bare, first, i);
        Stopwatch second = new Stopwatch();
        LlmResult result = gateway.ask(prompt);
        add(wrapped, second, i);
        if (!(result instanceof Completion)) {
          throw new IllegalStateException("not answered: " + result);
        }
      }
      print("bare", bare);
      print("gateway", wrapped);
    }
  }

  private static void add(Timings timings, Stopwatch watch, int call) {
    if (call >= WARM_UP) {
      timings.add(watch.clockNanos(), watch.processorNanos());
    }
  }

  private static void bare(Path script, Prompt prompt) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(script.toString(), "-p").start();
    process.getOutputStream().write(prompt.user().getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    process.waitFor();
  }

  private static void print(String name, Timings timings) {
    System.out.println(
        Timings.row(
            name,
            timings.clock(50),
            timings.clock(95),
            timings.processor(50),
            timings.processor(95)));
  }
}
