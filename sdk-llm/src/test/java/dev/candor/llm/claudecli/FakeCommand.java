package dev.candor.llm.claudecli;

import dev.candor.core.provider.Settings;
import dev.candor.core.tck.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A shell script in place of the command. Each run notes its arguments, environment, folder and
 * input, then prints what a test tells.
 */
final class FakeCommand {

  private final Path folder;
  private final Path script;

  private FakeCommand(Path folder, String body) throws IOException {
    this.folder = folder;
    this.script = folder.resolve("claude");
    String text =
        """
        #!/bin/sh
        if [ "$1" = "--version" ]; then echo run >> 'DIR/versions'; fi
        mkdir 'DIR/runs' 2>/dev/null
        run='DIR/runs/'$$
        mkdir "$run"
        for argument in "$@"; do printf '%s\\000' "$argument" >> "$run/arguments"; done
        env > "$run/environment"
        ls -A > "$run/folder"
        pwd > "$run/where"
        cat > "$run/input"
        """;
    Files.writeString(script, (text + body + "\n").replace("DIR", folder.toString()));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + script + " executable");
    }
  }

  /** Does what a shell script says, in which DIR is the folder. */
  static FakeCommand doing(Path folder, String body) throws IOException {
    return new FakeCommand(folder, body);
  }

  /** Prints, and ends. */
  static FakeCommand printing(Path folder, int exit, String output, String errors)
      throws IOException {
    Files.writeString(folder.resolve("output"), output);
    Files.writeString(folder.resolve("errors"), errors);
    return new FakeCommand(folder, "cat 'DIR/output'; cat 'DIR/errors' >&2; exit " + exit);
  }

  /** Answers as the newer command does. */
  static FakeCommand answering(Path folder, String answer) throws IOException {
    return printing(folder, 0, Printed.newer(answer), "");
  }

  Path script() {
    return script;
  }

  /** A backend that runs this script; more settings as key and value. */
  ClaudeCliBackend backend(String... more) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("candor.llm.claude-cli.command", script.toString());
    for (int i = 0; i < more.length; i += 2) {
      settings.put("candor.llm.claude-cli." + more[i], more[i + 1]);
    }
    return ClaudeCliBackend.create(Settings.of(settings), SettableClock.create());
  }

  List<Path> runs() throws IOException {
    if (!Files.exists(folder.resolve("runs"))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
      return all.sorted().toList();
    }
  }

  private String noted(String name) throws IOException {
    List<Path> runs = runs();
    if (runs.size() != 1) {
      throw new AssertionError(runs.size() + " runs");
    }
    return new String(Files.readAllBytes(runs.get(0).resolve(name)), StandardCharsets.UTF_8);
  }

  List<String> arguments() throws IOException {
    List<String> all = new ArrayList<>(List.of(noted("arguments").split("\0", -1)));
    all.remove(all.size() - 1);
    return all;
  }

  String input() throws IOException {
    return noted("input");
  }

  String where() throws IOException {
    return noted("where").strip();
  }

  String listing() throws IOException {
    return noted("folder");
  }

  Map<String, String> environment() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (String line : noted("environment").split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        all.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return all;
  }
}
