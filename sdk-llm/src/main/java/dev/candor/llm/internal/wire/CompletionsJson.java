package dev.candor.llm.internal.wire;

import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.Prompt;
import dev.candor.llm.internal.wire.ApiAnswer.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of the Chat Completions API, as OpenAI and many other servers speak it. */
public final class CompletionsJson {

  /** By schema; as any JSON with the schema in the prompt; with the schema in the prompt alone. */
  public static final int WAYS = 3;

  private static final String REFUSAL = "refusal";

  private CompletionsJson() {}

  /**
   * The body of a request.
   *
   * @param prompt the question
   * @param model to ask
   * @param maxTokens most tokens of the answer, when they are limited
   * @param way see {@link #WAYS}
   * @param limitName what the server calls the limit
   * @return JSON in UTF-8
   * @throws dev.candor.core.error.InvalidInputException when the schema is not JSON
   */
  public static byte[] request(
      Prompt prompt, String model, OptionalLong maxTokens, int way, String limitName) {
    ObjectNode json = Json.object();
    json.put("model", model);
    json.put("stream", true);
    json.putObject("stream_options").put("include_usage", true);
    maxTokens.ifPresent(most -> json.put(limitName, most));
    String schema = prompt.schema();
    String system = prompt.system();
    if (schema != null) {
      hold(json, Json.read("schema", schema), way);
      system = way == 0 ? system : withSchema(system, schema);
    }
    ArrayNode messages = json.putArray("messages");
    if (!system.isBlank()) {
      messages.addObject().put("role", "system").put("content", system);
    }
    messages.addObject().put("role", "user").put("content", prompt.user());
    return Json.write(json).getBytes(StandardCharsets.UTF_8);
  }

  private static String withSchema(String system, String schema) {
    return (system + "\n\nAnswer with JSON alone, which follows this JSON Schema:\n" + schema)
        .strip();
  }

  private static void hold(ObjectNode json, JsonNode schema, int way) {
    if (way == 0) {
      ObjectNode format = json.putObject("response_format").put("type", "json_schema");
      format
          .putObject("json_schema")
          .put("name", "answer")
          .put("strict", true)
          .set("schema", schema);
    } else if (way == 1) {
      json.putObject("response_format").put("type", "json_object");
    }
  }

  /**
   * Reads an answer.
   *
   * @param body of the answer
   * @param events whether it is a stream of events
   * @param begun run when the first words of a stream arrive
   * @return what was read
   * @throws IOException when it cannot be read
   * @throws dev.candor.core.error.InvalidInputException when it is something else
   */
  public static ApiAnswer read(InputStream body, boolean events, Runnable begun)
      throws IOException {
    Parts parts = new Parts(events ? begun : () -> {});
    if (events) {
      EventStream.read(
          body,
          data -> {
            if (data.strip().equals("[DONE]")) {
              parts.ended = true;
              return false;
            }
            take(Json.readTolerantly("event", data), "delta", parts);
            return parts.error.isEmpty();
          });
    } else {
      take(Json.readTolerantly("completion", EventStream.whole(body)), "message", parts);
    }
    return parts.build();
  }

  private static void take(JsonNode json, String member, Parts parts) {
    JsonNode error = json.path("error");
    if (error.isObject() || error.isString()) {
      parts.error = ErrorBody.of(json);
      return;
    }
    parts.model = json.path("model").stringValue(parts.model);
    JsonNode choice = json.path("choices").path(0);
    JsonNode said = choice.path(member);
    parts.say(said.path("content").stringValue(""));
    if (!said.path("refusal").stringValue("").isEmpty()) {
      parts.stop = REFUSAL; // the reason told at the end is "stop" all the same
    } else if (!parts.stop.equals(REFUSAL)) {
      parts.stop = choice.path("finish_reason").stringValue(parts.stop);
    }
    parts.ended |= !parts.stop.isEmpty();
    JsonNode usage = json.path("usage");
    parts.input = usage.path("prompt_tokens").longValue(parts.input);
    parts.output = usage.path("completion_tokens").longValue(parts.output);
    JsonNode details = usage.path("prompt_tokens_details");
    parts.cacheRead = details.path("cached_tokens").longValue(parts.cacheRead);
    JsonNode cost = usage.path("cost");
    boolean told = cost.isNumber() && cost.decimalValue().signum() >= 0;
    parts.cost = told ? cost.decimalValue() : parts.cost;
  }
}
