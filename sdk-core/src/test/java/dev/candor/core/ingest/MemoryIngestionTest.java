package dev.candor.core.ingest;

import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.MemoryStore;
import java.time.Clock;

final class MemoryIngestionTest extends IngestionContract {
  @Override
  DocumentStore create(Clock time) {
    return new MemoryStore(time);
  }
}
