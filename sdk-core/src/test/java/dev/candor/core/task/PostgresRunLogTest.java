package dev.candor.core.task;

import dev.candor.core.internal.jdbc.PrivatePostgres;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.task.TaskQueue;
import dev.candor.core.tck.task.RunLogContract;
import java.time.Clock;

final class PostgresRunLogTest extends RunLogContract {
  @Override
  protected TaskQueue create(Clock clock) {
    return JdbcTaskQueue.at(
        PrivatePostgres.freshSchema(), PrivatePostgres.USER, Secret.of(""), clock);
  }
}
