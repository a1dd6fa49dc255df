package dev.candor.llm.internal.wire;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import dev.candor.core.spi.llm.LlmCapabilities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a recorded backend can do, as it stands beside its recordings. */
public final class Claims {

  private Claims() {}

  /**
   * Writes.
   *
   * @param backend its name
   * @param can what it claims
   * @return JSON in one line
   */
  public static String toJson(String backend, LlmCapabilities can) {
    ObjectNode json = Json.object();
    json.put("backend", backend);
    json.put("schema", can.schema());
    json.put("tools", can.tools());
    json.put("maxPromptChars", can.maxPromptChars());
    return Json.write(json);
  }

  /**
   * Reads.
   *
   * @param name of the file, for messages
   * @param text the JSON
   * @return what the recorded backend claimed
   * @throws InvalidInputException when it is something else
   */
  public static LlmCapabilities read(String name, String text) {
    JsonNode json = Json.read(name, text);
    long most = json.path("maxPromptChars").longValue(0);
    if (most < 1 || !json.path("schema").isBoolean() || !json.path("tools").isBoolean()) {
      throw new InvalidInputException(
          name, "'" + name + "' does not tell what a backend can do", "Record again", null);
    }
    return new LlmCapabilities(
        json.path("schema").booleanValue(), json.path("tools").booleanValue(), most);
  }
}
