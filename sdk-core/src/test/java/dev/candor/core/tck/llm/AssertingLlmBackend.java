package dev.candor.core.tck.llm;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checks that a backend and its caller keep the contract; throws {@link AssertionError} otherwise.
 */
public final class AssertingLlmBackend implements LlmBackend {

  private final LlmBackend wrapped;
  private final LlmCapabilities capabilities;

  /**
   * Wraps a backend.
   *
   * @param wrapped is watched
   */
  public AssertingLlmBackend(LlmBackend wrapped) {
    this.wrapped = wrapped;
    this.capabilities = wrapped.capabilities();
    check(wrapped.name().matches("[a-z][a-z0-9-]{0,63}"), "the name has another form");
  }

  @Override
  public String name() {
    return wrapped.name();
  }

  @Override
  public LlmCapabilities capabilities() {
    check(capabilities.equals(wrapped.capabilities()), "capabilities changed");
    return capabilities;
  }

  @Override
  public Availability availability() {
    Availability availability = wrapped.availability();
    check(availability.usable() || !availability.reason().isBlank(), "unusable without a reason");
    return availability;
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    Objects.requireNonNull(prompt, "prompt");
    return checked(prompt, wrapped.complete(prompt));
  }

  @Override
  public LlmResult complete(Prompt prompt, Runnable begun) throws InterruptedException {
    Objects.requireNonNull(prompt, "prompt");
    AtomicInteger told = new AtomicInteger();
    Runnable counted =
        () -> {
          told.incrementAndGet();
          begun.run();
        };
    LlmResult result = checked(prompt, wrapped.complete(prompt, counted));
    check(told.get() <= 1, "an answer began twice");
    return result;
  }

  private LlmResult checked(Prompt prompt, LlmResult result) {
    check(result != null, "no result");
    if (result instanceof LlmFailure failure) {
      check(!failure.detail().isBlank(), failure.kind() + " says nothing");
    } else {
      check(capabilities.schema() || prompt.schema() == null, "answered in spite of a schema");
      check(capabilities.tools() || prompt.tools().isEmpty(), "answered in spite of tools");
      check(prompt.length() <= capabilities.maxPromptChars(), "answered a prompt too long");
      check(((Completion) result).backend().equals(name()), "answered in another's name");
    }
    return result;
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a backend broke its contract: " + broken);
    }
  }
}
