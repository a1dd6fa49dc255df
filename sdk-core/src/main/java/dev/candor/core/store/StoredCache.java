package dev.candor.core.store;

import com.google.common.hash.Hashing;
import dev.candor.core.error.ConflictException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.CachedText;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.cache.CacheEntry;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers texts in memory and in a document store, so that the next process finds them. What
 * another process wrote is seen when memory has nothing of the key. A store that fails, or a text
 * too long for it, costs nothing but the remembering. Thread-safe.
 */
public final class StoredCache implements Cache {

  private static final Logger LOG = LoggerFactory.getLogger(StoredCache.class);
  private static final String COLLECTION = "cache";

  /** What every store takes. */
  private static final int LONGEST = 1_048_576;

  private final CaffeineCache memory;
  private final DocumentStore store;
  private final Clock clock;

  /**
   * A cache over a store.
   *
   * @param memory asked first; closed with this
   * @param store keeps the texts in the collection "cache"; stays open
   * @param clock tells ages
   */
  public StoredCache(CaffeineCache memory, DocumentStore store, Clock clock) {
    this.memory = memory;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<CacheEntry> get(String key) {
    Optional<CacheEntry> hit = memory.get(key);
    return hit.isPresent() ? hit : stored(key);
  }

  private Optional<CacheEntry> stored(String key) {
    try {
      Optional<CachedText> found =
          store
              .get(documentKey(key))
              .map(document -> CachedText.read(document.json()))
              .filter(text -> text.key().equals(key))
              .filter(text -> clock.instant().isBefore(text.endsAt()));
      found.ifPresent(text -> memory.restore(text));
      return found.map(text -> new CacheEntry(text.value(), text.storedAt(), true));
    } catch (InvalidInputException e) {
      LOG.debug("A stored text of the cache cannot be read; it is made anew", e);
      return Optional.empty();
    } catch (RuntimeException e) {
      LOG.warn("The store of the cache cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  @Override
  public CacheEntry get(String key, Duration timeToLive, Loader loader) throws Exception {
    Optional<CacheEntry> hit = get(key);
    if (hit.isPresent() && !timeToLive.isNegative() && !timeToLive.isZero()) {
      return hit.get();
    }
    CacheEntry entry = memory.get(key, timeToLive, loader);
    if (!entry.hit()) {
      memory.kept(key).filter(text -> text.value().equals(entry.value())).ifPresent(this::store);
    }
    return entry;
  }

  @Override
  public void put(String key, String value, Duration timeToLive) {
    memory.put(key, value, timeToLive);
    memory.kept(key).ifPresent(this::store);
  }

  private void store(CachedText text) {
    String json = CachedText.write(text);
    if (json.length() > LONGEST) {
      LOG.debug("A text of {} characters is remembered in memory alone", json.length());
      return;
    }
    try {
      DocumentKey key = documentKey(text.key());
      long revision = store.get(key).map(Document::revision).orElse(0L);
      store.put(new Document(key, revision, json, text.endsAt()));
    } catch (ConflictException e) {
      LOG.debug("Another process remembered the same at the same time", e);
    } catch (RuntimeException e) {
      LOG.warn("The store of the cache cannot be written: {}", e.toString());
    }
  }

  @Override
  public void remove(String key) {
    memory.remove(key);
    try {
      DocumentKey document = documentKey(key);
      Optional<Document> known = store.get(document);
      if (known.isPresent()) {
        store.delete(document, known.get().revision());
      }
    } catch (RuntimeException e) {
      LOG.warn("The store of the cache cannot be written: {}", e.toString());
    }
  }

  /** A key may be longer than the id of a document, or hold what no id does. */
  private static DocumentKey documentKey(String key) {
    return new DocumentKey(
        COLLECTION, Hashing.sha256().hashString(key, StandardCharsets.UTF_8).toString());
  }

  @Override
  public void close() {
    memory.close();
  }
}
