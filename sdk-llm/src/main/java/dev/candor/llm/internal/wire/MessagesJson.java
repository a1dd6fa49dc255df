package dev.candor.llm.internal.wire;

import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.Prompt;
import dev.candor.llm.internal.wire.ApiAnswer.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of Anthropic's Messages API. */
public final class MessagesJson {

  /** The schema as a format of the answer, then as the input of a tool that must be called. */
  public static final int WAYS = 2;

  private static final String TOOL = "answer";

  private MessagesJson() {}

  /**
   * The body of a request. The system text is marked for the service's cache: steps repeat it.
   *
   * @param prompt the question
   * @param model to ask
   * @param maxTokens most tokens of the answer
   * @param way see {@link #WAYS}
   * @return JSON in UTF-8
   * @throws dev.candor.core.error.InvalidInputException when the schema is not JSON
   */
  public static byte[] request(Prompt prompt, String model, long maxTokens, int way) {
    ObjectNode json = Json.object();
    json.put("model", model);
    json.put("max_tokens", maxTokens);
    json.put("stream", true);
    if (!prompt.system().isBlank()) {
      ObjectNode system = json.putArray("system").addObject();
      system.put("type", "text").put("text", prompt.system());
      system.putObject("cache_control").put("type", "ephemeral");
    }
    json.putArray("messages").addObject().put("role", "user").put("content", prompt.user());
    String schema = prompt.schema();
    if (schema != null) {
      hold(json, Json.read("schema", schema), way);
    }
    return Json.write(json).getBytes(StandardCharsets.UTF_8);
  }

  private static void hold(ObjectNode json, JsonNode schema, int way) {
    if (way == 0) {
      ObjectNode format = json.putObject("output_config").putObject("format");
      format.put("type", "json_schema").set("schema", schema);
      return;
    }
    ObjectNode tool = json.putArray("tools").addObject();
    tool.put("name", TOOL).put("description", "Gives the answer.").set("input_schema", schema);
    json.putObject("tool_choice").put("type", "tool").put("name", TOOL);
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
      EventStream.read(body, data -> take(Json.readTolerantly("event", data), parts));
    } else {
      message(Json.readTolerantly("message", EventStream.whole(body)), parts);
    }
    return parts.build();
  }

  private static boolean take(JsonNode event, Parts parts) {
    switch (event.path("type").stringValue("")) {
      case "message_start" -> start(event.path("message"), parts);
      case "content_block_start" -> block(event.path("content_block"), parts);
      case "content_block_delta" -> {
        JsonNode delta = event.path("delta");
        parts.say(delta.path("text").stringValue(""));
        parts.say(delta.path("partial_json").stringValue(""));
      }
      case "message_delta" -> {
        stop(event.path("delta"), parts);
        count(event.path("usage"), parts);
      }
      case "message_stop" -> parts.ended = true;
      case "error" -> parts.error = ErrorBody.of(event);
      default -> {} // pings, and what is yet to come
    }
    return !parts.ended && parts.error.isEmpty();
  }

  private static void start(JsonNode message, Parts parts) {
    parts.model = message.path("model").stringValue("");
    count(message.path("usage"), parts);
  }

  // what the model says before it calls our tool is not the answer
  private static void block(JsonNode block, Parts parts) {
    if (block.path("name").stringValue("").equals(TOOL)) {
      parts.text.setLength(0);
      parts.stop = TOOL;
    } else {
      parts.say(block.path("text").stringValue(""));
    }
  }

  private static void stop(JsonNode told, Parts parts) {
    String reason = told.path("stop_reason").stringValue("");
    boolean answered = parts.stop.equals(TOOL) && reason.equals("tool_use");
    parts.stop = answered ? TOOL : reason;
  }

  // later counts replace earlier ones; what was read is told once, at the start
  private static void count(JsonNode usage, Parts parts) {
    if (usage.has("input_tokens")) {
      parts.cacheWrite = usage.path("cache_creation_input_tokens").longValue(0);
      parts.cacheRead = usage.path("cache_read_input_tokens").longValue(0);
      parts.input = usage.path("input_tokens").longValue(0) + parts.cacheWrite + parts.cacheRead;
    }
    parts.output = usage.path("output_tokens").longValue(parts.output);
  }

  private static void message(JsonNode message, Parts parts) {
    if (message.path("type").stringValue("").equals("error")) {
      parts.error = ErrorBody.of(message);
      return;
    }
    start(message, parts);
    for (JsonNode block : message.path("content")) {
      block(block, parts);
      if (parts.stop.equals(TOOL)) {
        parts.text.append(Json.write(block.path("input")));
        break;
      }
    }
    stop(message, parts);
    parts.ended = message.path("content").isArray();
  }
}
