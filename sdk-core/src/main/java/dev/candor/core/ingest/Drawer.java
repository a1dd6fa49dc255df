package dev.candor.core.ingest;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.TextsJson;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A collection of small documents that are texts by name. */
final class Drawer {

  private static final Logger LOG = LoggerFactory.getLogger(Drawer.class);

  private final DocumentStore store;
  private final String collection;

  Drawer(DocumentStore store, String collection) {
    this.store = store;
    this.collection = collection;
  }

  /** A document and what it is based on: revision 0 when it is not stored yet. */
  record Sheet(String id, long revision, Map<String, String> texts, @Nullable Instant expiresAt) {

    Sheet {
      texts = new LinkedHashMap<>(texts);
    }

    static Sheet fresh(String id) {
      return new Sheet(id, 0, Map.of(), null);
    }

    String text(String name) {
      return texts.getOrDefault(name, "");
    }

    <T> @Nullable T value(String name, Function<String, T> parser) {
      String text = texts.get(name);
      return text == null ? null : parser.apply(text);
    }

    /** A copy with a text; without it, where the value is null. */
    Sheet with(String name, @Nullable Object value) {
      Sheet copy = new Sheet(id, revision, texts, expiresAt);
      if (value == null) {
        copy.texts.remove(name);
      } else {
        copy.texts.put(name, value.toString());
      }
      return copy;
    }

    Sheet until(Instant time) {
      return new Sheet(id, revision, texts, time);
    }
  }

  Optional<Sheet> get(String id) {
    return store.get(new DocumentKey(collection, id)).map(this::sheet);
  }

  /** Writes over the revision it is based on. */
  Sheet put(Sheet sheet) {
    return sheet(
        store.put(
            new Document(
                new DocumentKey(collection, sheet.id()),
                sheet.revision(),
                TextsJson.write(sheet.texts()),
                sheet.expiresAt())));
  }

  void delete(Sheet sheet) {
    store.delete(new DocumentKey(collection, sheet.id()), sheet.revision());
  }

  /**
   * Those whose ids begin so, at most so many, in the order of ids. One that is damaged has no
   * texts.
   */
  List<Sheet> beginningWith(String prefix, int most) {
    List<Sheet> found = new ArrayList<>();
    // the last id before all that begin so: no id is the prefix alone
    store.scan(
        collection,
        prefix,
        document -> {
          boolean wanted = found.size() < most && document.key().id().startsWith(prefix);
          return wanted && found.add(readable(document));
        });
    return found;
  }

  private Sheet readable(Document document) {
    try {
      return sheet(document);
    } catch (InvalidInputException e) {
      LOG.warn("The document {} is damaged: {}", document.key(), e.happened());
      return new Sheet(document.key().id(), document.revision(), Map.of(), document.expiresAt());
    }
  }

  private Sheet sheet(Document document) {
    Map<String, String> texts = TextsJson.read(collection, document.json());
    return new Sheet(document.key().id(), document.revision(), texts, document.expiresAt());
  }
}
