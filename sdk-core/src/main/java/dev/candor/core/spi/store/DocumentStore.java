package dev.candor.core.spi.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plug: keeps JSON documents by collection and id, each with a revision. Thread-safe. A write is
 * there for every later read, or did not happen. After {@link #close()} every call throws {@link
 * dev.candor.core.error.ClosedException}.
 */
public interface DocumentStore extends AutoCloseable {

  /** Documents that {@link #scan(String, String, Predicate)} reads at once. */
  int PAGE = 200;

  /**
   * Reads.
   *
   * @param key which document
   * @return the document; empty when there is none or it has expired
   */
  Optional<Document> get(DocumentKey key);

  /**
   * Writes if nobody else did meanwhile.
   *
   * @param document key, JSON text, and the revision it is based on: 0 for "must not exist yet"
   * @return the stored document with its new revision, which is the old one plus 1
   * @throws dev.candor.core.error.ConflictException when the stored revision is another one;
   *     nothing was written
   * @throws dev.candor.core.error.InvalidInputException when the JSON is longer than the store
   *     takes (1,048,576 characters are always taken), or holds U+0000 or half a surrogate pair
   */
  Document put(Document document);

  /**
   * Deletes if nobody else wrote meanwhile.
   *
   * @param key which document
   * @param revision the revision to delete
   * @return false when there is none
   * @throws dev.candor.core.error.ConflictException when the stored revision is another one
   */
  boolean delete(DocumentKey key, long revision);

  /**
   * Reads a collection in the order of ids (by code point).
   *
   * @param collection its name
   * @param afterId ids up to and including this one are passed over, or null to start
   * @param limit most documents given, at least 1
   * @return the documents; fewer than the limit at the end
   * @throws IllegalArgumentException when the limit is below 1
   */
  List<Document> scan(String collection, @Nullable String afterId, int limit);

  /**
   * Reads a collection page by page, in the order of ids (by code point).
   *
   * @param collection its name
   * @param afterId ids up to and including this one are passed over, or null to start
   * @param taker is given each document, and says whether it wants the next
   */
  default void scan(
      String collection, @Nullable String afterId, Predicate<? super Document> taker) {
    String after = afterId;
    while (true) {
      List<Document> page = scan(collection, after, PAGE);
      for (Document document : page) {
        if (!taker.test(document)) {
          return;
        }
      }
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(page.size() - 1).key().id();
    }
  }

  /** Releases everything. Idempotent. */
  @Override
  void close();
}
