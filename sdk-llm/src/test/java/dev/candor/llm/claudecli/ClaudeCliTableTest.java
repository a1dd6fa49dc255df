package dev.candor.llm.claudecli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scenario by scenario, how both measured versions of the command end, in both forms of output. The
 * real command meets the same scenarios in {@link ClaudeCliRealCommandTest}.
 */
@DisabledOnOs(OS.WINDOWS)
final class ClaudeCliTableTest {

  private static final Prompt PROMPT =
      Prompt.of(new Step("tailor", Tier.MIDDLE), "Answer in one word.", "What colour is the sky?");
  private static final String NEW_SERVER =
      " This is a server-side issue, usually temporary \u2014 try again in a moment.";
  private static final String TURNS = "Error: Reached max turns (1)";
  private static final String EXECUTION = "Execution error";
  private static final String LOW = "Credit balance is too low";

  @TempDir Path folder;

  /** One run; both kinds are null where it is the answer "blue". */
  record Run(String scenario, int exit, String json, Kind jsonKind, String text, Kind textKind) {
    @Override
    public String toString() {
      return scenario;
    }
  }

  @ParameterizedTest
  @MethodSource({"newer", "older"})
  void every_end_has_its_class_in_both_forms_of_output(Run run) throws Exception {
    check("json", run.exit(), run.json(), run.jsonKind());
    check("text", run.exit(), run.text(), run.textKind());
  }

  private void check(String form, int exit, String printed, Kind kind) throws Exception {
    LlmResult result =
        FakeCommand.printing(folder, exit, printed, "").backend("output", form).complete(PROMPT);
    if (kind == null) {
      assertEquals("blue", assertInstanceOf(Completion.class, result, form).text());
      return;
    }
    LlmFailure failure = assertInstanceOf(LlmFailure.class, result, form);
    assertEquals(kind, failure.kind(), form + ": " + failure);
    assertFalse(failure.detail().isBlank());
    assertEquals(ClaudeCliBackend.NAME, failure.backend());
  }

  private static Run newer(String scenario, Kind kind, int status, String said) {
    return new Run(scenario, 1, Printed.newerError(status, said), kind, said + "\n", kind);
  }

  private static Run older(String scenario, Kind kind, String said) {
    return new Run(scenario, 1, Printed.olderError(said), kind, said + "\n", kind);
  }

  private static Run olderApi(int status, Kind kind, String type, String message) {
    String body = "{\"type\":\"error\",\"error\":{\"type\":\"%s\",\"message\":\"%s\"}}";
    return older(
        String.valueOf(status), kind, "API Error: " + status + " " + body.formatted(type, message));
  }

  static Stream<Run> newer() {
    return Stream.of(
        new Run("success", 0, Printed.newer("blue"), null, "blue\n", null),
        new Run("drop", 0, Printed.newer("blue"), null, "blue\n", null),
        new Run("max_turns", 1, Printed.newerMaxTurns(), Kind.MAX_TURNS, TURNS, Kind.MAX_TURNS),
        new Run("empty", 0, Printed.newer(""), Kind.EMPTY, "\n", Kind.EMPTY),
        newer("400", Kind.UNSUPPORTED, 400, "API Error: 400 bad request"),
        newer("401", Kind.NOT_LOGGED_IN, 401, "Invalid API key \u00b7 Fix external API key"),
        newer("no login", Kind.NOT_LOGGED_IN, 0, "Not logged in \u00b7 Please run /login"),
        newer("403", Kind.NOT_LOGGED_IN, 403, "Failed to authenticate. API Error: 403 no"),
        newer("404", Kind.UNSUPPORTED, 404, "There's an issue with the selected model (x)."),
        newer("413", Kind.TOO_LONG, 413, "Request too large (max 32MB)."),
        newer("429", Kind.RATE_LIMITED, 429, "API Error: Request rejected (429) \u00b7 slow down"),
        newer("500", Kind.CRASHED, 500, "API Error: 500 Internal server error." + NEW_SERVER),
        newer("502", Kind.CRASHED, 502, "API Error: 502 Bad gateway." + NEW_SERVER),
        newer("503", Kind.OVERLOADED, 503, "API Error: 503 Service unavailable." + NEW_SERVER),
        newer("529", Kind.OVERLOADED, 529, "API Error: 529 Overloaded." + NEW_SERVER),
        newer("529s", Kind.OVERLOADED, 529, "API Error: Repeated 529 Overloaded errors."),
        newer("credit", Kind.CREDIT_OR_QUOTA, 400, LOW),
        newer("too_long", Kind.TOO_LONG, 400, "Prompt is too long \u00b7 the request is ~250000"),
        newer("refusal", Kind.UNSUPPORTED, 0, "API Error: Some model can't help with this. Start"),
        newer("flagged", Kind.UNSUPPORTED, 0, "API Error: Some model's safeguards flagged this"),
        newer("max_tokens", Kind.BAD_ANSWER, 0, tooMuch("64000")),
        newer("refused", Kind.CRASHED, 0, "API Error: Connection refused \u2014 a firewall"),
        newer("dns", Kind.CRASHED, 0, "API Error: Can't reach the API server \u2014 check"),
        newer("garbage", Kind.CRASHED, 0, "API Error: API returned an empty or malformed response"),
        newer("timeout", Kind.TIMEOUT, 0, "Request timed out. Check your network"));
  }

