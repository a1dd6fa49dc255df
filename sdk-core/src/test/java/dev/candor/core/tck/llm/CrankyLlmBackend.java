package dev.candor.core.tck.llm;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import java.util.Random;

/**
 * A backend that breaks by a seeded plan: it throws, fails for now, or gives an empty answer; in
 * the other calls it does what the wrapped one does. Thread-safe.
 */
public final class CrankyLlmBackend implements LlmBackend {

  private final LlmBackend wrapped;
  private final Random plan;

  /**
   * Wraps a backend.
   *
   * @param wrapped does the work
   * @param seed decides which calls break, and how
   */
  public CrankyLlmBackend(LlmBackend wrapped, long seed) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
  }

  @Override
  public String name() {
    return wrapped.name();
  }

  @Override
  public LlmCapabilities capabilities() {
    return wrapped.capabilities();
  }

  @Override
  public Availability availability() {
    return wrapped.availability();
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    return complete(prompt, () -> {});
  }

  @Override
  public LlmResult complete(Prompt prompt, Runnable begun) throws InterruptedException {
    int fate;
    synchronized (plan) {
      fate = plan.nextInt(6);
    }
    return switch (fate) {
      case 0 -> throw new IllegalStateException("broken on purpose");
      case 1 -> LlmFailure.of(LlmFailure.Kind.OVERLOADED, name(), "busy on purpose");
      case 2 -> new Completion(" ", name(), "", new Usage(1, 1, 0, null));
      default -> wrapped.complete(prompt, begun);
    };
  }
}
