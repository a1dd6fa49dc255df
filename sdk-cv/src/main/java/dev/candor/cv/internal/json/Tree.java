package dev.candor.cv.internal.json;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON value made of the JDK's own: {@code Map<String, Object>} in the order written, {@code
 * List<Object>}, {@code String}, {@code Boolean}, {@code BigInteger}, {@code BigDecimal}, and
 * {@link #NULL}.
 */
public final class Tree {

  /** What stands for JSON's null: a value, so that maps and lists hold no null. */
  public static final Object NULL =
      new Object() {
        @Override
        public String toString() {
          return "null";
        }
      };

  private Tree() {}

  /**
   * Reads one JSON value.
   *
   * @param name of the input, for messages
   * @param text the JSON
   * @return the tree
   * @throws InvalidInputException naming the input, the line and the column
   */
  public static Object read(String name, String text) {
    return of(Json.read(name, text));
  }

  /**
   * Writes a tree in one line.
   *
   * @param tree made as said above; {@code Integer} and {@code Long} also pass
   * @return JSON that reads back to an equal tree
   */
  public static String write(Object tree) {
    return Json.write(toNode(tree));
  }

  /**
   * Writes a tree for people: one member a line.
   *
   * @param tree as for {@link #write}
   * @return JSON with line feeds, one at the end
   */
  public static String writePretty(Object tree) {
    StringBuilder text = new StringBuilder();
    pretty(tree, "", text);
    return text.append('\n').toString();
  }

  private static void pretty(Object tree, String indent, StringBuilder out) {
    String deeper = indent + "  ";
    String separator = "\n";
    if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append(deeper).append(write(entry.getKey())).append(": ");
        pretty(entry.getValue(), deeper, out);
        separator = ",\n";
      }
      out.append('\n').append(indent).append('}');
    } else if (tree instanceof List<?> list && !list.isEmpty()) {
      out.append('[');
      for (Object element : list) {
        out.append(separator).append(deeper);
        pretty(element, deeper, out);
        separator = ",\n";
      }
      out.append('\n').append(indent).append(']');
    } else {
      out.append(write(tree));
    }
  }

  static Object of(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(member -> map.put(member.getKey(), of(member.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(element -> list.add(of(element)));
      return list;
    }
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() ? node.bigIntegerValue() : node.decimalValue();
    }
    return NULL;
  }

  static JsonNode toNode(Object tree) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (tree instanceof Map<?, ?> map) {
      ObjectNode object = make.objectNode();
      map.forEach((name, value) -> object.set((String) name, toNode(value)));
      return object;
    }
    if (tree instanceof List<?> list) {
      ArrayNode array = make.arrayNode();
      list.forEach(element -> array.add(toNode(element)));
      return array;
    }
    if (tree instanceof Boolean bool) {
      return make.booleanNode(bool);
    }
    if (tree instanceof BigDecimal decimal) {
      return make.numberNode(decimal);
    }
    if (tree instanceof Number number) {
      return make.numberNode(new BigInteger(number.toString()));
    }
    return tree instanceof String text ? make.stringNode(text) : make.nullNode();
  }
}
