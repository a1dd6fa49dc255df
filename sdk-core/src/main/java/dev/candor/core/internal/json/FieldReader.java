package dev.candor.core.internal.json;

import dev.candor.core.error.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the members of one object; what is wrong is named by its path, never by its content. */
public final class FieldReader {

  private final JsonNode node;
  private final String path;

  public FieldReader(JsonNode node, String path) {
    if (!node.isObject()) {
      throw wrong(path, "an object");
    }
    this.node = node;
    this.path = path;
  }

  public boolean has(String name) {
    return node.has(name);
  }

  public String text(String name) {
    return required(name, optional(name));
  }

  public @Nullable String optional(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw wrong(path + "." + name, "text");
    }
    return value.stringValue();
  }

  public <T> T parsed(String name, String form, Function<String, T> parser) {
    return required(name, optional(name, form, parser));
  }

  public <T> @Nullable T optional(String name, String form, Function<String, T> parser) {
    String text = optional(name);
    return text == null ? null : parse(path + "." + name, form, text, parser);
  }

  public @Nullable Integer wholeNumber(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isInt()) {
      throw wrong(path + "." + name, "a whole number");
    }
    return value.intValue();
  }

  public @Nullable Instant instant(String name) {
    return this.<Instant>optional(name, "a time", Instant::parse);
  }

  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return parsed(name, "one of its values", text -> constantOf(type, text));
  }

  static <E extends Enum<E>> E constantOf(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }

  public <T> List<T> list(String name, Function<FieldReader, T> reader) {
    List<T> values = new ArrayList<>();
    int index = 0;
    for (JsonNode element : array(name)) {
      values.add(reader.apply(new FieldReader(element, path + "." + name + "[" + index++ + "]")));
    }
    return values;
  }

  public <T> List<T> listOrEmpty(String name, Function<FieldReader, T> reader) {
    return node.has(name) ? list(name, reader) : List.of();
  }

  public boolean flag(String name) {
    JsonNode value = node.path(name);
    if (!value.isBoolean()) {
      throw wrong(path + "." + name, "true or false");
    }
    return value.booleanValue();
  }

  public <T> List<T> texts(String name, String form, Function<String, T> parser) {
    List<T> values = new ArrayList<>();
    for (JsonNode element : array(name)) {
      if (!element.isString()) {
        throw wrong(path + "." + name, form);
      }
      values.add(parse(path + "." + name, form, element.stringValue(), parser));
    }
    return values;
  }

  public @Nullable FieldReader object(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : new FieldReader(value, path + "." + name);
  }

  /** The value of a number, or null where there is none. */
  public @Nullable Double number(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw wrong(path + "." + name, "a number");
    }
    return value.doubleValue();
  }

  /** The members of other names, in their order. */
  public ObjectNode without(Set<String> names) {
    ObjectNode rest = Json.object();
    node.properties().stream()
        .filter(member -> !names.contains(member.getKey()))
        .forEach(member -> rest.set(member.getKey(), member.getValue()));
    return rest;
  }

  /** Refuses this object, saying what it is not. */
  public InvalidInputException not(String form) {
    return wrong(path, form);
  }

  /** Makes a value whose constructor checks it. */
  public <T> T make(Function<FieldReader, T> maker) {
    try {
      return maker.apply(this);
    } catch (IllegalArgumentException e) {
      throw wrong(path, "valid");
    }
  }

  private JsonNode array(String name) {
    JsonNode value = node.path(name);
    if (!value.isArray()) {
      throw wrong(path + "." + name, "a list");
    }
    return value;
  }

  private <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw wrong(path + "." + name, "there");
    }
    return value;
  }

  private static <T> T parse(String path, String form, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw wrong(path, form);
    }
  }

  private static InvalidInputException wrong(String path, String form) {
    return new InvalidInputException(
        path, "'" + path + "' is not " + form, "Write it again from where it came", null);
  }
}
