package dev.candor.core.internal.answer;

import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.Describe;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a record: text, numbers, truth values, constants, lists and records. Every
 * member must be there; one that is {@code @Nullable} may be null. Constants are written in lower
 * case.
 */
public final class RecordSchema {

  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);
  private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, BigDecimal.class);

  private final Deque<Class<?>> inside = new ArrayDeque<>();

  private RecordSchema() {}

  /**
   * The schema of a record.
   *
   * @param type a record
   * @return JSON in one line, the same every time
   * @throws IllegalArgumentException when a component has a type that no answer can have
   */
  public static String of(Class<? extends Record> type) {
    return Json.write(new RecordSchema().object(type));
  }

  private ObjectNode object(Class<?> type) {
    if (inside.contains(type)) {
      throw new IllegalArgumentException(type.getName() + " contains itself");
    }
    inside.push(type);
    ObjectNode node = Json.object().put("type", "object");
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = node.putArray("required");
    for (RecordComponent one : type.getRecordComponents()) {
      properties.set(one.getName(), component(one));
      required.add(one.getName());
    }
    node.put("additionalProperties", false);
    inside.pop();
    return node;
  }

  private ObjectNode component(RecordComponent component) {
    Describe words = component.getAnnotation(Describe.class);
    ObjectNode node = value(component.getGenericType(), words);
    if (isNullable(component.getAnnotatedType())) {
      ArrayNode types = Json.object().putArray("type");
      types.add(node.path("type").stringValue("")).add("null");
      node.set("type", types);
    }
    if (words != null && !words.value().isBlank()) {
      node.put("description", words.value());
    }
    return node;
  }

  static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private ObjectNode value(Type type, @Nullable Describe words) {
    if (type instanceof ParameterizedType generic && generic.getRawType().equals(List.class)) {
      ObjectNode node = Json.object().put("type", "array");
      node.set("items", value(generic.getActualTypeArguments()[0], words));
      if (words != null) {
        limit(node, "minItems", words.minItems(), 0);
        limit(node, "maxItems", words.maxItems(), Integer.MAX_VALUE);
      }
      return node;
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException(type.getTypeName() + " is no type of an answer");
    }
    return plain.isRecord() ? object(plain) : scalar(plain, words);
  }

  private static ObjectNode scalar(Class<?> type, @Nullable Describe words) {
    ObjectNode node = Json.object();
    if (type.equals(String.class)) {
      node.put("type", "string");
      limit(
          node,
          "maxLength",
          words == null ? Integer.MAX_VALUE : words.maxLength(),
          Integer.MAX_VALUE);
    } else if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      node.put("type", "boolean");
    } else if (WHOLE.contains(type) || NUMBERS.contains(type)) {
      node.put("type", WHOLE.contains(type) ? "integer" : "number");
      boolean small = type.equals(int.class) || type.equals(Integer.class);
      long least = words == null ? Long.MIN_VALUE : words.min();
      long most = words == null ? Long.MAX_VALUE : words.max();
      limit(node, "minimum", small ? Math.max(least, Integer.MIN_VALUE) : least, Long.MIN_VALUE);
      limit(node, "maximum", small ? Math.min(most, Integer.MAX_VALUE) : most, Long.MAX_VALUE);
    } else if (type.isEnum()) {
      node.put("type", "string");
      ArrayNode constants = node.putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        constants.add(code((Enum<?>) constant));
      }
    } else {
      throw new IllegalArgumentException(type.getName() + " is no type of an answer");
    }
    return node;
  }

  private static void limit(ObjectNode node, String key, long value, long none) {
    if (value != none) {
      node.put(key, value);
    }
  }

  /** A constant as it stands in an answer. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
