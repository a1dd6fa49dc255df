package dev.candor.llm.claudecli;

import dev.candor.core.model.ModelTable;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.SettingReader;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What settings say about the command. */
record CliOptions(
    String command,
    Map<Tier, String> models,
    boolean json,
    boolean bare,
    List<String> tools,
    List<String> env,
    @Nullable Secret apiKey,
    @Nullable URI baseUrl,
    int retries,
    int maxProcesses) {

  private static final String PREFIX = "candor.llm.claude-cli.";

  /** Variables of the environment by which the command pays for each token. */
  private static final Set<String> PAYING =
      Set.of(
          "ANTHROPIC_API_KEY",
          "ANTHROPIC_AUTH_TOKEN",
          "CLAUDE_CODE_USE_BEDROCK",
          "CLAUDE_CODE_USE_FOUNDRY",
          "CLAUDE_CODE_USE_VERTEX");

  static CliOptions read(SettingReader settings) {
    Map<Tier, String> models = new EnumMap<>(ModelTable.inTheBox().models(ClaudeCliBackend.NAME));
    for (Tier tier : Tier.values()) {
      settings.text(PREFIX + "model." + tier.code()).ifPresent(name -> models.put(tier, name));
    }
    return new CliOptions(
        settings.text(PREFIX + "command").orElse("claude"),
        Map.copyOf(models),
        settings.value(PREFIX + "output", "json or text", CliOptions::json).orElse(true),
        settings.flag(PREFIX + "bare").orElse(false),
        names(settings, "tools", "[A-Za-z][A-Za-z0-9_]*", List.of("WebSearch", "WebFetch")),
        names(settings, "env", "[A-Za-z_][A-Za-z0-9_]*", List.of()),
        settings.secret(PREFIX + "api-key").orElse(null),
        settings.uri(PREFIX + "base-url").orElse(null),
        number(settings, "retries", 0, 10).orElse(0),
        number(settings, "max-processes", 1, 64).orElse(4));
  }

  private static boolean json(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "json" -> true;
      case "text" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static java.util.Optional<Integer> number(
      SettingReader settings, String key, int least, int most) {
    Function<String, Integer> parser =
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        };
    return settings.value(PREFIX + key, "a number from " + least + " to " + most, parser);
  }

  private static List<String> names(
      SettingReader settings, String key, String form, List<String> otherwise) {
    Function<String, List<String>> parser =
        text -> {
          List<String> names =
              Stream.of(text.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
          if (!names.stream().allMatch(name -> name.matches(form))) {
            throw new IllegalArgumentException(text);
          }
          return names;
        };
    return settings.value(PREFIX + key, "a list of names with commas", parser).orElse(otherwise);
  }

  /** Whether the command is given, or may find, an account that pays for each token. */
  boolean payPerToken() {
    return apiKey != null || env.stream().anyMatch(PAYING::contains);
  }

  /** The model to name on the command line. */
  String modelFor(Prompt prompt) {
    String named = prompt.model();
    return named == null || named.isBlank() ? models.getOrDefault(prompt.step().tier(), "") : named;
  }

  /** The first tool of the prompt that settings do not allow. */
  @Nullable String forbiddenTool(Prompt prompt) {
    return prompt.tools().stream().filter(tool -> !tools.contains(tool)).findFirst().orElse(null);
  }
}
