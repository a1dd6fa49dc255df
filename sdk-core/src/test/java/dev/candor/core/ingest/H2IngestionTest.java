package dev.candor.core.ingest;

import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.JdbcStore;
import java.time.Clock;

final class H2IngestionTest extends IngestionContract {
  @Override
  DocumentStore create(Clock time) {
    return JdbcStore.inMemory(time);
  }
}
