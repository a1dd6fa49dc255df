package dev.candor.core.application;

import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.MemoryStore;
import java.time.Clock;

final class MemoryApplicationsTest extends ApplicationsContract {
  @Override
  DocumentStore create(Clock time) {
    return new MemoryStore(time);
  }
}
