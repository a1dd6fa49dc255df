package dev.candor.llm.internal.wire;

import dev.candor.core.internal.answer.AnswerJson;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.llm.internal.wire.ApiBackend.Reply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether what came back is an answer. */
final class ApiVerdict {

  private final String backend;
  private final @Nullable Duration retryAfter;

  private ApiVerdict(String backend, @Nullable Duration retryAfter) {
    this.backend = backend;
    this.retryAfter = retryAfter;
  }

  static LlmResult of(String backend, Prompt prompt, Reply reply) {
    ApiVerdict verdict = new ApiVerdict(backend, reply.retryAfter());
    ApiAnswer answer = reply.answer();
    if (reply.status() != 200) {
      String said = answer.error().isBlank() ? "" : ": " + answer.error();
      Kind kind = Symptoms.kind(reply.status(), answer.error());
      return verdict.failure(kind, "HTTP " + reply.status() + said, Usage.NONE);
    }
    if (!answer.error().isBlank()) {
      return verdict.failure(Symptoms.kind(0, answer.error()), answer.error(), answer.usage());
    }
    return answer.whole()
        ? verdict.whole(prompt, answer)
        : verdict.failure(Kind.CRASHED, "The answer broke off", answer.usage());
  }

  private LlmResult whole(Prompt prompt, ApiAnswer answer) {
    Usage usage = answer.usage();
    return switch (answer.stop()) {
      case "max_tokens", "length" ->
          failure(
              Kind.BAD_ANSWER,
              "The answer was cut at the most tokens it may have: see candor.llm."
                  + backend
                  + ".max-output-tokens",
              usage);
      case "tool_use", "pause_turn", "tool_calls", "function_call" ->
          failure(Kind.TOOL_STOP, "The model stopped to use a tool", usage);
      case "refusal", "content_filter" ->
          failure(Kind.UNSUPPORTED, "The model declined to answer", usage);
      case "model_context_window_exceeded" ->
          failure(Kind.TOO_LONG, "The prompt leaves no room for an answer", usage);
      default -> said(prompt, answer);
    };
  }

  private LlmResult said(Prompt prompt, ApiAnswer answer) {
    if (answer.text().isBlank()) {
      return failure(Kind.EMPTY, "The answer is empty", answer.usage());
    }
    String schema = prompt.schema();
    if (schema == null) {
      return new Completion(answer.text(), backend, answer.model(), answer.usage());
    }
    AnswerJson.Found found = AnswerJson.find(schema, answer.text());
    return found.json() == null
        ? failure(Kind.BAD_ANSWER, String.join("; ", found.problems()), answer.usage())
        : new Completion(found.json(), backend, answer.model(), answer.usage());
  }

  private LlmFailure failure(Kind kind, String detail, Usage usage) {
    return new LlmFailure(kind, backend, Symptoms.line(detail), retryAfter, usage);
  }
}
