package dev.candor.llm.internal.wire;

import com.google.common.io.ByteStreams;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an API says when it refuses. */
final class ErrorBody {

  private static final int MAX_BYTES = 64 * 1024;

  private ErrorBody() {}

  static String read(InputStream body) throws IOException {
    String text =
        new String(ByteStreams.limit(body, MAX_BYTES).readAllBytes(), StandardCharsets.UTF_8);
    try {
      JsonNode json = Json.readTolerantly("error", text);
      return json.isObject() ? of(json) : "";
    } catch (InvalidInputException e) {
      return ""; // a proxy's page tells a person nothing
    }
  }

  /** Type, code and message of {@code {"error":{…}}}, or the text of {@code {"error":"…"}}. */
  static String of(JsonNode json) {
    JsonNode error = json.path("error");
    if (error.isString()) {
      return error.stringValue();
    }
    JsonNode told = error.isObject() ? error : json;
    return Stream.of("type", "code", "message", "param")
        .map(name -> told.path(name).stringValue(""))
        .filter(part -> !part.isBlank())
        .distinct()
        .collect(Collectors.joining(": "));
  }
}
