package dev.candor.cv.internal.json;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.Json;
import dev.candor.cv.internal.json.DeliveryJson.Confirmation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files as Google Drive names them. */
public final class DriveJson {

  private DriveJson() {}

  /**
   * A file to be made.
   *
   * @param name of it
   * @param mediaType of it
   * @param folderId where it goes
   * @param key by which it is found again
   * @return one object
   */
  public static String file(String name, String mediaType, String folderId, String key) {
    ObjectNode node = Json.object();
    node.put("name", name).put("mimeType", mediaType);
    node.putArray("parents").add(folderId);
    node.putObject("appProperties").put("candorKey", key);
    return Json.write(node);
  }

  /**
   * The first file of a list.
   *
   * @param text of the answer
   * @return empty when there is none
   */
  public static Optional<Confirmation> first(String text) {
    JsonNode files = node(text).path("files");
    return files.isEmpty() ? Optional.empty() : Optional.of(of(files.get(0)));
  }

  /**
   * One file.
   *
   * @param text of the answer
   * @return what it says; all null for what is no JSON
   */
  public static Confirmation read(String text) {
    return of(node(text));
  }

  private static JsonNode node(String text) {
    try {
      return Json.read("answer", text);
    } catch (InvalidInputException e) {
      return Json.object();
    }
  }

  private static Confirmation of(JsonNode node) {
    String size = word(node.path("size"));
    return new Confirmation(
        word(node.path("id")),
        word(node.path("webViewLink")),
        size != null && size.matches("\\d{1,18}") ? Long.valueOf(size) : null,
        word(node.path("sha256Checksum")));
  }

  private static @Nullable String word(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }
}
