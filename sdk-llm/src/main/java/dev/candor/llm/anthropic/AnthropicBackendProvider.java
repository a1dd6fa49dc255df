package dev.candor.llm.anthropic;

import dev.candor.core.model.ModelTable;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.llm.internal.wire.ApiBackend;
import dev.candor.llm.internal.wire.ApiOptions;
import java.net.URI;

/**
 * Offers Anthropic's Messages API as "anthropic", only by name: it costs money. Answers stream; the
 * system text is marked for the service's cache. A schema is held by the service, and where a model
 * or server refuses that, by a tool that it must call. Tools are not offered. Cost stays unknown:
 * the service does not tell it. Settings, all below {@code candor.llm.anthropic.}:
 *
 * <ul>
 *   <li>{@code api-key}: needed at the vendor's own address
 *   <li>{@code base-url}: another server that speaks the API, without {@code /v1}; then at least
 *       one model must be named
 *   <li>{@code model.low}, {@code model.middle}, {@code model.high}: default the vendor's three
 *       sizes
 *   <li>{@code max-output-tokens}: default 16000
 * </ul>
 */
public final class AnthropicBackendProvider implements Provider<LlmBackend> {

  private static final String NAME = "anthropic";
  private static final URI VENDOR = URI.create("https://api.anthropic.com");

  /** For the service loader. */
  public AnthropicBackendProvider() {}

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
    return new ApiBackend(options, new MessagesApi(options), context::http, context.clock());
  }
}
