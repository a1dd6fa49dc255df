package dev.candor.llm.internal.wire;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The JSON in a model's answer; models like to put it into a fence. */
final class JsonAnswer {

  private static final Pattern FENCE =
      Pattern.compile("^```[A-Za-z]*\\s*\\n(.*)\\n```$", Pattern.DOTALL);

  private JsonAnswer() {}

  /** The object or list that is the whole answer; empty when it is something else. */
  static Optional<String> in(String text) {
    String stripped = text.strip();
    Matcher fence = FENCE.matcher(stripped);
    String json = fence.matches() ? fence.group(1).strip() : stripped;
    try {
      JsonNode node = Json.read("answer", json);
      return node.isObject() || node.isArray() ? Optional.of(json) : Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }
}
