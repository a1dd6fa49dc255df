package dev.candor.core.store;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConflictException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps documents in memory until it is closed. Thread-safe. */
public final class MemoryStore implements DocumentStore {

  private static final Comparator<String> BY_CODE_POINT =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private final Map<String, NavigableMap<String, Document>> collections = new TreeMap<>();
  private final Clock clock;
  private boolean closed;

  /**
   * An empty store.
   *
   * @param clock tells what has expired
   */
  public MemoryStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Document> get(DocumentKey key) {
    return live(documents(key.collection()).get(key.id()));
  }

  @Override
  public synchronized Document put(Document document) {
    DocumentKey key = document.key();
    Map<String, Document> documents = documents(key.collection());
    long actual = live(documents.get(key.id())).map(Document::revision).orElse(0L);
    if (actual != document.revision()) {
      throw new ConflictException(key.id(), document.revision(), actual);
    }
    Document stored = new Document(key, actual + 1, document.json(), document.expiresAt());
    documents.put(key.id(), stored);
    return stored;
  }

  @Override
  public synchronized boolean delete(DocumentKey key, long revision) {
    Map<String, Document> documents = documents(key.collection());
    Optional<Document> stored = live(documents.get(key.id()));
    if (stored.isEmpty()) {
      return false;
    }
    if (stored.get().revision() != revision) {
      throw new ConflictException(key.id(), revision, stored.get().revision());
    }
    documents.remove(key.id());
    return true;
  }

  @Override
  public synchronized List<Document> scan(String collection, @Nullable String afterId, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is at least 1, not " + limit);
    }
    NavigableMap<String, Document> documents = documents(collection);
    Map<String, Document> rest = afterId == null ? documents : documents.tailMap(afterId, false);
    List<Document> found = new ArrayList<>();
    for (Document document : rest.values()) {
      if (found.size() == limit) {
        break;
      }
      live(document).ifPresent(found::add);
    }
    return found;
  }

  private NavigableMap<String, Document> documents(String collection) {
    if (closed) {
      throw new ClosedException("MemoryStore");
    }
    return collections.computeIfAbsent(collection, absent -> new TreeMap<>(BY_CODE_POINT));
  }

  private Optional<Document> live(@Nullable Document document) {
    return Optional.ofNullable(document)
        .filter(d -> d.expiresAt() == null || clock.instant().isBefore(d.expiresAt()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    collections.clear();
  }
}
