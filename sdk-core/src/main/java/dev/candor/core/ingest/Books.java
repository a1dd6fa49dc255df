package dev.candor.core.ingest;

import dev.candor.core.spi.store.DocumentStore;

/** Everything an ingestion keeps in the store. */
record Books(Bookmarks bookmarks, History history, Decisions decisions, Parked parked) {

  static Books in(DocumentStore store, IngestPolicy policy) {
    History history = new History(store);
    return new Books(
        new Bookmarks(store, history, policy.lease()),
        history,
        new Decisions(store, policy.remember()),
        new Parked(store, policy.remember()));
  }
}
