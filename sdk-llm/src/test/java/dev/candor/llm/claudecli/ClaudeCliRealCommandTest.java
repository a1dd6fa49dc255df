package dev.candor.llm.claudecli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.provider.Settings;
import dev.candor.core.tck.SettableClock;
import dev.candor.llm.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real command against the stand-in, never a model. {@code -Dcandor.test.claude-cli=install}
 * installs the newest that the Node there may run from the npm registry into a temporary folder,
 * {@code install:2.0.76} a version of it; a path is taken as it is. {@code
 * -Dcandor.test.messages-url=http://…} names another stand-in, which knows the same scenarios.
 */
@EnabledIfSystemProperty(named = "candor.test.claude-cli", matches = ".+")
final class ClaudeCliRealCommandTest {

  private static final String PACKAGE = "@anthropic-ai/claude-code";
  private static final Step STEP = new Step("tailor", Tier.LOW);
  private static final Prompt PROMPT = Prompt.of(STEP, "Answer in one word.", "What colour?");

  @TempDir static Path folder;

  private static StandIn standIn;
  private static Path command;

  @BeforeAll
  static void install() throws Exception {
    standIn = StandIn.start();
    String asked = System.getProperty("candor.test.claude-cli");
    Path real = asked.startsWith("install") ? installed(asked.substring(7)) : Path.of(asked);
    command = folder.resolve("claude");
    // a home of its own: the command keeps notes there
    Files.writeString(
        command,
        "#!/bin/sh\nexport HOME='%1$s/home' CLAUDE_CONFIG_DIR='%1$s/home'\nexec '%2$s' \"$@\"\n"
            .formatted(folder, real));
    assertTrue(command.toFile().setExecutable(true));
  }

  private static Path installed(String version) throws Exception {
    Process npm =
        new ProcessBuilder(
                "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--prefix",
                folder.resolve("npm").toString(),
                PACKAGE + version.replace(':', '@'))
            .inheritIO()
            .start();
    assertTrue(npm.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, npm.exitValue());
    return folder.resolve("npm/node_modules/.bin/claude");
  }

  @AfterAll
  static void close() {
    standIn.close();
  }

  private static ClaudeCliBackend backend(String scenario) {
    return backend(scenario, "json");
  }

  private static ClaudeCliBackend backend(String scenario, String output) {
    String other = System.getProperty("candor.test.messages-url");
    String url = other == null ? standIn.url(scenario) : other + "/s/" + scenario;
    Map<String, String> settings =
        Map.of(
            "candor.llm.claude-cli.command",
            command.toString(),
            "candor.llm.claude-cli.base-url",
            url,
            "candor.llm.claude-cli.api-key",
            "sk-ant-invented-key",
            "candor.llm.claude-cli.output",
            output);
    return ClaudeCliBackend.create(Settings.of(settings), SettableClock.create());
  }

  private static Completion answer(LlmResult result) {
    if (result instanceof LlmFailure failure) {
      throw new AssertionError(failure.toString());
    }
    return (Completion) result;
  }

  @Test
  void it_is_there() {
    assertTrue(backend("success").availability().usable());
  }

  @Test
  void an_answer_comes_with_model_and_usage() throws Exception {
    Completion answer = answer(backend("success:blue").complete(PROMPT));
    assertEquals("blue", answer.text());
    assertTrue(answer.model().contains("haiku"), answer.model());
    assertTrue(answer.usage().inputTokens() > 0);
    assertTrue(answer.usage().outputTokens() > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void unicode_and_a_long_answer_come_whole(String output) throws Exception {
    String unicode = answer(backend("unicode", output).complete(PROMPT)).text();
    assertTrue(unicode.contains("\u65e5\u672c\u8a9e") && unicode.contains("\uD83C\uDF89"), unicode);
    String big = answer(backend("big:1000000", output).complete(PROMPT)).text();
    assertEquals(1_000_000, big.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/help",
        "/cost and more",
        "/usr/bin/env is a path",
        "-hello there",
        "--version",
        "what is in @/etc/hostname ?",
        "two lines\nand \"quotes\" \u2713"
      })
  void the_prompt_arrives_as_it_is(String user) throws Exception {
    String echoed = answer(backend("echo").complete(Prompt.of(STEP, "x", user))).text();
    assertTrue(echoed.strip().endsWith(user), echoed);
  }

  @Test
  void a_file_that_the_prompt_names_is_not_read() throws Exception {
    Path file = Files.writeString(folder.resolve("note.txt"), "nobody may read this");
    String user = "@" + file + " and " + file + " are paths";
    String echoed = answer(backend("echo").complete(Prompt.of(STEP, "x", user))).text();
    assertTrue(echoed.strip().endsWith(user), echoed);
    for (var request : standIn.received()) {
      assertFalse(request.body().toString().contains("nobody may read this"));
    }
  }

  @Test
  void a_long_prompt_and_a_long_system_prompt_arrive() throws Exception {
    String user = "0123456789".repeat(20_000);
    String echoed =
        answer(backend("echo").complete(Prompt.of(STEP, "y".repeat(150_000), user))).text();
    assertTrue(echoed.equals(user) || echoed.startsWith("chars=200000 "), echoed.length() + "");
  }

  @ParameterizedTest
  @CsvSource({
    "max_turns,MAX_TURNS", "401,NOT_LOGGED_IN", "403,NOT_LOGGED_IN", "429,RATE_LIMITED",
    "429:60,RATE_LIMITED", "500,CRASHED", "529,OVERLOADED", "credit,CREDIT_OR_QUOTA",
    "too_long,TOO_LONG", "max_tokens,BAD_ANSWER", "404,UNSUPPORTED", "413,TOO_LONG",
    "refusal,UNSUPPORTED"
  })
  void what_is_no_answer_has_its_class(String scenario, Kind kind) throws Exception {
    for (String output : List.of("json", "text")) {
      LlmResult result = backend(scenario, output).complete(PROMPT);
      LlmFailure failure = assertInstanceOf(LlmFailure.class, result);
      assertEquals(kind, failure.kind(), output + ": " + failure);
    }
  }

  @Test
  void an_empty_answer_is_told() throws Exception {
    LlmResult result = backend("empty").complete(PROMPT);
    assertEquals(Kind.EMPTY, assertInstanceOf(LlmFailure.class, result).kind());
    // an older command's text is the same as for a broken line
    Kind kind =
        assertInstanceOf(LlmFailure.class, backend("empty", "text").complete(PROMPT)).kind();
    assertTrue(kind == Kind.EMPTY || kind == Kind.CRASHED, kind.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void a_broken_line_is_an_answer_or_a_crash(String output) throws Exception {
    LlmResult result = backend("drop", output).complete(PROMPT);
    assertTrue(
        result instanceof Completion
            || (result instanceof LlmFailure failure && failure.kind() == Kind.CRASHED),
        result.toString());
  }

  @Test
  void a_slow_answer_ends_at_the_time_limit_and_nothing_stays() throws Exception {
    Set<Path> before = ownFolders();
    LlmResult result = backend("slow:60").complete(PROMPT.within(Duration.ofSeconds(4)));
    assertEquals(Kind.TIMEOUT, assertInstanceOf(LlmFailure.class, result).kind());
    assertFalse(
        ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive), "a process stays");
    assertEquals(before, ownFolders());
  }

  private static Set<Path> ownFolders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("candor-claude-"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void an_answer_by_schema_is_the_structured_one() throws Exception {
    String schema =
        "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},"
            + "\"required\":[\"name\"],\"additionalProperties\":false}";
    String scenario = "structured:%7B%22name%22%3A%22blue%22%7D";
    assertEquals(
        "{\"name\":\"blue\"}", answer(backend(scenario).complete(PROMPT.answering(schema))).text());
  }

  @Test
  void four_at_once_get_their_own_answers() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<LlmResult>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String own = "answer-" + i;
        calls.add(() -> backend("success:" + own).complete(PROMPT));
      }
      int i = 0;
      for (Future<LlmResult> call : threads.invokeAll(calls)) {
        assertEquals("answer-" + i++, answer(call.get()).text());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
