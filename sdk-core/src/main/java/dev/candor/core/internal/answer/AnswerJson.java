package dev.candor.core.internal.answer;

import dev.candor.core.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON in what a model wrote, whatever stands around it: thoughts, fences, prose; with commas
 * too many, single quotes, comments or words of Python. Of several values the first that follows
 * the schema counts. A text that was cut off is not completed: what is missing is not known.
 */
public final class AnswerJson {

  /** Longest answer looked at, in characters. */
  static final int MAX_CHARACTERS = 4_000_000;

  /** Beginnings that are tried. */
  private static final int MOST_STARTS = 64;

  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Json.MAX_DEPTH)
                          .maxNumberLength(1000)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private AnswerJson() {}

  /**
   * What was found.
   *
   * @param json in one line, or null when there is no value to look at
   * @param problems what is wrong with it; empty when it follows the schema
   */
  public record Found(@Nullable String json, List<String> problems) {
    /** Copies. */
    public Found {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Looks for the answer.
   *
   * @param schema JSON Schema that the answer must follow
   * @param text any text
   * @return the JSON and its problems, never an exception
   * @throws dev.candor.core.error.InvalidInputException when the schema is not JSON
   */
  public static Found find(String schema, String text) {
    JsonNode wanted = Json.read("schema", schema);
    if (text.length() > MAX_CHARACTERS) {
      return new Found(null, List.of("The answer is longer than " + MAX_CHARACTERS));
    }
    String spoken = Thoughts.takenOut(text);
    boolean list = wanted.path("type").stringValue("object").equals("array");
    Found first = null;
    Scan scan = new Scan(spoken, list);
    for (JsonNode value = scan.next(); value != null; value = scan.next()) {
      List<String> problems = SchemaCheck.problems(wanted, value);
      Found found = new Found(Json.write(value), problems);
      if (problems.isEmpty()) {
        return found;
      }
      first = first == null ? found : first;
    }
    return first == null ? new Found(null, List.of(scan.missing())) : first;
  }

  /** Values of one form in a text, one after the other. */
  private static final class Scan {
    private final String text;
    private final boolean list;
    private int at;
    private int starts;
    private boolean cut;

    Scan(String text, boolean list) {
      this.text = text;
      this.list = list;
    }

    @Nullable JsonNode next() {
      while (starts < MOST_STARTS) {
        int start = start();
        if (start < 0) {
          return null;
        }
        starts++;
        at = start + 1;
        JsonNode value = read(text.substring(start), start);
        if (value != null && (list ? value.isArray() : value.isObject())) {
          return value;
        }
      }
      return null;
    }

    private int start() {
      for (int i = at; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '{' || c == '[') {
          return i;
        }
      }
      return -1;
    }

    /** A value of the other form is passed over whole: an object in a list is not the answer. */
    private @Nullable JsonNode read(String rest, int start) {
      JsonNode value = parse(rest, start);
      return value == null ? parse(PythonWords.translated(rest), -1) : value;
    }

    private @Nullable JsonNode parse(String json, int start) {
      try (JsonParser parser = LENIENT.createParser(json)) {
        JsonNode value = parser.readValueAsTree();
        if (start >= 0) {
          at = start + (int) parser.currentLocation().getCharOffset();
        }
        return value;
      } catch (UnexpectedEndOfInputException e) {
        cut = true;
        return null;
      } catch (JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        cut |= where != null && where.getCharOffset() >= json.stripTrailing().length();
        return null;
      } catch (ArithmeticException | IllegalArgumentException e) {
        return null; // a number beyond all bounds
      }
    }

    String missing() {
      String form = list ? "a JSON array" : "a JSON object";
      return cut
          ? "The JSON ends too early: give all of it, with shorter texts"
          : "There is no valid JSON in the answer: give " + form + " and nothing else";
    }
  }
}
