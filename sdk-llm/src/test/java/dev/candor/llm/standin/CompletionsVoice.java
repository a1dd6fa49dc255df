package dev.candor.llm.standin;

import dev.candor.core.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Chat Completions API. */
final class CompletionsVoice implements Voice {

  private final Script script;

  CompletionsVoice(Script script) {
    this.script = script;
  }

  private String stop() {
    return switch (script.name()) {
      case "max_tokens" -> "length";
      case "max_turns" -> "tool_calls";
      default -> "stop";
    };
  }

  private ObjectNode chunk(String member, ObjectNode said, String stop) {
    ObjectNode json = Json.object().put("id", "chatcmpl-1");
    json.put("model", script.body().path("model").stringValue(""));
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
    choice.set(member, said);
    choice.put("finish_reason", stop.isEmpty() ? null : stop);
    return json;
  }

  private ObjectNode said(String text) {
    return script.is("refusal")
        ? Json.object().putNull("content").put("refusal", "I cannot help with that.")
        : Json.object().put("content", text);
  }

  private static ObjectNode withUsage(ObjectNode json) {
    ObjectNode usage = json.putObject("usage");
    usage.put("prompt_tokens", 30).put("completion_tokens", 5);
    usage.putObject("prompt_tokens_details").put("cached_tokens", 10);
    return json;
  }

  @Override
  public JsonNode whole() {
    return withUsage(chunk("message", said(script.text()), stop()));
  }

  @Override
  public List<String> events() {
    List<String> events = new ArrayList<>();
    events.add(": a comment\n\n");
    for (String piece : script.pieces()) {
      events.add(event(chunk("delta", said(piece), "")));
      if (script.is("sse_error")) {
        ObjectNode error = Json.object();
        error.putObject("error").put("message", "Overloaded").put("type", "server_error");
        events.add(event(error));
      }
    }
    events.add(event(chunk("delta", Json.object(), stop())));
    ObjectNode end = withUsage(Json.object());
    end.putArray("choices");
    events.add(event(end));
    events.add("data: [DONE]\n\n");
    return events;
  }

  private static String event(JsonNode json) {
    return "data: " + Json.write(json) + "\n\n";
  }
}
