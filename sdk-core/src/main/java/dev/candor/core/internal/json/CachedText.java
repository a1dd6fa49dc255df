package dev.candor.core.internal.json;

import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * A remembered text as a document.
 *
 * @param key what it is remembered under
 * @param value the text
 * @param storedAt when it was made
 * @param endsAt when it is too old
 */
public record CachedText(String key, String value, Instant storedAt, Instant endsAt) {

  /** Checks. */
  public CachedText {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(storedAt, "storedAt");
    Objects.requireNonNull(endsAt, "endsAt");
  }

  /**
   * Writes a text.
   *
   * @param text any text
   * @return JSON in one line
   */
  public static String write(CachedText text) {
    ObjectNode node = Json.object();
    node.put("key", text.key());
    node.put("storedAt", text.storedAt().toString());
    node.put("endsAt", text.endsAt().toString());
    node.put("value", text.value());
    return Json.write(node);
  }

  /**
   * Reads a text.
   *
   * @param json what {@link #write} wrote
   * @return the text
   * @throws dev.candor.core.error.InvalidInputException naming the member that cannot be read
   */
  public static CachedText read(String json) {
    FieldReader in = new FieldReader(Json.read("cache", json), "cache");
    return new CachedText(
        in.text("key"),
        in.text("value"),
        in.parsed("storedAt", "a time", Instant::parse),
        in.parsed("endsAt", "a time", Instant::parse));
  }
}
