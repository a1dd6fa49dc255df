package dev.candor.llm.claudecli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of both measured versions of the command, and what is neither whole nor an answer. */
@DisabledOnOs(OS.WINDOWS)
final class ClaudeCliOutputTest {

  private static final Prompt PROMPT =
      Prompt.of(new Step("tailor", Tier.MIDDLE), "Answer in one word.", "What colour is the sky?");
  private static final String UNICODE =
      "Gr\u00fc\u00dfe, \u65e5\u672c\u8a9e, \uD83D\uDC69\u200D\uD83D\uDC67, cafe\u0301 \u2713";
  private static final String OLD_429 =
      "API Error: 429 {\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\","
          + "\"message\":\"this request would exceed your rate limit\"}}";

  @TempDir Path folder;

  private LlmResult json(int exit, String output, String errors) throws Exception {
    return FakeCommand.printing(folder, exit, output, errors).backend().complete(PROMPT);
  }

  private LlmResult text(int exit, String output, String errors) throws Exception {
    return FakeCommand.printing(folder, exit, output, errors)
        .backend("output", "text")
        .complete(PROMPT);
  }

  private static Completion answer(LlmResult result) {
    if (result instanceof LlmFailure failure) {
      throw new AssertionError(failure.toString());
    }
    return (Completion) result;
  }

  private static LlmFailure failure(LlmResult result) {
    return assertInstanceOf(LlmFailure.class, result);
  }

  @ParameterizedTest
  @MethodSource
  void an_answer_comes_whole_with_what_it_used(String printed, String text, String model)
      throws Exception {
    Completion answer = answer(json(0, printed, "warning: the model is not known\n"));
    assertEquals(text, answer.text());
    assertEquals(model, answer.model());
    assertEquals(
        new Usage(1, 311, 5, new Usage.Cached(7, 4), new BigDecimal("0.001008")), answer.usage());
  }

  static Stream<Arguments> an_answer_comes_whole_with_what_it_used() {
    String big = "0123456789".repeat(100_000);
    String lines = "\n  first\n\nthird\tline\n";
    String event = "[{\"type\":\"system\"},{\"type\":\"assistant\"}," + Printed.newer("blue") + "]";
    return Stream.of(
        Arguments.of(Printed.newer("blue"), "blue", "claude-sonnet-5-5"),
        Arguments.of(Printed.older("blue"), "blue", "claude-sonnet-4-5-20250929"),
        Arguments.of(Printed.newer(UNICODE), UNICODE, "claude-sonnet-5-5"),
        Arguments.of(Printed.older(UNICODE), UNICODE, "claude-sonnet-4-5-20250929"),
        Arguments.of(Printed.newer(lines), lines, "claude-sonnet-5-5"),
        Arguments.of(Printed.newer(big), big, "claude-sonnet-5-5"),
        Arguments.of(Printed.older(big), big, "claude-sonnet-4-5-20250929"),
        Arguments.of(
            Printed.newer("Error: is the first word"),
            "Error: is the first word",
            "claude-sonnet-5-5"),
        Arguments.of(event, "blue", "claude-sonnet-5-5"));
  }

  @ParameterizedTest
  @MethodSource
  void what_is_no_answer_has_its_class(Kind kind, int exit, String output, String errors)
      throws Exception {
    LlmFailure failure = failure(json(exit, output, errors));
    assertEquals(kind, failure.kind(), failure.detail());
    assertFalse(failure.detail().isBlank());
    assertEquals("claude-cli", failure.backend());
  }

  private static Arguments failed(Kind kind, int exit, String output) {
    return Arguments.of(kind, exit, output, "");
  }

