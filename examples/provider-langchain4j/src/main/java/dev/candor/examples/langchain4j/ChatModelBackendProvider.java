package dev.candor.examples.langchain4j;

import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.llm.LlmBackend;
import dev.langchain4j.model.chat.ChatModel;
import java.util.EnumMap;
import java.util.Map;

/**
 * Offers the runtime's {@link ChatModel} as "langchain4j", only by name: it may cost money. The
 * chat model is a part like any other: given by {@code Candor.builder().use(ChatModel.class,
 * model)}, or offered by a jar on the class path that registers a {@code Provider<ChatModel>}.
 * Settings, all below {@code candor.llm.langchain4j.}:
 *
 * <ul>
 *   <li>{@code model.low}, {@code model.middle}, {@code model.high}: the model to name in a
 *       request; default the chat model's own
 * </ul>
 */
public final class ChatModelBackendProvider implements Provider<LlmBackend> {

  private static final String PREFIX = "candor.llm." + ChatModelBackend.NAME + ".model.";

  /** For the service loader. */
  public ChatModelBackendProvider() {}

  @Override
  public Class<LlmBackend> plug() {
    return LlmBackend.class;
  }

  @Override
  public String name() {
    return ChatModelBackend.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public LlmBackend create(ProviderContext context) {
    return new ChatModelBackend(
        () -> context.service(ChatModel.class), models(context.settings()), context.executor());
  }

  private static Map<Tier, String> models(SettingReader settings) {
    Map<Tier, String> models = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      settings.text(PREFIX + tier.code()).ifPresent(name -> models.put(tier, name));
    }
    return models;
  }
}
