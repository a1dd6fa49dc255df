package dev.candor.core.tck.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.SettableClock;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FakeDocumentStoreTest extends DocumentStoreContract {

  private static final DocumentKey KEY = new DocumentKey("letters", "a-1");

  @Override
  protected DocumentStore create(Clock clock) {
    return new FakeDocumentStore(clock);
  }

  @Test
  void the_cranky_one_fails_as_its_seed_says() {
    DocumentStore cranky =
        new CrankyDocumentStore(new FakeDocumentStore(SettableClock.create()), 1, 1);
    assertThrows(RetryableException.class, () -> cranky.get(KEY));
    assertThrows(RetryableException.class, () -> cranky.scan("letters", null, 1));
  }

  @Test
  void the_asserting_one_notices_a_store_that_forgets() {
    DocumentStore forgetful =
        new AssertingDocumentStore(
            new DocumentStore() {
              private final DocumentStore kept = new FakeDocumentStore(SettableClock.create());

              @Override
              public Optional<Document> get(DocumentKey key) {
                return Optional.empty();
              }

              @Override
              public Document put(Document document) {
                return kept.put(document);
              }

              @Override
              public boolean delete(DocumentKey key, long revision) {
                return kept.delete(key, revision);
              }

              @Override
              public List<Document> scan(String collection, String after, int limit) {
                return kept.scan(collection, after, limit);
              }

              @Override
              public void close() {
                kept.close();
              }
            });
    AssertionError told =
        assertThrows(AssertionError.class, () -> forgetful.put(new Document(KEY, 0, "{}", null)));
    assertEquals(
        "a document store broke its contract: an acknowledged document is not there",
        told.getMessage());
  }
}
