package dev.candor.core.internal.trace;

import dev.candor.core.prompt.LlmRun;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanBuilder;

/** Attributes of spans: the semantic conventions for generative AI, and what is ours. */
final class Keys {

  static final AttributeKey<String> GEN_OPERATION = text("gen_ai.operation.name");
  static final AttributeKey<String> PROVIDER = text("gen_ai.provider.name");
  static final AttributeKey<String> REQUEST_MODEL = text("gen_ai.request.model");
  static final AttributeKey<String> RESPONSE_MODEL = text("gen_ai.response.model");
  static final AttributeKey<String> OUTPUT_TYPE = text("gen_ai.output.type");
  static final AttributeKey<Long> INPUT_TOKENS = number("gen_ai.usage.input_tokens");
  static final AttributeKey<Long> OUTPUT_TOKENS = number("gen_ai.usage.output_tokens");
  static final AttributeKey<Long> CACHE_READ = number("gen_ai.usage.cache_read.input_tokens");
  static final AttributeKey<Long> CACHE_WRITE = number("gen_ai.usage.cache_creation.input_tokens");
  static final AttributeKey<String> INSTRUCTIONS = text("gen_ai.system_instructions");
  static final AttributeKey<String> INPUT = text("gen_ai.input.messages");
  static final AttributeKey<String> OUTPUT = text("gen_ai.output.messages");
  static final AttributeKey<String> ERROR = text("error.type");

  static final AttributeKey<String> RUN = text("candor.run.id");
  static final AttributeKey<String> APPLICATION = text("candor.application.id");
  static final AttributeKey<String> OPERATION = text("candor.operation");
  static final AttributeKey<String> STEP = text("candor.step");
  static final AttributeKey<String> TIER = text("candor.tier");
  static final AttributeKey<String> BACKEND = text("candor.backend");
  static final AttributeKey<String> PROMPT = text("candor.prompt");
  static final AttributeKey<Long> CHARACTERS = number("candor.prompt.characters");
  static final AttributeKey<Long> ATTEMPT = number("candor.attempt.number");
  static final AttributeKey<String> CAUSE = text("candor.attempt.cause");
  static final AttributeKey<String> REASON = text("candor.attempt.reason");
  static final AttributeKey<String> CALL = text("candor.call.id");
  static final AttributeKey<String> BILLING = text("candor.billing");
  static final AttributeKey<Double> COST = AttributeKey.doubleKey("candor.cost.usd");

  private Keys() {}

  private static AttributeKey<String> text(String name) {
    return AttributeKey.stringKey(name);
  }

  private static AttributeKey<Long> number(String name) {
    return AttributeKey.longKey(name);
  }

  static SpanBuilder of(SpanBuilder span, LlmRun run) {
    if (!run.equals(LlmRun.NONE)) {
      span.setAttribute(RUN, run.id());
    }
    String application = run.application();
    return application == null ? span : span.setAttribute(APPLICATION, application);
  }
}
