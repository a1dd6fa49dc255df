package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.llm.Gateway;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.spi.llm.StepCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A thousand calls that nobody answers in time, and what stays of them. */
final class GatewayTimeouts {

  private static final int CALLS = 1_000;

  /** So many of them come before it is counted what is held. */
  private static final int WARM_UP = 20;

  /** Threads that waited for a process are kept for a minute. */
  private static final int SETTLED_SECONDS = 75;

  private GatewayTimeouts() {}

  static void run(Path folder) throws Exception {
    System.out.printf(Locale.ROOT, "%n%,d calls that end in a timeout%n", CALLS);
    System.out.println(Timings.row("", "seconds", "threads", "files", "processes"));
    Path silent = script(folder, "sleep 600");
    try (Candor candor =
        timid("claude-cli")
            .setting("candor.llm.claude-cli.command", silent.toString())
            .setting("candor.llm.claude-cli.max-processes", "8")
            .build()) {
      measure("command", candor, Duration.ofMillis(300), 8);
    }
    try (SlowServer slow = SlowServer.start();
        Candor candor =
            timid("openai")
                .setting("candor.llm.openai.base-url", slow.url())
                .setting("candor.llm.openai.model.low", "any")
                .setting("candor.net.allow-loopback", "true")
                .build()) {
      measure("HTTP", candor, Duration.ofMillis(100), 50);
    }
  }

  static Path script(Path folder, String body) throws Exception {
    Path script = Files.createTempFile(folder, "claude", "");
    Files.writeString(script, "#!/bin/sh\ncat > /dev/null\n" + body + "\n");
    if (!script.toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot make " + script + " executable");
    }
    return script;
  }

  private static CandorBuilder timid(String backend) {
    return Candor.builder()
        .setting("candor.llm", backend)
        .setting("candor.llm.breaker.failures", String.valueOf(CALLS))
        .use(StepCatalog.class, FakeModel.STEPS);
  }

  private static void measure(String name, Candor candor, Duration limit, int threads)
      throws Exception {
    Gateway gateway = candor.llm(LlmRun.of("benchmark"), Budget.calls(CALLS));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      timeOut(gateway, pool, limit, WARM_UP);
      Footprint before = settled(new Footprint(0, 0, 0), 3);
      Stopwatch watch = new Stopwatch();
      timeOut(gateway, pool, limit, CALLS - WARM_UP);
      double seconds = watch.clockNanos() / 1e9;
      Footprint after = settled(before, SETTLED_SECONDS);
      print(name + ", before", 0, before);
      print(name + ", after", seconds, after);
    } finally {
      pool.shutdown();
    }
  }

  private static void print(String name, double seconds, Footprint held) {
    System.out.println(
        Timings.row(
            String.format(Locale.ROOT, "%-16s", name),
            seconds,
            held.threads(),
            held.files(),
            held.processes()));
  }

  /** What is held when no more than before is, or the time for it is over. */
  private static Footprint settled(Footprint before, int seconds) throws Exception {
    Footprint now = Footprint.now();
    for (int i = 0; i < seconds * 10 && !now.isAtMost(before); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      now = Footprint.now();
    }
    return now;
  }

  private static void timeOut(Gateway gateway, ExecutorService pool, Duration limit, int count)
      throws Exception {
    List<Future<LlmResult>> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(pool.submit(() -> gateway.ask(FakeModel.PROMPT.within(limit))));
    }
    for (Future<LlmResult> call : calls) {
      if (!(call.get() instanceof LlmFailure failure)
          || failure.kind() != LlmFailure.Kind.TIMEOUT) {
        throw new IllegalStateException("no timeout: " + call.get());
      }
    }
  }
}
