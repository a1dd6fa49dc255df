package dev.candor.llm.internal.wire;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer as it stands in a recording.
 *
 * @param key of the request
 * @param backend that answered
 * @param model that answered, may be empty
 * @param text of the answer
 * @param usage what it used when it was recorded
 * @param recordedAt when
 */
public record Recording(
    String key, String backend, String model, String text, Usage usage, Instant recordedAt) {

  private static final int FORMAT = 1;

  /**
   * Writes.
   *
   * @return JSON in one line
   */
  public String toJson() {
    ObjectNode json = Json.object();
    json.put("format", FORMAT);
    json.put("key", key);
    json.put("backend", backend);
    json.put("model", model);
    json.put("recordedAt", recordedAt.toString());
    ObjectNode used = json.putObject("usage");
    used.put("calls", usage.calls());
    used.put("inputTokens", usage.inputTokens());
    used.put("outputTokens", usage.outputTokens());
    used.put("cacheReadTokens", usage.cached().readTokens());
    used.put("cacheWriteTokens", usage.cached().writtenTokens());
    BigDecimal cost = usage.costUsd();
    used.put("costUsd", cost == null ? null : cost.toPlainString());
    json.put("text", text);
    return Json.write(json);
  }

  /**
   * Reads.
   *
   * @param name of the file, for messages
   * @param text the JSON
   * @return the recording
   * @throws InvalidInputException when it is not one
   */
  public static Recording read(String name, String text) {
    JsonNode json = Json.read(name, text);
    JsonNode used = json.path("usage");
    String answer = json.path("text").stringValue(null);
    if (json.path("format").intValue(0) != FORMAT || answer == null || answer.isBlank()) {
      throw notOne(name);
    }
    try {
      return new Recording(
          json.path("key").stringValue(""),
          json.path("backend").stringValue(""),
          json.path("model").stringValue(""),
          answer,
          new Usage(
              used.path("calls").intValue(0),
              used.path("inputTokens").longValue(0),
              used.path("outputTokens").longValue(0),
              new Usage.Cached(
                  used.path("cacheReadTokens").longValue(0),
                  used.path("cacheWriteTokens").longValue(0)),
              cost(used.path("costUsd").stringValue(null))),
          Instant.parse(json.path("recordedAt").stringValue("")));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw notOne(name);
    }
  }

  private static @Nullable BigDecimal cost(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static InvalidInputException notOne(String name) {
    return new InvalidInputException(
        name, "'" + name + "' is not a recorded answer", "Delete it, and record it again", null);
  }
}
