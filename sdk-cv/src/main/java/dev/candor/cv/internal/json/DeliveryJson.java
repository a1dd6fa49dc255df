package dev.candor.cv.internal.json;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a webhook is told of a file, and what it answers. */
public final class DeliveryJson {

  private DeliveryJson() {}

  /**
   * A file as the receiver is told of it.
   *
   * @param fileName its name
   * @param mediaType such as "application/pdf"
   * @param size in bytes
   * @param sha256 of its content, in hexadecimal digits
   */
  public record FileFacts(String fileName, String mediaType, long size, String sha256) {}

  /**
   * What the receiver says of the file that it keeps; null for what it does not say.
   *
   * @param id how it names the file
   * @param link where the file is seen
   * @param size in bytes
   * @param sha256 of the content, in hexadecimal digits
   */
  public record Confirmation(
      @Nullable String id, @Nullable String link, @Nullable Long size, @Nullable String sha256) {}

  /**
   * Writes what the receiver is told.
   *
   * @param file of it
   * @param idempotencyKey the same for the same delivery
   * @param metadata what else is told, in order
   * @return one object
   */
  public static String write(FileFacts file, String idempotencyKey, Map<String, String> metadata) {
    ObjectNode node = Json.object();
    node.put("fileName", file.fileName());
    node.put("mediaType", file.mediaType());
    node.put("size", file.size());
    node.put("sha256", file.sha256());
    node.put("idempotencyKey", idempotencyKey);
    ObjectNode more = node.putObject("metadata");
    metadata.forEach(more::put);
    return Json.write(node);
  }

  /**
   * Reads an answer. A list of one object counts as that object, as flows of several items answer
   * so; a size may be a number or its digits.
   *
   * @param text of the answer
   * @return what it says
   * @throws InvalidInputException when it is not JSON
   */
  public static Confirmation read(String text) {
    JsonNode node = Json.read("answer", text);
    JsonNode one = node.isArray() && node.size() == 1 ? node.get(0) : node;
    return new Confirmation(
        word(one.path("id")), word(one.path("link")), size(one), word(one.path("sha256")));
  }

  private static @Nullable Long size(JsonNode node) {
    JsonNode size = node.path("size");
    if (size.isIntegralNumber() && size.canConvertToLong()) {
      return size.longValue();
    }
    String digits = word(size);
    return digits != null && digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
  }

  private static @Nullable String word(JsonNode node) {
    return node.isString() && !node.stringValue().isBlank() ? node.stringValue().strip() : null;
  }
}
