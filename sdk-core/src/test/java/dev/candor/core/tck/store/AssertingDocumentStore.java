package dev.candor.core.tck.store;

import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a store and its caller keep the contract; throws {@link AssertionError} otherwise.
 * For tests in which no other thread writes and the clock stands still meanwhile.
 */
public final class AssertingDocumentStore implements DocumentStore {

  private final DocumentStore wrapped;
  private boolean closed;

  /**
   * Wraps a store.
   *
   * @param wrapped is watched
   */
  public AssertingDocumentStore(DocumentStore wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public Optional<Document> get(DocumentKey key) {
    check(!closed, "used after close");
    Optional<Document> found = wrapped.get(key);
    found.ifPresent(one -> check(one.key().equals(key), "another document was given"));
    found.ifPresent(one -> check(one.revision() > 0, "a stored document without a revision"));
    return found;
  }

  @Override
  public Document put(Document document) {
    check(!closed, "used after close");
    Document stored = wrapped.put(document);
    check(stored.key().equals(document.key()), "another document was stored");
    check(stored.revision() == document.revision() + 1, "the revision did not count up by one");
    check(stored.json().equals(document.json()), "another text was stored");
    Optional<Document> again = wrapped.get(document.key());
    // what expires may have done so at once
    check(
        again.map(stored::equals).orElse(document.expiresAt() != null),
        "an acknowledged document is not there");
    return stored;
  }

  @Override
  public List<Optional<Document>> putAll(List<Document> documents) {
    check(!closed, "used after close");
    List<Optional<Document>> stored = wrapped.putAll(documents);
    check(stored.size() == documents.size(), "not one answer for each document");
    for (int i = 0; i < documents.size(); i++) {
      Document asked = documents.get(i);
      Optional<Document> one = stored.get(i);
      one.ifPresent(
          now -> {
            check(now.key().equals(asked.key()), "another document was stored");
            check(now.revision() == asked.revision() + 1, "the revision did not count up by one");
          });
      long there = wrapped.get(asked.key()).map(Document::revision).orElse(0L);
      check(
          there == asked.revision() + 1 || asked.expiresAt() != null || one.isEmpty(),
          "an acknowledged document is not there");
    }
    return stored;
  }

  @Override
  public boolean delete(DocumentKey key, long revision) {
    check(!closed, "used after close");
    boolean deleted = wrapped.delete(key, revision);
    check(wrapped.get(key).isEmpty(), "a deleted document is there");
    return deleted;
  }

  @Override
  public List<Document> scan(String collection, @Nullable String afterId, int limit) {
    check(!closed, "used after close");
    List<Document> page = wrapped.scan(collection, afterId, limit);
    check(page.size() <= limit, "a page is longer than asked for");
    String before = afterId;
    for (Document one : page) {
      check(one.key().collection().equals(collection), "a document of another collection");
      check(before == null || isBefore(before, one.key().id()), "ids out of order");
      before = one.key().id();
    }
    return page;
  }

  private static boolean isBefore(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()) < 0;
  }

  @Override
  public void close() {
    closed = true;
    wrapped.close();
    wrapped.close();
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a document store broke its contract: " + broken);
    }
  }
}