  static Stream<Arguments> what_is_no_answer_has_its_class() {
    String whole = Printed.newer("0123456789".repeat(7_000));
    return Stream.of(
        failed(Kind.CRASHED, 0, whole.substring(0, 65_536)),
        failed(Kind.CRASHED, 0, ""),
        failed(Kind.MAX_TURNS, 0, "Error: Reached max turns (1)"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "Claude AI usage limit reached|1772359200"),
        failed(Kind.CRASHED, 143, ""),
        failed(Kind.CRASHED, 0, "{\"type\":\"other\",\"subtype\":\"success\",\"result\":\"x\"}"),
        failed(Kind.CRASHED, 3, Printed.newer("blue")),
        failed(Kind.CRASHED, 0, "[{\"type\":\"system\"}]"),
        failed(Kind.TOOL_STOP, 0, "{\"type\":\"tool_use\",\"name\":\"WebSearch\"}"),
        failed(
            Kind.TOOL_STOP,
            0,
            "{\"type\":\"result\",\"subtype\":\"success\",\"stop_reason\":\"tool_use\"}"),
        failed(Kind.EMPTY, 0, "{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false}"),
        failed(
            Kind.UNSUPPORTED,
            1,
            "{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":true,"
                + "\"stop_reason\":\"refusal\",\"result\":\"words of any kind\"}"),
        Arguments.of(
            Kind.NOT_INSTALLED,
            127,
            "",
            "/usr/bin/env: \u2018node\u2019: No such file or directory\n"),
        Arguments.of(Kind.UNSUPPORTED, 1, "", "error: unknown option '--strict-mcp-config'\n"),
        Arguments.of(Kind.CRASHED, 1, "", "Error: Input must be provided either through stdin\n"),
        Arguments.of(Kind.TOO_LONG, 1, "", "Error: piped stdin input exceeds 10MB. Pass a path\n"));
  }

  @Test
  void a_failed_call_tells_what_it_used() throws Exception {
    LlmFailure failure = failure(json(1, Printed.newerMaxTurns(), ""));
    assertEquals(
        new Usage(1, 311, 5, new Usage.Cached(7, 4), new BigDecimal("0.001008")), failure.usage());
    assertEquals("Reached maximum number of turns (1)", failure.detail());
    assertNull(failure(json(143, "", "")).usage().costUsd());
    assertEquals(Usage.NONE, failure(json(1, "", "error: unknown option '--x'")).usage());
  }

  @Test
  void an_answer_without_a_token_has_no_known_price() throws Exception {
    String printed =
        "{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,\"result\":\"blue\","
            + "\"total_cost_usd\":0,\"usage\":{\"input_tokens\":0,\"output_tokens\":0}}";
    assertEquals(new Usage(1, 0, 0, null), answer(json(0, printed, "")).usage());
  }

  @Test
  void a_limit_that_is_lifted_at_a_time_tells_how_long_to_wait() throws Exception {
    // the test's clock shows 2026-03-01T09:00:00Z
    String text = "Claude AI usage limit reached|1772359200";
    LlmFailure failure = failure(json(1, Printed.olderError(text), ""));
    assertEquals(Kind.CREDIT_OR_QUOTA, failure.kind());
    assertEquals(Duration.ofHours(1), failure.retryAfter());
  }

  @Test
  void keys_and_hidden_characters_of_an_error_are_not_repeated() throws Exception {
    String text = "API Error: 400 key sk-ant-api03-abcdef\u202E is\u0007 wrong " + "x".repeat(999);
    String detail = failure(json(1, Printed.newerError(400, text), "")).detail();
    assertTrue(detail.startsWith("API Error: 400 key sk-*** is wrong xxx"), detail);
    assertTrue(detail.length() <= 300, detail);
  }

  @ParameterizedTest
  @MethodSource
  void text_that_is_no_answer_is_found_before_anything_is_read(
      Kind kind, int exit, String output, String errors) throws Exception {
    LlmFailure failure = failure(text(exit, output, errors));
    assertEquals(kind, failure.kind(), failure.detail());
  }

