package dev.candor.llm.anthropic;

import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.llm.internal.wire.ApiBackend;
import dev.candor.llm.internal.wire.ApiOptions;
import java.net.URI;
import java.util.Map;

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

  /** What the vendor's own command takes for its three sizes, November 2026. */
  private static final Map<Tier, String> MODELS =
      Map.of(
          Tier.LOW, "claude-haiku-5-5",
          Tier.MIDDLE, "claude-sonnet-5-5",
          Tier.HIGH, "claude-opus-5-5");

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
    ApiOptions options = ApiOptions.read(NAME, context.settings(), VENDOR, MODELS);
    return new ApiBackend(options, new MessagesApi(options), context::http, context.clock());
  }
}
