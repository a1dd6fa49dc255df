package dev.candor.core.internal.answer;

import dev.candor.core.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schema as services take it: they refuse limits, so these stand in the descriptions. */
public final class SchemaWords {

  private static final Map<String, String> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("minimum", "at least ");
    LIMITS.put("maximum", "at most ");
    LIMITS.put("minLength", "characters, at least ");
    LIMITS.put("maxLength", "characters, at most ");
    LIMITS.put("minItems", "elements, at least ");
    LIMITS.put("maxItems", "elements, at most ");
  }

  private SchemaWords() {}

  /**
   * The schema with its limits in words.
   *
   * @param schema JSON Schema
   * @return JSON in one line
   * @throws dev.candor.core.error.InvalidInputException when it is not JSON
   */
  public static String of(String schema) {
    JsonNode node = Json.read("schema", schema);
    spell(node);
    return Json.write(node);
  }

  private static void spell(JsonNode node) {
    if (node instanceof ArrayNode list) {
      list.forEach(SchemaWords::spell);
    }
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    StringJoiner words = new StringJoiner("; ");
    JsonNode own = object.path("description");
    if (own.isString()) {
      words.add(own.stringValue());
    }
    boolean typed = object.has("type");
    LIMITS.forEach(
        (key, word) -> {
          if (typed && object.path(key).isNumber()) {
            words.add(word + object.remove(key));
          }
        });
    if (typed && words.length() > 0) {
      object.put("description", words.toString());
    }
    object.forEach(SchemaWords::spell);
  }
}