  private static String tooMuch(String tokens) {
    return "API Error: Claude's response exceeded the " + tokens + " output token maximum.";
  }

  static Stream<Run> older() {
    String broken = Printed.olderEnd("error_during_execution", 0);
    String empty = Printed.olderEnd("error_during_execution", 5);
    String turns = Printed.olderEnd("error_max_turns", 5);
    String budget = Printed.olderEnd("error_max_budget_usd", 5);
    return Stream.of(
        new Run("success", 0, Printed.older("blue"), null, "blue\n", null),
        new Run("drop", 0, broken, Kind.CRASHED, EXECUTION, Kind.CRASHED),
        new Run("garbage", 0, broken, Kind.CRASHED, EXECUTION, Kind.CRASHED),
        // its text is the same as for a broken line; either may be tried again
        new Run("empty", 0, empty, Kind.EMPTY, EXECUTION, Kind.CRASHED),
        new Run(
            "blank", 0, Printed.older("(no content)"), Kind.EMPTY, "(no content)\n", Kind.EMPTY),
        new Run("max_turns", 0, turns, Kind.MAX_TURNS, TURNS, Kind.MAX_TURNS),
        new Run(
            "budget",
            0,
            budget,
            Kind.OVER_BUDGET,
            "Error: Exceeded USD budget (0.01)",
            Kind.OVER_BUDGET),
        olderApi(400, Kind.UNSUPPORTED, "invalid_request_error", "bad request"),
        older("401", Kind.NOT_LOGGED_IN, "Invalid API key \u00b7 Fix external API key"),
        older("no login", Kind.NOT_LOGGED_IN, "Invalid API key \u00b7 Please run /login"),
        older("403", Kind.NOT_LOGGED_IN, "API Error: 403 {\"type\":\"error\"} \u00b7 run /login"),
        olderApi(404, Kind.UNSUPPORTED, "not_found_error", "model: x"),
        olderApi(413, Kind.TOO_LONG, "request_too_large", "Request exceeds the maximum size"),
        olderApi(429, Kind.RATE_LIMITED, "rate_limit_error", "would exceed your rate limit"),
        olderApi(500, Kind.CRASHED, "api_error", "Internal server error"),
        olderApi(502, Kind.CRASHED, "api_error", "Bad gateway"),
        olderApi(503, Kind.OVERLOADED, "api_error", "Service unavailable"),
        olderApi(529, Kind.OVERLOADED, "overloaded_error", "Overloaded"),
        older("credit", Kind.CREDIT_OR_QUOTA, LOW),
        older("too_long", Kind.TOO_LONG, "Prompt is too long"),
        older(
            "refusal",
            Kind.UNSUPPORTED,
            "API Error: Claude Code is unable to respond to this"
                + " request, which appears to violate a policy"),
        older("max_tokens", Kind.BAD_ANSWER, tooMuch("32000")),
        older("refused", Kind.CRASHED, "API Error: Connection error."),
        older("timeout", Kind.TIMEOUT, "Request timed out"));
  }
}
