package dev.candor.examples.benchmarks;

import dev.candor.core.Candor;
import dev.candor.core.llm.Gateway;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand calls at once, each answered after a second. */
final class GatewayLoad {

  private static final int CALLS = 1_000;
  private static final FakeModel MODEL = new FakeModel(Duration.ofSeconds(1));

  private GatewayLoad() {}

  static void run() throws Exception {
    System.out.printf(Locale.ROOT, "%n%,d calls at once, a second each%n", CALLS);
    System.out.println(Timings.row("threads", "seconds", "calls/s"));
    for (int threads : new int[] {50, 200, 1_000}) {
      measure(threads + " of a pool", Executors.newFixedThreadPool(threads));
    }
    Optional<ExecutorService> virtual = virtualThreads();
    if (virtual.isPresent()) {
      measure("virtual", virtual.get());
    } else {
      System.out.println("virtual: this JDK has none");
    }
  }

  /** As the JDK has them from 21 on; this is compiled for 17. */
  private static Optional<ExecutorService> virtualThreads() throws ReflectiveOperationException {
    try {
      return Optional.of(
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private static void measure(String name, ExecutorService threads) throws Exception {
    try (Candor candor = MODEL.runtime().build()) {
      Gateway gateway = candor.llm(LlmRun.of("benchmark"), Budget.calls(CALLS));
      List<Future<LlmResult>> calls = new ArrayList<>();
      Stopwatch watch = new Stopwatch();
      for (int i = 0; i < CALLS; i++) {
        calls.add(threads.submit(() -> gateway.ask(FakeModel.PROMPT)));
      }
      for (Future<LlmResult> call : calls) {
        if (!(call.get() instanceof Completion)) {
          throw new IllegalStateException("not answered: " + call.get());
        }
      }
      double seconds = watch.clockNanos() / 1e9;
      System.out.println(Timings.row(name, seconds, CALLS / seconds));
      if (gateway.usage().calls() != CALLS) {
        throw new IllegalStateException("the ledger has " + gateway.usage().calls() + " calls");
      }
    } finally {
      threads.shutdown();
    }
  }
}
