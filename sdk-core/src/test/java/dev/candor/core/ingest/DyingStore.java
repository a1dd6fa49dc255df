package dev.candor.core.ingest;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store of a process that dies at a write: before it, or after it; nothing works from then on.
 */
final class DyingStore implements DocumentStore {

  private final DocumentStore wrapped;
  private final boolean afterWriting;
  private int writesLeft;
  private boolean dead;

  DyingStore(DocumentStore wrapped, int writes, boolean afterWriting) {
    this.wrapped = wrapped;
    this.writesLeft = writes;
    this.afterWriting = afterWriting;
  }

  boolean isDead() {
    return dead;
  }

  private void alive() {
    if (dead) {
      throw new RetryableException("The process is dead", "", "", null, null);
    }
  }

  @Override
  public Optional<Document> get(DocumentKey key) {
    alive();
    return wrapped.get(key);
  }

  @Override
  public Document put(Document document) {
    alive();
    if (writesLeft-- > 0) {
      return wrapped.put(document);
    }
    dead = true;
    if (afterWriting) {
      wrapped.put(document);
    }
    alive();
    return document;
  }

  @Override
  public boolean delete(DocumentKey key, long revision) {
    alive();
    if (writesLeft-- > 0) {
      return wrapped.delete(key, revision);
    }
    dead = true;
    if (afterWriting) {
      wrapped.delete(key, revision);
    }
    alive();
    return true;
  }

  @Override
  public List<Document> scan(String collection, @Nullable String afterId, int limit) {
    alive();
    return wrapped.scan(collection, afterId, limit);
  }

  @Override
  public void close() {
    wrapped.close();
  }
}
