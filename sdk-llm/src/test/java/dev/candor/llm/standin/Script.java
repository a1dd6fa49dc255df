package dev.candor.llm.standin;

import tools.jackson.databind.JsonNode;

/** What one request gets. */
record Script(String name, String argument, JsonNode body) {

  boolean is(String other) {
    return name.equals(other);
  }

  int status() {
    if (name.matches("[45]\\d\\d")) {
      return Integer.parseInt(name);
    }
    boolean schema = body.has("output_config") || isFormat("json_schema");
    return switch (name) {
      case "credit", "too_long" -> 400;
      case "no_schema" -> schema ? 400 : 200;
      case "no_json" -> schema || isFormat("json_object") ? 400 : 200;
      default -> 200;
    };
  }

  private boolean isFormat(String type) {
    return body.path("response_format").path("type").stringValue("").equals(type);
  }

  String errorType() {
    return switch (status()) {
      case 401 -> "authentication_error";
      case 403 -> "permission_error";
      case 429 -> "rate_limit_error";
      case 500 -> "api_error";
      case 529 -> "overloaded_error";
      default -> "invalid_request_error";
    };
  }

  String message() {
    return switch (name) {
      case "credit" -> "Your credit balance is too low to access the API.";
      case "too_long" -> "prompt is too long: 250000 tokens > 200000 maximum";
      case "no_schema", "no_json" ->
          body.has("output_config")
              ? "output_config.format: not supported by this model"
              : "This response_format type is unavailable now";
      case "500" -> "Internal server error";
      case "529" -> "Overloaded";
      default -> "invented for status " + name;
    };
  }

  String text() {
    return switch (name) {
      case "unicode" -> StandIn.UNICODE;
      case "big" -> "0123456789".repeat(Integer.parseInt(argument) / 10);
      case "blank" -> " ";
      case "empty", "refusal" -> "";
      case "max_tokens" -> "a partial answer that was cut";
      case "max_turns" -> "I need a tool.";
      case "echo" -> user();
      case "structured" -> toolWasCalled() ? "done" : argument;
      case "fenced" -> "```json\n" + argument + "\n```";
      case "no_schema", "no_json" -> "{\"answer\":\"blue\"}";
      default -> argument.isEmpty() || name.matches("slow|stall") ? "Hello there." : argument;
    };
  }

  private boolean toolWasCalled() {
    return body.path("messages").toString().contains("\"tool_result\"");
  }

  private String user() {
    JsonNode content = body.path("messages").path(0).path("content");
    for (JsonNode message : body.path("messages")) {
      // the command adds a message of its own about the machine
      boolean asked = message.path("role").stringValue("").equals("user");
      content = asked ? message.path("content") : content;
    }
    if (content.isString()) {
      return content.stringValue();
    }
    return content.path(content.size() - 1).path("text").stringValue("");
  }

  /** The text in three pieces, none of which splits a pair of surrogates. */
  String[] pieces() {
    String text = text();
    int points = text.codePointCount(0, text.length());
    int first = text.offsetByCodePoints(0, points / 3);
    int second = text.offsetByCodePoints(0, 2 * points / 3);
    return new String[] {
      text.substring(0, first), text.substring(first, second), text.substring(second)
    };
  }
}
