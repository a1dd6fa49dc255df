package dev.candor.llm.standin;

import dev.candor.core.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's Messages API. */
final class MessagesVoice implements Voice {

  private final Script script;

  MessagesVoice(Script script) {
    this.script = script;
  }

  private String stop() {
    return switch (script.name()) {
      case "refusal", "max_tokens" -> script.name();
      case "max_turns" -> "tool_use";
      default -> usesTool() ? "tool_use" : "end_turn";
    };
  }

  private boolean usesTool() {
    return tool().length() > 0 && (script.text().startsWith("{") || script.is("max_turns"));
  }

  /** The tool of the request that is to hold the answer, or any when tools are asked for. */
  private String tool() {
    String offered = script.body().path("tools").path(0).path("name").stringValue("");
    return script.is("max_turns") && offered.isEmpty() ? "Read" : offered;
  }

  private ObjectNode message(boolean started) {
    ObjectNode message = Json.object().put("id", "msg_1").put("type", "message");
    message.put("role", "assistant");
    message.put("model", script.body().path("model").stringValue(""));
    ArrayNode content = message.putArray("content");
    if (!started && usesTool()) {
      ObjectNode use = content.addObject().put("type", "tool_use").put("id", "toolu_1");
      use.put("name", tool()).set("input", input());
    } else if (!started && !script.text().isEmpty()) {
      content.addObject().put("type", "text").put("text", script.text());
    }
    message.put("stop_reason", started ? null : stop());
    ObjectNode usage = message.putObject("usage").put("input_tokens", 20);
    usage.put("cache_creation_input_tokens", 3).put("cache_read_input_tokens", 7);
    usage.put("output_tokens", started ? 1 : 5);
    return message;
  }

  private JsonNode input() {
    return script.text().startsWith("{") ? Json.read("input", script.text()) : Json.object();
  }

  @Override
  public JsonNode whole() {
    return message(false);
  }

  @Override
  public List<String> events() {
    List<String> events = new ArrayList<>();
    events.add(event("message_start", "message", message(true)));
    events.add(event("ping", "nothing", Json.object()));
    if (usesTool()) {
      ObjectNode use = Json.object().put("type", "tool_use").put("id", "toolu_1");
      use.put("name", tool()).putObject("input");
      events.add(event("content_block_start", "content_block", use));
      ObjectNode delta = Json.object().put("type", "input_json_delta");
      delta.put("partial_json", Json.write(input()));
      events.add(event("content_block_delta", "delta", delta));
    } else if (!script.text().isEmpty()) {
      ObjectNode block = Json.object().put("type", "text").put("text", "");
      events.add(event("content_block_start", "content_block", block));
      for (String piece : script.pieces()) {
        ObjectNode delta = Json.object().put("type", "text_delta").put("text", piece);
        events.add(event("content_block_delta", "delta", delta));
        if (script.is("sse_error")) {
          ObjectNode error = Json.object().put("type", "overloaded_error");
          events.add(event("error", "error", error.put("message", "Overloaded")));
        }
      }
    }
    if (usesTool() || !script.text().isEmpty()) {
      events.add(event("content_block_stop", Json.object().put("index", 0)));
    }
    ObjectNode end = Json.object();
    end.putObject("delta").put("stop_reason", stop());
    end.putObject("usage").put("output_tokens", 5);
    events.add(event("message_delta", end));
    events.add(event("message_stop", Json.object()));
    return events;
  }

  private static String event(String type, String member, JsonNode value) {
    ObjectNode json = Json.object();
    json.put("index", 0).set(member, value);
    return event(type, json);
  }

  private static String event(String type, ObjectNode json) {
    return "event: " + type + "\ndata: " + Json.write(json.put("type", type)) + "\n\n";
  }
}
