package dev.candor.cv.tck.wording;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.llm.LlmBackend;

/** Offers {@link AdversarialLlmBackend}; {@code candor.llm.adversarial.seed} decides which lies. */
public final class AdversarialLlmProvider implements Provider<LlmBackend> {

  /** A provider. */
  public AdversarialLlmProvider() {}

  @Override
  public Class<LlmBackend> plug() {
    return LlmBackend.class;
  }

  @Override
  public String name() {
    return AdversarialLlmBackend.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public LlmBackend create(ProviderContext context) {
    return new AdversarialLlmBackend(
        context
            .settings()
            .value("candor.llm.adversarial.seed", "a whole number", Long::parseLong)
            .orElse(1L));
  }
}
