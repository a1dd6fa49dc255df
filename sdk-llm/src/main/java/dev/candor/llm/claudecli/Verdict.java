package dev.candor.llm.claudecli;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.llm.claudecli.Commands.Ended;
import dev.candor.llm.internal.wire.CliAnswer;
import dev.candor.llm.internal.wire.Symptoms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what the command printed is an answer. The exit code alone does not tell. */
final class Verdict {

  /** Nobody knows what a call used that told nothing in the end. */
  static final Usage UNKNOWN = new Usage(1, 0, 0, null);

  /** What older commands print instead of nothing. */
  private static final String NO_CONTENT = "(no content)";

  /** What the command prints in place of an answer, at its very beginning. */
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "(?i)^((api )?error:"
              + "|api error \\(?[45]\\d\\d"
              + "|execution error$"
              + "|(not logged in|invalid api key) ·"
              + "|oauth (access )?token (has expired|has been revoked|revoked|expired)"
              + "|please run /login"
              + "|credit balance is too low"
              + "|prompt is too long"
              + "|request (too large|timed out)"
              + "|failed to authenticate"
              + "|there's an issue with the selected model"
              + "|(claude )?(ai )?(usage|session|weekly|opus|sonnet|\\d+-hour) limit reached"
              + "|you've (hit|reached) your [a-z ]*limit"
              + "|you're out of (extra usage|credits))");

  private static final Pattern RESET = Pattern.compile("limit reached\\|(\\d{9,13})");

  private final CliOptions options;
  private final Clock clock;

  Verdict(CliOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
  }

  LlmResult of(Prompt prompt, Ended ended) {
    return switch (ended.cut()) {
      case LATE ->
          failure(Kind.TIMEOUT, "No answer within " + seconds(prompt.timeout()) + " s", UNKNOWN);
      case CLOSED -> failure(Kind.CANCELLED, "The backend was closed", UNKNOWN);
      case NOT -> options.json() ? ofJson(prompt, ended) : ofText(prompt, ended);
    };
  }

  static String seconds(Duration time) {
    return Long.toString(Math.max(1, Math.round(time.toMillis() / 1000.0)));
  }

  private LlmResult ofJson(Prompt prompt, Ended ended) {
    Optional<CliAnswer> read = CliAnswer.read(ended.output());
    if (read.isEmpty()) {
      boolean told = NO_ANSWER.matcher(ended.output().strip()).find();
      return ended.exit() == 0 && !ended.output().isBlank() && !told
          ? failure(Kind.CRASHED, "The command's answer is not whole", UNKNOWN)
          : withoutAnswer(ended);
    }
    CliAnswer answer = read.get();
    if (ended.exit() == 0 && answer.success()) {
      return answered(prompt, answer);
    }
    String text = answer.problem().isBlank() ? ended.errors() : answer.problem();
    Kind kind = kind(answer, text);
    boolean bare = text.equals(answer.subtype());
    return failure(kind, bare ? "The command ended with '" + text + "'" : text, answer.usage());
  }

  private LlmResult answered(Prompt prompt, CliAnswer answer) {
    boolean bySchema = prompt.schema() != null;
    String text = bySchema ? answer.structured() : answer.result();
    if (text == null) {
      return failure(Kind.BAD_ANSWER, "The answer does not follow the schema", answer.usage());
    }
    if (text.isBlank() || text.strip().equals(NO_CONTENT)) {
      return withoutText(answer);
    }
    // an answer without a token: the command lost count when it had to ask again
    Usage usage = answer.usage().outputTokens() == 0 ? UNKNOWN : answer.usage();
    return completion(text, answer.model(), prompt, usage);
  }

  private LlmFailure withoutText(CliAnswer answer) {
    return answer.stopReason().equals("tool_use")
        ? failure(Kind.TOOL_STOP, "The model stopped to use a tool", answer.usage())
        : failure(Kind.EMPTY, "The answer is empty", answer.usage());
  }

  private static Kind kind(CliAnswer answer, String text) {
    if (answer.type().equals("tool_use")) {
      return Kind.TOOL_STOP;
    }
    return switch (answer.subtype()) {
      case "error_max_turns" -> Kind.MAX_TURNS;
      case "error_max_budget_usd" -> Kind.OVER_BUDGET;
      case "success" -> kindOfEnd(answer, text);
      case "error_during_execution" ->
          // an older command says so when the model wrote nothing, and when the line broke
          answer.firstError().isEmpty() && answer.usage().outputTokens() > 0
              ? Kind.EMPTY
              : Symptoms.kind(answer.status(), text);
      default -> Symptoms.kind(answer.status(), text);
    };
  }

  private static Kind kindOfEnd(CliAnswer answer, String text) {
    if (answer.stopReason().equals("refusal")) {
      return Kind.UNSUPPORTED; // its words change with the model
    }
    if (answer.result() == null && !answer.error()) {
      return answer.stopReason().equals("tool_use") ? Kind.TOOL_STOP : Kind.EMPTY;
    }
    return Symptoms.kind(answer.status(), text);
  }

  private LlmResult ofText(Prompt prompt, Ended ended) {
    String text = ended.output().strip();
    if (ended.exit() != 0 || NO_ANSWER.matcher(text).find()) {
      return withoutAnswer(ended);
    }
    return text.isEmpty() || text.equals(NO_CONTENT)
        ? failure(Kind.EMPTY, "The answer is empty", UNKNOWN)
        : completion(withoutLastBreak(ended.output()), "", prompt, UNKNOWN);
  }

  private static String withoutLastBreak(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private LlmFailure withoutAnswer(Ended ended) {
    String text = ended.output().isBlank() ? ended.errors() : ended.output();
    int exit = ended.exit();
    if ((exit == 126 || exit == 127) && ended.output().isBlank()) {
      return failure(Kind.NOT_INSTALLED, "The command did not start: " + text, Usage.NONE);
    }
    if (text.isBlank()) {
      String how = exit > 128 ? "was killed by signal " + (exit - 128) : "ended with code " + exit;
      return failure(Kind.CRASHED, "The command " + how + " and printed nothing", UNKNOWN);
    }
    Kind kind = Symptoms.kind(0, text);
    boolean refused = !kind.retryable() && kind != Kind.MAX_TURNS && kind != Kind.BAD_ANSWER;
    return failure(kind, text, refused ? Usage.NONE : UNKNOWN);
  }

  private LlmResult completion(String text, String model, Prompt prompt, Usage usage) {
    String name = model.isEmpty() ? options.modelFor(prompt) : model;
    return new Completion(text, ClaudeCliBackend.NAME, name, usage);
  }

  private LlmFailure failure(Kind kind, String text, Usage usage) {
    return new LlmFailure(kind, ClaudeCliBackend.NAME, detail(kind, text), wait(text), usage);
  }

  private static String detail(Kind kind, String text) {
    String line = Symptoms.line(text);
    String said = line.isEmpty() ? "The command failed and said nothing" : line;
    return kind == Kind.NOT_LOGGED_IN
        ? said + " (log in with 'claude', or set candor.llm.claude-cli.api-key)"
        : said;
  }

  /** The time until a limit is lifted, where the command tells it in seconds since 1970. */
  private @Nullable Duration wait(String text) {
    Matcher reset = RESET.matcher(text);
    if (!reset.find()) {
      return null;
    }
    long number = Long.parseLong(reset.group(1));
    Instant at =
        reset.group(1).length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    Duration left = Duration.between(clock.instant(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
