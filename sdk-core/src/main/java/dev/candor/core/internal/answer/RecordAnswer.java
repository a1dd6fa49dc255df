package dev.candor.core.internal.answer;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The record of an answer that follows its schema. */
public final class RecordAnswer {

  private RecordAnswer() {}

  /**
   * Makes the record.
   *
   * @param <T> the record
   * @param type its class, as {@link RecordSchema} takes it
   * @param json follows the schema of the class
   * @return the record
   * @throws InvalidInputException when it does not follow the schema, or the record refuses a
   *     value; its detail quotes no value but where the record's own message does
   */
  public static <T extends Record> T read(Class<T> type, String json) {
    JsonNode node = Json.read("answer", json);
    List<String> problems = SchemaCheck.problems(Json.read("schema", RecordSchema.of(type)), node);
    if (!problems.isEmpty()) {
      throw refused(String.join("; ", problems));
    }
    return type.cast(object(type, node));
  }

  private static Object object(Class<?> type, JsonNode node) {
    RecordComponent[] components = type.getRecordComponents();
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent one : components) {
      values.add(value(one.getGenericType(), node.path(one.getName())));
    }
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // a step's answer is its own business
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException) {
        throw refused("The record refuses it: " + cause.getMessage());
      }
      throw new IllegalStateException(type.getName() + " cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " cannot be made", e);
    }
  }

  private static InvalidInputException refused(String why) {
    return new InvalidInputException("answer", why, "Ask again", null);
  }

  private static @Nullable Object value(Type type, JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      List<@Nullable Object> values = new ArrayList<>();
      for (JsonNode one : node) {
        values.add(value(list.getActualTypeArguments()[0], one));
      }
      return values;
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord() ? object(plain, node) : scalar(plain, node);
  }

  private static Object scalar(Class<?> type, JsonNode node) {
    if (type.equals(String.class)) {
      return node.stringValue();
    }
    if (type.isEnum()) {
      return constant(type, node.stringValue());
    }
    if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      return node.booleanValue();
    }
    BigDecimal number = node.decimalValue();
    if (type.equals(BigDecimal.class)) {
      return number;
    }
    if (type.equals(double.class) || type.equals(Double.class)) {
      return number.doubleValue();
    }
    try {
      return type.equals(long.class) || type.equals(Long.class)
          ? (Object) number.longValueExact()
          : (Object) number.intValueExact();
    } catch (ArithmeticException e) {
      throw refused("A number is too large");
    }
  }

  private static Object constant(Class<?> type, String code) {
    for (Object constant : type.getEnumConstants()) {
      if (RecordSchema.code((Enum<?>) constant).equals(code)) {
        return constant;
      }
    }
    throw refused("A constant is unknown");
  }
}
