package dev.candor.llm.claudecli;

import dev.candor.core.internal.json.Json;
import tools.jackson.databind.node.StringNode;

/** What the two measured versions of the command print, shape by shape. */
final class Printed {

  private static final String USAGE =
      "\"total_cost_usd\":0.001008,\"usage\":{\"input_tokens\":300,"
          + "\"cache_creation_input_tokens\":4,\"cache_read_input_tokens\":7,"
          + "\"output_tokens\":5,\"service_tier\":\"standard\"},";
  private static final String NOTHING_USED =
      "\"total_cost_usd\":0,\"usage\":{\"input_tokens\":0,\"output_tokens\":0},\"modelUsage\":{},";

  private Printed() {}

  private static String quoted(String text) {
    return Json.write(StringNode.valueOf(text));
  }

  /** An answer of the newer command. */
  static String newer(String answer) {
    return "{\"duration_ms\":91,\"api_error_status\":null,\"type\":\"result\",\"num_turns\":1,"
        + "\"subtype\":\"success\",\"is_error\":false,\"stop_reason\":\"end_turn\",\"result\":"
        + quoted(answer)
        + ","
        + USAGE
        + "\"modelUsage\":{\"claude-sonnet-5-5\":{\"inputTokens\":311,\"outputTokens\":5}},"
        + "\"permission_denials\":[],\"terminal_reason\":\"completed\"}";
  }

  /** An answer by schema. */
  static String newerStructured(String json) {
    String answer = newer(json);
    return answer.substring(0, answer.length() - 1) + ",\"structured_output\":" + json + "}";
  }

  /** A failure of the newer command that reached the service. */
  static String newerError(int status, String text) {
    return "{\"duration_ms\":72,\"type\":\"result\",\"subtype\":\"success\",\"is_error\":true,"
        + "\"api_error_status\":"
        + status
        + ",\"num_turns\":1,\"stop_reason\":\"stop_sequence\",\"result\":"
        + quoted(text)
        + ","
        + NOTHING_USED
        + "\"terminal_reason\":\"completed\"}";
  }

  /** The newer command at the end of its turns. */
  static String newerMaxTurns() {
    return "{\"type\":\"result\",\"subtype\":\"error_max_turns\",\"is_error\":true,\"num_turns\":2,"
        + "\"stop_reason\":\"tool_use\","
        + USAGE
        + "\"errors\":[\"Reached maximum number of turns (1)\"]}";
  }

  /** An answer of the older command; it warmed up with another model. */
  static String older(String answer) {
    return "{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":false,\"num_turns\":1,"
        + "\"result\":"
        + quoted(answer)
        + ","
        + USAGE
        + "\"modelUsage\":{\"claude-haiku-4-5-20251001\":{\"inputTokens\":879,\"outputTokens\":1},"
        + "\"claude-sonnet-4-5-20250929\":{\"inputTokens\":311,\"outputTokens\":5}},"
        + "\"permission_denials\":[]}";
  }

  /** A failure of the older command, whose status stands in the text alone. */
  static String olderError(String text) {
    return "{\"type\":\"result\",\"subtype\":\"success\",\"is_error\":true,\"num_turns\":1,"
        + "\"result\":"
        + quoted(text)
        + ","
        + NOTHING_USED
        + "\"permission_denials\":[]}";
  }

  /** A failure of the older command of which it says that it is none. */
  static String olderEnd(String subtype, int written) {
    return "{\"type\":\"result\",\"subtype\":\""
        + subtype
        + "\",\"is_error\":false,\"num_turns\":1,\"total_cost_usd\":0.0005,"
        + "\"usage\":{\"input_tokens\":152,\"output_tokens\":"
        + written
        + "},\"errors\":[]}";
  }
}
