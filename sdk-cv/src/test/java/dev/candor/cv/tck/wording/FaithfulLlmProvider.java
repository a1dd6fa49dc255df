package dev.candor.cv.tck.wording;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.llm.LlmBackend;
import java.util.Map;

/** Offers {@link FaithfulLlmBackend}. */
public final class FaithfulLlmProvider implements Provider<LlmBackend> {

  /** A provider. */
  public FaithfulLlmProvider() {}

  @Override
  public Class<LlmBackend> plug() {
    return LlmBackend.class;
  }

  @Override
  public String name() {
    return FaithfulLlmBackend.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public LlmBackend create(ProviderContext context) {
    return new FaithfulLlmBackend(Map.of());
  }
}
