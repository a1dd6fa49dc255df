package dev.candor.core.internal.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a value follows a JSON Schema, as far as answers need it: type, enum, properties,
 * required, items and limits. Members that the schema does not know are taken out where it allows
 * no others.
 */
final class SchemaCheck {

  private static final int MOST_PROBLEMS = 10;

  private final List<String> problems = new ArrayList<>();

  private SchemaCheck() {}

  /** What is wrong, in sentences that name the place and never quote the value. */
  static List<String> problems(JsonNode schema, JsonNode value) {
    SchemaCheck check = new SchemaCheck();
    check.look(schema, value, "$");
    return check.problems;
  }

  private void look(JsonNode schema, JsonNode value, String path) {
    if (problems.size() >= MOST_PROBLEMS) {
      return;
    }
    JsonNode types = schema.path("type");
    if (!types.isMissingNode() && !hasType(types, value)) {
      problems.add(path + " is not " + spoken(types));
      return;
    }
    JsonNode constants = schema.path("enum");
    if (constants.isArray() && !value.isNull() && !contains(constants, value)) {
      problems.add(path + " is none of " + constants);
    }
    if (value.isObject()) {
      members(schema, (ObjectNode) value, path);
    } else if (value.isArray()) {
      elements(schema, value, path);
    } else if (value.isNumber()) {
      limit(schema, "minimum", value.decimalValue(), path + " is below ", -1);
      limit(schema, "maximum", value.decimalValue(), path + " is above ", 1);
    } else if (value.isString()) {
      BigDecimal length = length(value.stringValue());
      limit(schema, "minLength", length, path + " has fewer characters than ", -1);
      limit(schema, "maxLength", length, path + " has more characters than ", 1);
    }
  }

  private static BigDecimal length(String text) {
    return BigDecimal.valueOf(text.codePointCount(0, text.length()));
  }

  private void limit(JsonNode schema, String key, BigDecimal value, String problem, int wrong) {
    JsonNode limit = schema.path(key);
    if (limit.isNumber() && value.compareTo(limit.decimalValue()) == wrong) {
      problems.add(problem + limit);
    }
  }

  private void members(JsonNode schema, ObjectNode value, String path) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.stringValue(""))) {
        problems.add(path + "." + name.stringValue("") + " is missing");
      }
    }
    JsonNode known = schema.path("properties");
    if (schema.path("additionalProperties").isBoolean()
        && !schema.path("additionalProperties").booleanValue()) {
      value.retain(List.copyOf(known.propertyNames()));
    }
    for (Map.Entry<String, JsonNode> member : known.properties()) {
      JsonNode one = value.get(member.getKey());
      if (one != null) {
        look(member.getValue(), one, path + "." + member.getKey());
      }
    }
  }

  private void elements(JsonNode schema, JsonNode value, String path) {
    BigDecimal size = BigDecimal.valueOf(value.size());
    limit(schema, "minItems", size, path + " has fewer elements than ", -1);
    limit(schema, "maxItems", size, path + " has more elements than ", 1);
    JsonNode items = schema.path("items");
    if (items.isObject()) {
      int index = 0;
      for (JsonNode one : value) {
        look(items, one, path + "[" + index++ + "]");
      }
    }
  }

  private static boolean hasType(JsonNode types, JsonNode value) {
    if (types.isString()) {
      return isA(types.stringValue(), value);
    }
    for (JsonNode type : types) {
      if (isA(type.stringValue(""), value)) {
        return true;
      }
    }
    return types.isEmpty();
  }

  private static boolean isA(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "number" -> value.isNumber();
      case "integer" -> value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
      default -> true;
    };
  }

  private static boolean contains(JsonNode constants, JsonNode value) {
    for (JsonNode constant : constants) {
      if (constant.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static String spoken(JsonNode types) {
    return types.isString() ? "of type " + types.stringValue() : "of one of the types " + types;
  }
}
