package dev.candor.llm.claudecli;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.Secret;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The command line, the environment and the files of one call. */
final class Invocation {

  /** An argument may have 128 KiB; a long one is better read from a file than from "ps". */
  private static final int MAX_SYSTEM_ARGUMENT = 8_000;

  /** An answer by schema is a tool call, which older commands count as turns of their own. */
  private static final int TURNS_FOR_SCHEMA = 2;

  /** What the command needs of the user's environment. No API keys: a login must not cost money. */
  private static final Set<String> KEPT =
      Set.of(
          "PATH",
          "HOME",
          "USER",
          "LOGNAME",
          "SHELL",
          "LANG",
          "LANGUAGE",
          "TZ",
          "TERM",
          "TMPDIR",
          "TEMP",
          "TMP",
          "XDG_CONFIG_HOME",
          "XDG_CACHE_HOME",
          "XDG_DATA_HOME",
          "HTTP_PROXY",
          "HTTPS_PROXY",
          "NO_PROXY",
          "ALL_PROXY",
          "NODE_EXTRA_CA_CERTS",
          "SSL_CERT_FILE",
          "SSL_CERT_DIR",
          "CLAUDE_CONFIG_DIR",
          "CLAUDE_CODE_OAUTH_TOKEN",
          "SYSTEMROOT",
          "WINDIR",
          "COMSPEC",
          "PATHEXT",
          "APPDATA",
          "LOCALAPPDATA",
          "USERPROFILE",
          "HOMEDRIVE",
          "HOMEPATH",
          "PROGRAMFILES",
          "PROGRAMDATA");

  private final CliOptions options;

  Invocation(CliOptions options) {
    this.options = options;
  }

  /** Writes the files of a call, and prepares its process. */
  ProcessBuilder prepare(Prompt prompt, Workplace place) throws IOException {
    // a line break in front, or the command takes the first word for one of its own commands
    String user = prompt.user();
    place.writeInput(user.startsWith("/") ? "\n" + user : user);
    return inside(place, arguments(prompt, place)).redirectInput(place.input().toFile());
  }

  ProcessBuilder version(Workplace place) throws IOException {
    place.writeInput("");
    return inside(place, List.of(options.command(), "--version"))
        .redirectInput(place.input().toFile());
  }

  private ProcessBuilder inside(Workplace place, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(place.emptyFolder().toFile())
            .redirectOutput(place.output().toFile())
            .redirectError(place.errors().toFile());
    fill(builder.environment());
    return builder;
  }

  private List<String> arguments(Prompt prompt, Workplace place) throws IOException {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(options.command(), "-p"));
    line.addAll(List.of("--output-format", options.json() ? "json" : "text"));
    line.addAll(List.of("--tools", String.join(",", prompt.tools())));
    if (!prompt.tools().isEmpty()) {
      line.addAll(List.of("--allowedTools", String.join(",", prompt.tools())));
    }
    line.addAll(List.of("--setting-sources", "", "--strict-mcp-config"));
    line.add("--no-session-persistence");
    String schema = prompt.schema();
    int turns = prompt.maxTurns() + (schema == null ? 0 : TURNS_FOR_SCHEMA);
    line.addAll(List.of("--max-turns", Integer.toString(turns)));
    line.addAll(system(prompt.system(), place));
    if (schema != null) {
      line.addAll(List.of("--json-schema", schema));
    }
    String model = options.modelFor(prompt);
    if (!model.isEmpty()) {
      line.addAll(List.of("--model", model));
    }
    if (options.bare()) {
      line.add("--bare");
    }
    return line;
  }

  private static List<String> system(String system, Workplace place) throws IOException {
    if (system.length() <= MAX_SYSTEM_ARGUMENT && system.indexOf('\0') < 0) {
      return List.of("--system-prompt", system);
    }
    return List.of("--system-prompt-file", place.writeSystem(system).toString());
  }

  private void fill(Map<String, String> environment) {
    environment.keySet().removeIf(name -> !isKept(name));
    environment.put("CLAUDE_CODE_DISABLE_ATTACHMENTS", "1"); // no file is read for an "@path"
    environment.put("CLAUDE_CODE_MAX_RETRIES", Integer.toString(options.retries()));
    environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
    environment.put("DISABLE_TELEMETRY", "1");
    environment.put("DISABLE_AUTOUPDATER", "1");
    Secret key = options.apiKey();
    if (key != null) {
      environment.put("ANTHROPIC_API_KEY", key.reveal());
    }
    URI url = options.baseUrl();
    if (url != null) {
      environment.put("ANTHROPIC_BASE_URL", url.toString());
    }
  }

  private boolean isKept(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return KEPT.contains(upper) || upper.startsWith("LC_") || options.env().contains(name);
  }
}
