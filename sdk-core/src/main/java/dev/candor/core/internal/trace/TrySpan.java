package dev.candor.core.internal.trace;

import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import io.opentelemetry.api.trace.Span;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One try to ask a model, as the semantic conventions for generative AI describe it. */
public final class TrySpan extends OpenSpan {

  static final String CHAT = "chat";

  private final boolean content;

  TrySpan(Span span, boolean content) {
    super(span);
    this.content = content;
  }

  void asked(LlmCall.Attempt attempt, Prompt prompt, String backend, String model) {
    if (!span().isRecording()) {
      return;
    }
    span().setAttribute(Keys.GEN_OPERATION, CHAT);
    span().setAttribute(Keys.PROVIDER, provider(backend));
    span().setAttribute(Keys.BACKEND, backend);
    span().setAttribute(Keys.OUTPUT_TYPE, prompt.schema() == null ? "text" : "json");
    span().setAttribute(Keys.CHARACTERS, prompt.length());
    span().setAttribute(Keys.ATTEMPT, (long) attempt.number());
    span().setAttribute(Keys.CAUSE, attempt.cause().code());
    if (!attempt.reason().isEmpty()) {
      span().setAttribute(Keys.REASON, attempt.reason());
    }
    if (!model.isEmpty()) {
      span().setAttribute(Keys.REQUEST_MODEL, model);
    }
    if (content) {
      span().setAttribute(Keys.INSTRUCTIONS, Json.write(parts(prompt.system())));
      span().setAttribute(Keys.INPUT, message("user", prompt.user()));
    }
  }

  /** Names that the conventions know; others are their own. */
  private static String provider(String backend) {
    return backend.equals("claude-cli") ? "anthropic" : backend;
  }

  private static ArrayNode parts(String text) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    parts.addObject().put("type", "text").put("content", text);
    return parts;
  }

  private static String message(String role, String text) {
    ArrayNode messages = JsonNodeFactory.instance.arrayNode();
    messages.addObject().put("role", role).set("parts", parts(text));
    return Json.write(messages);
  }

  /** The first words arrived; on any thread. */
  public void firstToken() {
    span().addEvent("first token");
  }

  /**
   * Words arrived.
   *
   * @param text what the model wrote, whether it holds or not
   */
  public void said(String text) {
    if (content && span().isRecording()) {
      span().setAttribute(Keys.OUTPUT, message("assistant", text));
    }
  }

  /**
   * What came of it.
   *
   * @param call as it stands in the ledger
   */
  public void ended(LlmCall call) {
    if (!span().isRecording()) {
      return;
    }
    Usage usage = call.usage();
    span().setAttribute(Keys.CALL, call.id());
    span().setAttribute(Keys.PROMPT, call.asked().prompt());
    span().setAttribute(Keys.BILLING, call.billing().code());
    span().setAttribute(Keys.INPUT_TOKENS, usage.inputTokens());
    span().setAttribute(Keys.OUTPUT_TOKENS, usage.outputTokens());
    if (!usage.cached().equals(Usage.Cached.NONE)) {
      span().setAttribute(Keys.CACHE_READ, usage.cached().readTokens());
      span().setAttribute(Keys.CACHE_WRITE, usage.cached().writtenTokens());
    }
    BigDecimal cost = usage.costUsd();
    if (cost != null) {
      span().setAttribute(Keys.COST, cost.doubleValue());
    }
    LlmFailure.Kind failure = call.failure();
    if (failure != null) {
      failed(failure.name());
    } else if (!call.model().isEmpty()) {
      span().setAttribute(Keys.RESPONSE_MODEL, call.model());
    }
  }
}
