package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.ask.Asker;
import dev.candor.core.llm.Gateway;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What a call through the gateway takes, beside a model that answers at once. */
final class GatewayOverhead {

  private static final int CALLS = 20_000;

  /** Each waits until its line of the ledger is on the disk. */
  private static final int CALLS_ON_DISK = 1_000;

  private static final Budget BUDGET = Budget.calls(Integer.MAX_VALUE);
  private static final FakeModel MODEL = new FakeModel(Duration.ZERO);

  private GatewayOverhead() {}

  /** A typed answer. */
  record Colour(String answer) {}

  /** One call. */
  private interface Ask {
    void now() throws InterruptedException;
  }

  static void run(Path home) throws InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "%n%,d calls one after the other, %,d on disk; ms a call%n",
        CALLS,
        CALLS_ON_DISK);
    System.out.println(Timings.row("", "clock p50", "p95", "processor p50", "p95"));
    measure("model alone", () -> MODEL.complete(FakeModel.PROMPT));
    try (Candor candor = MODEL.runtime().build()) {
      Gateway gateway = candor.llm(LlmRun.of("benchmark"), BUDGET);
      measure("text", () -> gateway.ask(FakeModel.PROMPT));
    }
    try (Candor candor = MODEL.runtime().build()) {
      Asker asker = new Asker(candor.llm(LlmRun.of("benchmark"), BUDGET));
      measure("record", () -> asker.ask(FakeModel.PROMPT, Colour.class));
    }
    try (Candor candor = MODEL.runtime().home(home).build()) {
      Gateway gateway = candor.llm(LlmRun.of("benchmark"), BUDGET);
      measure("text, on disk", CALLS_ON_DISK, () -> gateway.ask(FakeModel.PROMPT));
    }
  }

  private static void measure(String name, Ask ask) throws InterruptedException {
    measure(name, CALLS, ask);
  }

  private static void measure(String name, int calls, Ask ask) throws InterruptedException {
    for (int i = 0; i < calls; i++) {
      ask.now();
    }
    Timings timings = new Timings(calls);
    for (int i = 0; i < calls; i++) {
      Stopwatch watch = new Stopwatch();
      ask.now();
      timings.add(watch.clockNanos(), watch.processorNanos());
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-14s%14.4f%14.4f%14.4f%14.4f",
            name,
            timings.clock(50),
            timings.clock(95),
            timings.processor(50),
            timings.processor(95)));
  }
}
