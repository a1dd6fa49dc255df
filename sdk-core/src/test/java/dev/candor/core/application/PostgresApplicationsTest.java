package dev.candor.core.application;

import dev.candor.core.internal.jdbc.PrivatePostgres;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.store.DocumentStore;
import dev.candor.core.store.JdbcStore;
import java.time.Clock;

final class PostgresApplicationsTest extends ApplicationsContract {
  @Override
  DocumentStore create(Clock time) {
    return JdbcStore.at(PrivatePostgres.freshSchema(), PrivatePostgres.USER, Secret.of(""), time);
  }
}
