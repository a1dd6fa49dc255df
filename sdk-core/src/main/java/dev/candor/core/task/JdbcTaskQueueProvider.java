package dev.candor.core.task;

import dev.candor.core.internal.jdbc.Database;
import dev.candor.core.internal.jdbc.DatabaseAddress;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.task.TaskQueue;

/**
 * Offers {@link JdbcTaskQueue} as "jdbc". Settings: {@code candor.queue.url}, {@code .user}, {@code
 * .password}; without an address of its own it uses the database of the document store ({@code
 * candor.store.url} and so on), else a file in the home, else memory.
 */
public final class JdbcTaskQueueProvider implements Provider<TaskQueue> {

  /** Reads its settings when it creates. */
  public JdbcTaskQueueProvider() {}

  @Override
  public Class<TaskQueue> plug() {
    return TaskQueue.class;
  }

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public TaskQueue create(ProviderContext context) {
    SettingReader settings = context.settings();
    String place = settings.text("candor.queue.url").isPresent() ? "candor.queue" : "candor.store";
    DatabaseAddress address =
        DatabaseAddress.of(
            settings.text(place + ".url"),
            settings.text(place + ".user"),
            settings.secret(place + ".password").map(Secret::reveal),
            context.home());
    return new JdbcTaskQueue(Database.open(address), context.clock());
  }
}
