package dev.candor.core.spi.store;

import java.util.Objects;

/**
 * Names a document.
 *
 * @param collection {@code [a-z][a-z0-9-]{0,63}}
 * @param id 1 to 255 characters, without halves of surrogate pairs
 */
public record DocumentKey(String collection, String id) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException when a part has another form
   */
  public DocumentKey {
    if (!Objects.requireNonNull(collection, "collection").matches("[a-z][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException("not a collection name: '" + collection + "'");
    }
    if (Objects.requireNonNull(id, "id").isEmpty() || id.length() > 255) {
      throw new IllegalArgumentException("a document id has 1 to 255 characters");
    }
    if (id.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
      throw new IllegalArgumentException("a document id holds half a surrogate pair");
    }
  }
}
