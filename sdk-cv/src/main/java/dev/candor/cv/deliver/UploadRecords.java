package dev.candor.cv.deliver;

import dev.candor.core.error.ConflictException;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The records in the store. Thread-safe, also between processes. */
final class UploadRecords {

  private static final String COLLECTION = "uploads";
  private static final int PAGE = 200;
  private static final int MOST_CONFLICTS = 20;

  private final DocumentStore store;

  UploadRecords(DocumentStore store) {
    this.store = store;
  }

  Optional<Upload> find(UploadId id) {
    return store.get(key(id)).map(UploadRecords::read);
  }

  /** All of them, in the order of their ids. */
  List<Upload> all() {
    List<Upload> all = new ArrayList<>();
    String after = null;
    while (true) {
      List<Document> page = store.scan(COLLECTION, after, PAGE);
      page.forEach(document -> all.add(read(document)));
      if (page.size() < PAGE) {
        return all;
      }
      after = page.get(page.size() - 1).key().id();
    }
  }

  /** Makes the next record of the one that is there now, whoever wrote it. */
  Upload change(UploadId id, Function<Optional<Upload>, Upload> next) {
    for (int conflicts = 0; ; conflicts++) {
      Optional<Document> stored = store.get(key(id));
      Optional<Upload> now = stored.map(UploadRecords::read);
      Upload changed = next.apply(now);
      if (now.isPresent() && now.get().equals(changed)) {
        return changed;
      }
      long revision = stored.map(Document::revision).orElse(0L);
      try {
        store.put(new Document(key(id), revision, UploadText.write(changed), null));
        return changed;
      } catch (ConflictException e) {
        if (conflicts == MOST_CONFLICTS) {
          throw e;
        }
      }
    }
  }

  private static Upload read(Document document) {
    return UploadText.read(document.key().id(), document.json());
  }

  private static DocumentKey key(UploadId id) {
    return new DocumentKey(COLLECTION, id.toString());
  }
}
