package dev.candor.llm.openai;

import dev.candor.core.model.ModelTable;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.llm.internal.wire.ApiBackend;
import dev.candor.llm.internal.wire.ApiOptions;
import java.net.URI;

/**
 * Offers the Chat Completions API of OpenAI, and of servers that speak it (local ones, brokers), as
 * "openai", only by name: it costs money. Answers stream. A schema is held by the server; where it
 * refuses that, the schema stands in the prompt, and the answer must still be JSON. Tools are not
 * offered. Cost is known where the server tells it. Settings, all below {@code candor.llm.openai.}:
 *
 * <ul>
 *   <li>{@code api-key}: needed at the vendor's own address
 *   <li>{@code base-url}: another server that speaks the API, with its {@code /v1}; then at least
 *       one model must be named
 *   <li>{@code model.low}, {@code model.middle}, {@code model.high}: default {@code gpt-4o-mini},
 *       {@code gpt-4o}, {@code gpt-4o}
 *   <li>{@code max-output-tokens}: default the server's own
 * </ul>
 */
public final class OpenAiBackendProvider implements Provider<LlmBackend> {

  private static final String NAME = "openai";
  private static final URI VENDOR = URI.create("https://api.openai.com/v1");

  /** For the service loader. */
  public OpenAiBackendProvider() {}

  @Override
  public Class<LlmBackend> plug() {
    return LlmBackend.class;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public LlmBackend create(ProviderContext context) {
    ApiOptions options =
        ApiOptions.read(NAME, context.settings(), VENDOR, ModelTable.inTheBox().models(NAME));
    return new ApiBackend(options, new CompletionsApi(options), context::http, context.clock());
  }
}
