package dev.candor.sources.internal.parse;

import dev.candor.core.internal.json.Json;
import dev.candor.core.internal.pay.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A value of JSON as a board reads it: what is missing or of another form is empty, never an error.
 * Immutable as long as nobody changes the node behind it.
 */
public final class Fields {

  private final JsonNode node;

  private Fields(JsonNode node) {
    this.node = node;
  }

  /**
   * Reads JSON as web pages write it: with line breaks inside strings, or a name twice.
   *
   * @param name of the input, for messages
   * @param json the text
   * @return the value
   * @throws dev.candor.core.error.InvalidInputException naming the input, the line and the column
   */
  public static Fields readTolerantly(String name, String json) {
    return new Fields(Json.readTolerantly(name, json));
  }

  /**
   * Reads one value of JSON, and nothing after it.
   *
   * @param name of the input, for messages
   * @param json the text
   * @return the value
   * @throws dev.candor.core.error.InvalidInputException naming the input, the line and the column
   */
  public static Fields read(String name, String json) {
    return new Fields(Json.read(name, json));
  }

  /**
   * Reads the value that a text begins with, whatever follows it.
   *
   * @param name of the input, for messages
   * @param text begins with the JSON
   * @return the value
   * @throws dev.candor.core.error.InvalidInputException naming the input, the line and the column
   */
  public static Fields readFirst(String name, String text) {
    return new Fields(Json.readFirst(name, text));
  }

  /**
   * Nothing.
   *
   * @return a value that is empty in every way
   */
  public static Fields none() {
    return new Fields(Json.object().path("none"));
  }

  /**
   * Reads XML: an element is an object of what stands in it, or its text when that is all; elements
   * of one name are a list. Attributes are left out.
   *
   * @param name of the input, for messages
   * @param xml the text, whole
   * @return an object with the root alone
   * @throws dev.candor.core.error.InvalidInputException naming the input, the line and the column
   */
  public static Fields readXml(String name, String xml) {
    return new Fields(XmlTree.read(name, xml));
  }

  /**
   * Whether it is an object.
   *
   * @return false for everything else
   */
  public boolean isObject() {
    return node.isObject();
  }

  /**
   * Whether it is a list.
   *
   * @return false for everything else
   */
  public boolean isList() {
    return node.isArray();
  }

  /**
   * Whether a member is there and not null.
   *
   * @param name of the member
   * @return false when this is no object
   */
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /**
   * A member.
   *
   * @param name of the member
   * @return its value; one that is empty in every way when it is not there
   */
  public Fields field(String name) {
    return new Fields(node.path(name));
  }

  /**
   * The text itself.
   *
   * @return a string, or a number as written; "" for everything else
   */
  public String text() {
    if (node.isString()) {
      return node.stringValue().strip();
    }
    return node.isNumber() ? node.asString() : "";
  }

  /**
   * The text of a member.
   *
   * @param name of the member
   * @return "" when it is not there or no text
   */
  public String text(String name) {
    return field(name).text();
  }

  /**
   * The first of several members that has text.
   *
   * @param names in order of preference
   * @return "" when none has
   */
  public String firstText(String... names) {
    return Stream.of(names).map(this::text).filter(t -> !t.isEmpty()).findFirst().orElse("");
  }

  /**
   * A number, or text that writes one.
   *
   * @return empty for everything else
   */
  public Optional<BigDecimal> number() {
    return node.isNumber() ? Optional.of(node.decimalValue()) : Figures.read(text());
  }

  /**
   * Whether it is true, or the text "true".
   *
   * @return false for everything else
   */
  public boolean isTrue() {
    return node.isBoolean() ? node.booleanValue() : text().equalsIgnoreCase("true");
  }

  /**
   * Whether it is false, or the text "false".
   *
   * @return false for everything else, as for what is not there
   */
  public boolean isFalse() {
    return node.isBoolean() ? !node.booleanValue() : text().equalsIgnoreCase("false");
  }

  /**
   * The elements of a list; anything else there is a list of one.
   *
   * @return without nulls
   */
  public List<Fields> items() {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node.isArray()
        ? node.valueStream().filter(one -> !one.isNull()).map(Fields::new).toList()
        : List.of(this);
  }

  /**
   * The elements of a member.
   *
   * @param name of the member
   * @return as {@link #items()}
   */
  public List<Fields> items(String name) {
    return field(name).items();
  }

  /**
   * The values of an object's members.
   *
   * @return in their order; empty when this is no object
   */
  public List<Fields> members() {
    return node.isObject() ? node.valueStream().map(Fields::new).toList() : List.of();
  }

  @Override
  public String toString() {
    return node.getNodeType().name();
  }
}
