package dev.candor.core.store;

import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.store.DocumentStoreContract;
import java.time.Clock;

final class JdbcMemoryStoreTest extends DocumentStoreContract {
  @Override
  protected DocumentStore create(Clock clock) {
    return JdbcStore.inMemory(clock);
  }
}
