package dev.candor.core.store;

import dev.candor.core.internal.jdbc.PrivatePostgres;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.tck.store.DocumentStoreContract;
import java.time.Clock;

final class PostgresStoreTest extends DocumentStoreContract {

  @Override
  protected DocumentStore create(Clock clock) {
    return JdbcStore.at(PrivatePostgres.freshSchema(), PrivatePostgres.USER, Secret.of(""), clock);
  }
}
