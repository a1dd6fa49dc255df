package dev.candor.core.internal.json;

import dev.candor.core.error.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts by name as a JSON object: for small documents that nobody else reads. */
public final class TextsJson {

  private TextsJson() {}

  /**
   * Writes texts.
   *
   * @param texts by name, in this order
   * @return JSON in one line
   */
  public static String write(Map<String, String> texts) {
    ObjectNode node = Json.object();
    texts.forEach(node::put);
    return Json.write(node);
  }

  /**
   * Reads texts. Members that are no text are passed over.
   *
   * @param name of the document, for messages
   * @param json what {@link #write} wrote
   * @return by name, in the order written
   * @throws InvalidInputException when it is no JSON object
   */
  public static Map<String, String> read(String name, String json) {
    JsonNode node = Json.read(name, json);
    if (!node.isObject()) {
      throw new InvalidInputException(
          name, "'" + name + "' is not an object", "Write it again from where it came", null);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getValue().isString()) {
        texts.put(member.getKey(), member.getValue().stringValue());
      }
    }
    return texts;
  }
}
