package dev.candor.core.store;

import dev.candor.core.error.ClosedException;
import dev.candor.core.error.ConflictException;
import dev.candor.core.internal.jdbc.StorableText;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps documents in memory, until it is closed. Thread-safe. */
public final class MemoryStore implements DocumentStore {

  // UTF-8, read as unsigned bytes, stands in the order of code points; strings do not
  private static final Comparator<String> BY_CODE_POINT =
      Comparator.comparing(id -> id.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final Clock clock;
  private final Map<String, NavigableMap<String, Document>> collections = new HashMap<>();
  private final Sweep sweep;
  private boolean closed;

  /**
   * An empty store.
   *
   * @param clock tells what has expired
   */
  public MemoryStore(Clock clock) {
    this.clock = clock;
    this.sweep = new Sweep(clock);
  }

  @Override
  public synchronized Optional<Document> get(DocumentKey key) {
    return Optional.ofNullable(collection(key.collection()).get(key.id())).filter(this::isLive);
  }

  @Override
  public synchronized Document put(Document document) {
    StorableText.checked("The document '" + document.key().id() + "'", document.json());
    checkRevision(document.key(), document.revision());
    if (document.expiresAt() != null && sweep.isDue()) {
      collections.values().forEach(all -> all.values().removeIf(old -> !isLive(old)));
    }
    Document stored =
        new Document(
            document.key(), document.revision() + 1, document.json(), document.expiresAt());
    collection(document.key().collection()).put(document.key().id(), stored);
    return stored;
  }

  @Override
  public synchronized boolean delete(DocumentKey key, long revision) {
    if (get(key).isEmpty()) {
      return false;
    }
    checkRevision(key, revision);
    collection(key.collection()).remove(key.id());
    return true;
  }

  @Override
  public synchronized List<Document> scan(String collection, @Nullable String afterId, int limit) {
    Limits.checkLimit(limit);
    NavigableMap<String, Document> all = collection(collection);
    List<Document> page = new ArrayList<>();
    for (Document document : (afterId == null ? all : all.tailMap(afterId, false)).values()) {
      if (page.size() == limit) {
        break;
      }
      if (isLive(document)) {
        page.add(document);
      }
    }
    return List.copyOf(page);
  }

  private NavigableMap<String, Document> collection(String name) {
    if (closed) {
      throw new ClosedException("The document store");
    }
    return collections.computeIfAbsent(name, absent -> new TreeMap<>(BY_CODE_POINT));
  }

  private void checkRevision(DocumentKey key, long expected) {
    long actual = get(key).map(Document::revision).orElse(0L);
    if (actual != expected) {
      throw new ConflictException(key.id(), expected, actual);
    }
  }

  private boolean isLive(Document document) {
    return document.expiresAt() == null || clock.instant().isBefore(document.expiresAt());
  }

  @Override
  public synchronized void close() {
    closed = true;
    collections.clear();
  }
}
