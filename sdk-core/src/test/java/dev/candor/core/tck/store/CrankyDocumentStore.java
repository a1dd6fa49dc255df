package dev.candor.core.tck.store;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A store that fails by a seeded plan, as a lost connection would: before or after the wrapped one
 * did its work. Thread-safe.
 */
public final class CrankyDocumentStore implements DocumentStore {

  private final DocumentStore wrapped;
  private final Random plan;
  private final int oneIn;

  /**
   * Wraps a store.
   *
   * @param wrapped does the work
   * @param seed decides which calls fail
   * @param oneIn about one in so many calls fails
   */
  public CrankyDocumentStore(DocumentStore wrapped, long seed, int oneIn) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
    this.oneIn = oneIn;
  }

  private synchronized void maybeFail() {
    if (plan.nextInt(oneIn) == 0) {
      throw new RetryableException("The store broke on purpose", "", "Try again", null, null);
    }
  }

  @Override
  public Optional<Document> get(DocumentKey key) {
    maybeFail();
    return wrapped.get(key);
  }

  @Override
  public Document put(Document document) {
    maybeFail();
    Document stored = wrapped.put(document);
    maybeFail();
    return stored;
  }

  @Override
  public List<Optional<Document>> putAll(List<Document> documents) {
    maybeFail();
    List<Optional<Document>> stored = wrapped.putAll(documents);
    maybeFail();
    return stored;
  }

  @Override
  public boolean delete(DocumentKey key, long revision) {
    maybeFail();
    boolean deleted = wrapped.delete(key, revision);
    maybeFail();
    return deleted;
  }

  @Override
  public List<Document> scan(String collection, @Nullable String afterId, int limit) {
    maybeFail();
    return wrapped.scan(collection, afterId, limit);
  }

  @Override
  public void close() {
    wrapped.close();
  }
}
