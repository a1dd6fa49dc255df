package dev.candor.core.application;

import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.JdbcStore;
import java.time.Clock;

final class H2ApplicationsTest extends ApplicationsContract {
  @Override
  DocumentStore create(Clock time) {
    return JdbcStore.inMemory(time);
  }
}
