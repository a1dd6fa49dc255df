package dev.candor.core.tck.store;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plainest store there is: a list. Thread-safe. */
public final class FakeDocumentStore implements DocumentStore {

  private static final Comparator<Document> BY_CODE_POINT =
      (one, other) -> compare(one.key().id(), other.key().id());

  private final Clock clock;
  private final List<Document> documents = new ArrayList<>();
  private boolean closed;

  /**
   * An empty store.
   *
   * @param clock tells what has expired
   */
  public FakeDocumentStore(Clock clock) {
    this.clock = clock;
  }

  private static int compare(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }

  private List<Document> live() {
    if (closed) {
      throw new ClosedException("The document store");
    }
    documents.removeIf(
        one -> one.expiresAt() != null && !clock.instant().isBefore(one.expiresAt()));
    return documents;
  }

  @Override
  public synchronized Optional<Document> get(DocumentKey key) {
    return live().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  @Override
  public synchronized Document put(Document document) {
    String json = document.json();
    if (json.indexOf('\0') >= 0
        || json.codePoints().anyMatch(one -> Character.getType(one) == Character.SURROGATE)) {
      throw new InvalidInputException("json", "The JSON is not storable", "Clean it", null);
    }
    check(document.key(), document.revision());
    documents.removeIf(one -> one.key().equals(document.key()));
    Document stored =
        new Document(document.key(), document.revision() + 1, json, document.expiresAt());
    documents.add(stored);
    return stored;
  }

  @Override
  public synchronized boolean delete(DocumentKey key, long revision) {
    if (get(key).isEmpty()) {
      return false;
    }
    check(key, revision);
    return documents.removeIf(one -> one.key().equals(key));
  }

  private void check(DocumentKey key, long expected) {
    long actual = get(key).map(Document::revision).orElse(0L);
    if (actual != expected) {
      throw new ConflictException(key.id(), expected, actual);
    }
  }

  @Override
  public synchronized List<Document> scan(String collection, @Nullable String afterId, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit);
    }
    return live().stream()
        .filter(one -> one.key().collection().equals(collection))
        .filter(one -> afterId == null || compare(one.key().id(), afterId) > 0)
        .sorted(BY_CODE_POINT)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void close() {
    closed = true;
    documents.clear();
  }
}
