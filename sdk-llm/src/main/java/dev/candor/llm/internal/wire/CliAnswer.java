package dev.candor.llm.internal.wire;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the Claude command prints as JSON when it ends.
 *
 * @param type "result" when it came to an end
 * @param subtype "success" or what went wrong; older commands tell success of API errors too
 * @param error what the command says about itself; older commands say false for some failures
 * @param result the answer, or the text of an error; null when there is none
 * @param structured the answer that follows the schema, as JSON; null when there is none
 * @param firstError of the list of errors, may be empty
 * @param status HTTP status of the failed request, 0 when it is not told
 * @param stopReason why the model stopped, may be empty
 * @param model that answered, may be empty
 * @param usage tokens and cost as the command counts them
 */
public record CliAnswer(
    String type,
    String subtype,
    boolean error,
    @Nullable String result,
    @Nullable String structured,
    String firstError,
    int status,
    String stopReason,
    String model,
    Usage usage) {

  /**
   * Reads what was printed: an object, or the last result in a list of events.
   *
   * @param printed all of it
   * @return empty when it is not whole or something else
   */
  public static Optional<CliAnswer> read(String printed) {
    JsonNode json;
    try {
      json = Json.readTolerantly("answer", printed);
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
    if (json.isArray()) {
      JsonNode last = null;
      for (JsonNode event : json) {
        last = event.path("type").stringValue("").equals("result") ? event : last;
      }
      return last == null ? Optional.empty() : Optional.of(of(last));
    }
    return json.isObject() ? Optional.of(of(json)) : Optional.empty();
  }

  private static CliAnswer of(JsonNode json) {
    JsonNode structured = json.path("structured_output");
    return new CliAnswer(
        json.path("type").stringValue(""),
        json.path("subtype").stringValue(""),
        json.path("is_error").booleanValue(false),
        json.path("result").stringValue(null),
        structured.isObject() || structured.isArray() ? Json.write(structured) : null,
        firstError(json.path("errors")),
        json.path("api_error_status").intValue(0),
        json.path("stop_reason").stringValue(""),
        model(json),
        usage(json));
  }

  private static String firstError(JsonNode errors) {
    JsonNode first = errors.path(0);
    if (first.isObject()) {
      return first.path("message").stringValue(first.path("type").stringValue(""));
    }
    return first.isMissingNode() || first.isNull() ? "" : first.asString();
  }

  // several when the command warmed up with another: the one that wrote most
  private static String model(JsonNode json) {
    String best = json.path("model").stringValue("");
    long most = -1;
    for (Map.Entry<String, JsonNode> model : json.path("modelUsage").properties()) {
      long written = model.getValue().path("outputTokens").longValue(0);
      if (written > most) {
        most = written;
        best = model.getKey();
      }
    }
    return best;
  }

  private static Usage usage(JsonNode json) {
    JsonNode used = json.has("usage") ? json.path("usage") : json.path("cost");
    JsonNode cost = json.path("total_cost_usd");
    cost = cost.isNumber() ? cost : json.path("cost").path("total_cost_usd");
    long written = tokens(used, "cache_creation_input_tokens");
    long found = tokens(used, "cache_read_input_tokens");
    long read = tokens(used, "input_tokens") + written + found;
    BigDecimal price =
        cost.isNumber() && cost.decimalValue().signum() >= 0 ? cost.decimalValue() : null;
    Usage.Cached cached = new Usage.Cached(found, written);
    return new Usage(1, read, tokens(used, "output_tokens"), cached, price);
  }

  private static long tokens(JsonNode used, String name) {
    return Math.max(0, used.path(name).longValue(0));
  }

  /**
   * Whether this is an answer; the exit code must be 0 besides.
   *
   * @return true only when every sign says so
   */
  public boolean success() {
    return type.equals("result") && subtype.equals("success") && !error && result != null;
  }

  /**
   * What went wrong, in the command's words.
   *
   * @return may be empty
   */
  public String problem() {
    if (result != null && !result.isBlank()) {
      return result;
    }
    return firstError.isBlank() ? subtype : firstError;
  }
}
