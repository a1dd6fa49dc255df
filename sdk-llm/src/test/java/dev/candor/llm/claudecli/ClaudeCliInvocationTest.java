package dev.candor.llm.claudecli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command is given: arguments, input, environment, folder. */
@DisabledOnOs(OS.WINDOWS)
final class ClaudeCliInvocationTest {

  private static final Step STEP = new Step("tailor", Tier.LOW);
  private static final Prompt PROMPT = Prompt.of(STEP, "Answer in one word.", "What colour?");

  @TempDir Path folder;

  private FakeCommand command;

  @BeforeEach
  void script() throws Exception {
    command = FakeCommand.answering(folder, "blue");
  }

  private void ask(Prompt prompt, String... settings) throws Exception {
    assertInstanceOf(Completion.class, command.backend(settings).complete(prompt));
  }

  private String valueOf(String flag) throws Exception {
    List<String> line = command.arguments();
    assertTrue(line.contains(flag), line.toString());
    return line.get(line.indexOf(flag) + 1);
  }

  @Test
  void a_plain_prompt_runs_isolated_without_tools_for_one_turn() throws Exception {
    ask(PROMPT);
    assertEquals(
        List.of(
            "-p",
            "--output-format",
            "json",
            "--tools",
            "",
            "--setting-sources",
            "",
            "--strict-mcp-config",
            "--no-session-persistence",
            "--max-turns",
            "1",
            "--system-prompt",
            "Answer in one word.",
            "--model",
            "haiku"),
        command.arguments());
    assertEquals("What colour?", command.input());
  }

  @Test
  void tools_that_a_prompt_names_are_offered_and_allowed_for_its_turns() throws Exception {
    ask(PROMPT.using(List.of("WebSearch", "WebFetch"), 6));
    assertEquals("WebSearch,WebFetch", valueOf("--tools"));
    assertEquals("WebSearch,WebFetch", valueOf("--allowedTools"));
    assertEquals("6", valueOf("--max-turns"));
  }

  @Test
  void a_tool_that_settings_do_not_allow_is_refused_before_anything_runs() throws Exception {
    LlmFailure failure =
        assertInstanceOf(
            LlmFailure.class,
            command.backend().complete(PROMPT.using(List.of("WebSearch", "Bash"), 3)));
    assertEquals(Kind.UNSUPPORTED, failure.kind());
    assertTrue(failure.detail().contains("'Bash'"), failure.detail());
    assertEquals(List.of(), command.runs());
    ask(PROMPT.using(List.of("Bash"), 3), "tools", "Bash, Read");
    assertEquals("Bash", valueOf("--tools"));
  }

