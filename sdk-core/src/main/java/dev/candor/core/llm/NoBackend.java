package dev.candor.core.llm;

import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;

/** No model: every question ends in {@link LlmFailure.Kind#NO_MODEL}. Thread-safe. */
public final class NoBackend implements LlmBackend {

  /** Its name in settings. */
  public static final String NAME = "none";

  private final String remedy;

  /**
   * No model.
   *
   * @param remedy how to get one, one sentence
   */
  public NoBackend(String remedy) {
    this.remedy = remedy;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LlmCapabilities capabilities() {
    return new LlmCapabilities(false, false, Long.MAX_VALUE);
  }

  @Override
  public Availability availability() {
    return Availability.unusable(remedy);
  }

  @Override
  public LlmFailure complete(Prompt prompt) {
    String step = prompt.step().name();
    return LlmFailure.of(
        LlmFailure.Kind.NO_MODEL, NAME, "Step '" + step + "' ran without a model. " + remedy);
  }
}
