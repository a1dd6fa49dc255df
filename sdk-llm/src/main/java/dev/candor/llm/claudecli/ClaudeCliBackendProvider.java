package dev.candor.llm.claudecli;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.llm.LlmBackend;

/**
 * Offers {@link ClaudeCliBackend} as "claude-cli", only by name: it needs an account. Settings, all
 * below {@code candor.llm.claude-cli.}:
 *
 * <ul>
 *   <li>{@code command}: name or path, default {@code claude}
 *   <li>{@code model.low}, {@code model.middle}, {@code model.high}: default {@code haiku}, {@code
 *       sonnet}, {@code opus}
 *   <li>{@code output}: {@code json} (default) or {@code text}, which tells no usage and takes no
 *       schema
 *   <li>{@code tools}: the tools that prompts may name, default {@code WebSearch,WebFetch}
 *   <li>{@code env}: more variables of the environment that the command gets, such as {@code
 *       ANTHROPIC_API_KEY}, with which calls are paid per token; default none
 *   <li>{@code api-key}, {@code base-url}: an account that pays per token, another server; default
 *       none
 *   <li>{@code retries}: tries the command itself repeats, 0 to 10, default 0: whoever calls
 *       repeats
 *   <li>{@code max-processes}: commands at once in this JVM, 1 to 64, default 4
 *   <li>{@code bare}: the command's {@code --bare}, faster, for API keys alone; default false
 * </ul>
 */
public final class ClaudeCliBackendProvider implements Provider<LlmBackend> {

  /** For the service loader. */
  public ClaudeCliBackendProvider() {}

  @Override
  public Class<LlmBackend> plug() {
    return LlmBackend.class;
  }

  @Override
  public String name() {
    return ClaudeCliBackend.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public LlmBackend create(ProviderContext context) {
    return ClaudeCliBackend.create(context.settings(), context.clock());
  }
}