  @Test
  void a_schema_gets_the_turns_that_older_commands_need() throws Exception {
    command = FakeCommand.printing(folder, 0, Printed.newerStructured("{}"), "");
    ask(PROMPT.answering("{\"type\":\"object\"}"));
    assertEquals("{\"type\":\"object\"}", valueOf("--json-schema"));
    assertEquals("3", valueOf("--max-turns"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-hello there",
        "--model x",
        "what is in @/etc/hostname ?",
        "/usr/bin in the middle of a /line",
        " /help",
        "\u00fcml\u00e4uts, \u65e5\u672c \uD83C\uDF89\r\nand CRLF  ",
        "\"quotes\" 'and' $(commands) `too` \\ | > ;"
      })
  void the_input_is_the_prompt_as_it_is(String user) throws Exception {
    Prompt prompt = Prompt.of(STEP, user, user);
    ask(prompt);
    String expected = user.startsWith("/") ? "\n" + user : user;
    assertEquals(expected, command.input());
    assertEquals(user, valueOf("--system-prompt"));
    assertEquals("1", command.environment().get("CLAUDE_CODE_DISABLE_ATTACHMENTS"));
  }

  @Test
  void a_prompt_that_begins_like_a_command_begins_with_a_line_break() throws Exception {
    ask(Prompt.of(STEP, "", "/help me"));
    assertEquals("\n/help me", command.input());
    assertEquals("", valueOf("--system-prompt"));
  }

  @Test
  void a_long_prompt_arrives_whole() throws Exception {
    String user = "lines of a posting \u2713\n".repeat(10_000);
    ask(Prompt.of(STEP, "x", user));
    assertEquals(user, command.input());
  }

  @Test
  void a_long_system_prompt_goes_by_a_file_that_is_gone_afterwards() throws Exception {
    command =
        FakeCommand.doing(
            folder,
            "for a in \"$@\"; do case \"$a\" in */system) cp \"$a\" 'DIR/seen';; esac; done\n"
                + "printf '%s' '"
                + Printed.newer("blue")
                + "'");
    String system = "Say nothing that is not proven. \u2713 ".repeat(10_000);
    ask(Prompt.of(STEP, system, "x"));
    Path file = Path.of(valueOf("--system-prompt-file"));
    assertFalse(file.toFile().exists());
    assertEquals(system, java.nio.file.Files.readString(folder.resolve("seen")));
    assertFalse(command.arguments().contains("--system-prompt"));
  }

  @Test
  void a_blank_prompt_is_refused_before_anything_runs() throws Exception {
    LlmFailure failure =
        assertInstanceOf(LlmFailure.class, command.backend().complete(Prompt.of(STEP, "x", " \n")));
    assertEquals(Kind.UNSUPPORTED, failure.kind());
    assertEquals(List.of(), command.runs());
  }

  @Test
  void it_runs_in_an_empty_folder_of_its_own() throws Exception {
    ask(PROMPT);
    assertEquals("", command.listing());
    assertFalse(Path.of(command.where()).toFile().exists());
    assertFalse(command.where().equals(Path.of("").toAbsolutePath().toString()));
  }

  @Test
  void a_login_is_a_subscription_and_a_key_pays_however_it_comes() throws Exception {
    FakeCommand fake = FakeCommand.answering(folder, "blue");
    assertEquals(Billing.SUBSCRIPTION, fake.backend().billing());
    assertEquals(Billing.SUBSCRIPTION, fake.backend("env", "EDITOR").billing());
    assertEquals(Billing.PER_TOKEN, fake.backend("api-key", "sk-ant-test").billing());
    assertEquals(Billing.PER_TOKEN, fake.backend("env", "EDITOR,ANTHROPIC_API_KEY").billing());
  }

  @Test
  void the_environment_holds_what_is_needed_and_no_key() throws Exception {
    ask(PROMPT);
    Map<String, String> environment = command.environment();
    assertEquals("0", environment.get("CLAUDE_CODE_MAX_RETRIES"));
    assertEquals("1", environment.get("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC"));
    assertEquals("1", environment.get("DISABLE_TELEMETRY"));
    assertEquals("1", environment.get("DISABLE_AUTOUPDATER"));
    assertTrue(environment.containsKey("PATH"));
    Set<String> strange = new TreeSet<>(environment.keySet());
    strange.removeIf(
        name ->
            name.matches(
                "PATH|HOME|USER|LOGNAME|SHELL|LANG.*|LC_.*|TZ|TERM|T[E]?MP(DIR)?|XDG_.*|.*_PROXY"
                    + "|.*_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_.*|CLAUDE_.*|DISABLE_.*"
                    + "|PWD|OLDPWD|SHLVL|_"));
    assertEquals(Set.of(), strange);
  }

  @Test
  void settings_give_a_key_a_server_retries_and_models() throws Exception {
    ask(
        Prompt.of(new Step("tailor", Tier.HIGH), "x", "y"),
        "api-key",
        "sk-ant-invented",
        "base-url",
        "http://127.0.0.1:9/s/x",
        "retries",
        "2",
        "model.high",
        "claude-best",
        "bare",
        "true");
    assertEquals("sk-ant-invented", command.environment().get("ANTHROPIC_API_KEY"));
    assertEquals("http://127.0.0.1:9/s/x", command.environment().get("ANTHROPIC_BASE_URL"));
    assertEquals("2", command.environment().get("CLAUDE_CODE_MAX_RETRIES"));
    assertEquals("claude-best", valueOf("--model"));
    assertTrue(command.arguments().contains("--bare"));
    assertFalse(command.arguments().contains("sk-ant-invented"));
  }

  @Test
  void a_variable_that_a_setting_names_is_passed_on() throws Exception {
    String other =
        new ProcessBuilder()
            .environment().keySet().stream()
                .filter(name -> !name.matches("PATH|HOME|USER|LANG.*|LC_.*|PWD|TERM|SHLVL|_"))
                .filter(name -> name.matches("[A-Za-z][A-Za-z0-9_]*"))
                .sorted()
                .findFirst()
                .orElse("PATH");
    ask(PROMPT, "env", "NOT_THERE_AT_ALL," + other);
    assertTrue(command.environment().containsKey(other), other);
    assertFalse(command.environment().containsKey("NOT_THERE_AT_ALL"));
  }

  @Test
  void the_model_of_the_prompt_comes_before_that_of_the_tier() throws Exception {
    ask(PROMPT.by(STEP, "claude-named"));
    assertEquals("claude-named", valueOf("--model"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output=xml",
        "retries=-1",
        "retries=many",
        "max-processes=0",
        "max-processes=65",
        "tools=Bash(rm *)",
        "env=A B",
        "base-url=ftp://x",
        "bare=perhaps"
      })
  void a_setting_of_another_form_is_told(String setting) {
    String[] parts = setting.split("=", 2);
    var e = assertThrows(ConfigurationException.class, () -> command.backend(parts[0], parts[1]));
    assertTrue(e.getMessage().contains("candor.llm.claude-cli." + parts[0]), e.getMessage());
  }
}
