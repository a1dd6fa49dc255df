package dev.candor.core.application;

import com.google.common.hash.Hashing;
import dev.candor.core.error.ConflictException;
import dev.candor.core.internal.json.ChangeSetJson;
import dev.candor.core.spi.store.Document;
import dev.candor.core.spi.store.DocumentKey;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.work.ChangeSet;
import dev.candor.core.work.UndoToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Bulk changes in the store, for as long as they can be taken back and a while after. */
final class ChangeSets {

  private static final String COLLECTION = "application-changes";

  /** So long after its end a token is still told to be expired, and not unknown. */
  private static final Duration REMEMBERED = Duration.ofDays(7);

  private final DocumentStore store;

  ChangeSets(DocumentStore store) {
    this.store = store;
  }

  record Kept(UndoToken token, long revision, ChangeSet change) {}

  /** Writes a new one under a token of its own. */
  UndoToken add(ChangeSet change) {
    String json = ChangeSetJson.write(change);
    for (int number = 0; ; number++) {
      // the same change at the same moment is another change
      String digest = Hashing.sha256().hashString(number + json, StandardCharsets.UTF_8).toString();
      UndoToken token = new UndoToken("undo-" + digest.substring(0, 24));
      try {
        put(new Kept(token, 0, change));
        return token;
      } catch (ConflictException taken) {
        // the next number is free, or the one after
      }
    }
  }

  Optional<Kept> get(UndoToken token) {
    return store
        .get(key(token))
        .map(found -> new Kept(token, found.revision(), ChangeSetJson.read(found.json())));
  }

  private void put(Kept kept) {
    store.put(
        new Document(
            key(kept.token()),
            kept.revision(),
            ChangeSetJson.write(kept.change()),
            kept.change().until().plus(REMEMBERED)));
  }

  /** Notes that it was taken back; who was quicker has noted the same. */
  void markUndone(Kept kept, Instant now) {
    try {
      put(new Kept(kept.token(), kept.revision(), kept.change().undone(now)));
    } catch (ConflictException noted) {
      // nothing else is ever written over it
    }
  }

  private static DocumentKey key(UndoToken token) {
    return new DocumentKey(COLLECTION, token.value());
  }
}
