package dev.candor.core.internal.json;

import dev.candor.core.error.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes JSON. Reading is bounded in size and depth, and a failure says where, never
 * what: the text may be private. Numbers stay exact.
 */
public final class Json {

  /** Longest text read, in characters. */
  public static final int MAX_CHARACTERS = 32 * 1024 * 1024;

  /** Deepest nesting read. */
  public static final int MAX_DEPTH = 100;

  private static final JsonMapper STRICT =
      mapper(true).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final JsonMapper TOLERANT =
      mapper(false).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
  private static final JsonMapper FIRST =
      mapper(false)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final JsonMapper ASCII =
      mapper(false).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  private static JsonMapper.Builder mapper(boolean strict) {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_CHARACTERS)
            .maxNumberLength(1000)
            .maxNameLength(10_000)
            .build();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
            .build();
    return JsonMapper.builder(factory).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /**
   * Reads one value, and nothing after it; no name twice in one object.
   *
   * @param name of the input, for messages: a file name or a word
   * @param text the JSON
   * @return the value
   * @throws InvalidInputException naming the input, the line and the column
   */
  public static JsonNode read(String name, String text) {
    return read(STRICT, name, text);
  }

  /**
   * Reads as web pages write: line breaks inside strings pass, and of two equal names the last
   * counts.
   *
   * @param name of the input, for messages
   * @param text the JSON
   * @return the value
   * @throws InvalidInputException naming the input, the line and the column
   */
  public static JsonNode readTolerantly(String name, String text) {
    return read(TOLERANT, name, text);
  }

  /**
   * Reads the value that a text begins with, as web pages write, whatever follows it.
   *
   * @param name of the input, for messages
   * @param text begins with the JSON
   * @return the value
   * @throws InvalidInputException naming the input, the line and the column
   */
  public static JsonNode readFirst(String name, String text) {
    return read(FIRST, name, text);
  }

  private static JsonNode read(JsonMapper mapper, String name, String text) {
    if (text.length() > MAX_CHARACTERS) {
      throw invalid(name, "it has more than " + MAX_CHARACTERS + " characters", null);
    }
    JsonNode node;
    try {
      node = mapper.readTree(text);
    } catch (JacksonException e) {
      // no cause: its message quotes the text
      throw invalid(name, problem(e), e.getLocation());
    }
    if (node.isMissingNode()) {
      throw invalid(name, "it is empty", null);
    }
    return node;
  }

  private static String problem(JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return "it ends too early";
    }
    if (e instanceof StreamConstraintsException) {
      return "it is nested deeper than " + MAX_DEPTH + " or has an overlong value";
    }
    if (e.getOriginalMessage().startsWith("Duplicate")) {
      return "a name occurs twice in one object";
    }
    return e instanceof DatabindException
        ? "something follows its end"
        : "a character or word is out of place";
  }

  private static InvalidInputException invalid(
      String name, String problem, @Nullable TokenStreamLocation at) {
    String where =
        at == null || at.getLineNr() < 1
            ? ""
            : ", at line " + at.getLineNr() + ", column " + Math.max(1, at.getColumnNr());
    return new InvalidInputException(
        name,
        "'" + name + "' is not valid JSON: " + problem + where,
        "Give the whole file as it was received",
        null);
  }

  /**
   * Writes in one line; object members keep their order.
   *
   * @param node the value
   * @return JSON that reads back to an equal value
   */
  public static String write(JsonNode node) {
    String json = TOLERANT.writeValueAsString(node);
    return hasLoneSurrogate(json) ? ASCII.writeValueAsString(node) : json;
  }

  // half a character pair is lost in UTF-8; escaped it survives
  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * An object to fill.
   *
   * @return a new, empty object
   */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
