package dev.candor.core.application;

import dev.candor.core.error.ConflictException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Documents in a map. */
final class MapStore implements DocumentStore {

  private final TreeMap<String, Document> documents = new TreeMap<>();

  @Override
  public synchronized Optional<Document> get(DocumentKey key) {
    return Optional.ofNullable(documents.get(key.id()));
  }

  @Override
  public synchronized Document put(Document document) {
    long actual = get(document.key()).map(Document::revision).orElse(0L);
    if (actual != document.revision()) {
      throw new ConflictException(document.key().id(), document.revision(), actual);
    }
    Document stored = new Document(document.key(), actual + 1, document.json(), null);
    documents.put(document.key().id(), stored);
    return stored;
  }

  @Override
  public synchronized boolean delete(DocumentKey key, long revision) {
    return documents.remove(key.id()) != null;
  }

  @Override
  public synchronized List<Document> scan(String collection, String afterId, int limit) {
    return (afterId == null ? documents : documents.tailMap(afterId, false))
        .values().stream().limit(limit).toList();
  }

  @Override
  public void close() {}
}