  static Stream<Arguments> text_that_is_no_answer_is_found_before_anything_is_read() {
    return Stream.of(
        failed(Kind.MAX_TURNS, 0, "Error: Reached max turns (1)"),
        failed(Kind.MAX_TURNS, 1, "  Error: Reached max turns (10)\n"),
        failed(Kind.OVER_BUDGET, 0, "Error: Exceeded USD budget (0.0001)"),
        failed(Kind.CRASHED, 0, "Error: Some CLI error"),
        failed(Kind.CRASHED, 0, "error: x"),
        failed(Kind.NOT_LOGGED_IN, 0, "Error: Authentication failed"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "Error: Credit balance is too low"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "Credit balance is too low\n"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "Claude AI usage limit reached|1772359200"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "You've hit your limit \u00b7 resets 3pm"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "Claude usage limit reached. It will reset at 3pm"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "5-hour limit reached \u2219 resets 3pm"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "Weekly limit reached \u2219 resets Oct 3"),
        failed(Kind.CREDIT_OR_QUOTA, 0, "You're out of extra usage \u00b7 resets 7pm"),
        failed(Kind.NOT_LOGGED_IN, 0, "OAuth token has expired. Please run /login"),
        failed(Kind.NOT_LOGGED_IN, 0, "Please run /login \u00b7 API Error: 401 {}"),
        failed(Kind.RATE_LIMITED, 0, "API Error (429 {\"type\":\"error\"}) \u00b7 slow"),
        failed(Kind.CRASHED, 0, "API Error: 500 {\"type\":\"error\"}"),
        failed(Kind.RATE_LIMITED, 1, OLD_429),
        failed(Kind.NOT_LOGGED_IN, 1, "Invalid API key \u00b7 Please run /login\n"),
        failed(Kind.NOT_LOGGED_IN, 1, "Not logged in \u00b7 Please run /login\n"),
        failed(Kind.TOO_LONG, 1, "Prompt is too long\n"),
        failed(Kind.CRASHED, 0, "Execution error"),
        failed(Kind.EMPTY, 0, "\n"),
        failed(Kind.EMPTY, 0, "(no content)\n"),
        Arguments.of(Kind.NOT_LOGGED_IN, 1, "", "Authentication failed"),
        Arguments.of(Kind.CREDIT_OR_QUOTA, 1, "", "Credit balance is too low"));
  }

  @ParameterizedTest
  @MethodSource
  void text_is_an_answer_without_known_usage(String output, String answer) throws Exception {
    Completion completion = answer(text(0, output, ""));
    assertEquals(answer, completion.text());
    assertEquals("sonnet", completion.model());
    assertEquals(new Usage(1, 0, 0, null), completion.usage());
  }

  static Stream<Arguments> text_is_an_answer_without_known_usage() {
    String json = "{\"note\":\"Error: inside\"}";
    return Stream.of(
        Arguments.of("blue\n", "blue"),
        Arguments.of(json + "\n", json),
        Arguments.of("Prefix Error: x\n", "Prefix Error: x"),
        Arguments.of("An API Error: 500 is temporary.\n", "An API Error: 500 is temporary."),
        Arguments.of("Execution errors are rare.\n", "Execution errors are rare."),
        Arguments.of("API errors fell by 9%.\n", "API errors fell by 9%."),
        Arguments.of(UNICODE + "\n", UNICODE));
  }

  @Test
  void an_answer_by_schema_is_the_structured_one() throws Exception {
    Prompt prompt = PROMPT.answering("{\"type\":\"object\"}");
    String json = "{\"answer\":\"blue\"}";
    FakeCommand newer = FakeCommand.printing(folder, 0, Printed.newerStructured(json), "");
    assertEquals(json, answer(newer.backend().complete(prompt)).text());
    LlmFailure failure = failure(FakeCommand.answering(folder, json).backend().complete(prompt));
    assertEquals(Kind.BAD_ANSWER, failure.kind());
    assertEquals(311, failure.usage().inputTokens());
  }
}
