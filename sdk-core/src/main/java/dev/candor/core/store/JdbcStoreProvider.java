package dev.candor.core.store;

import dev.candor.core.internal.jdbc.Database;
import dev.candor.core.internal.jdbc.DatabaseAddress;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.store.DocumentStore;

/**
 * Offers {@link JdbcStore} as "jdbc". Settings: {@code candor.store.url} (a JDBC address; default:
 * a file in the home, and memory without a home), {@code candor.store.user}, {@code
 * candor.store.password}.
 */
public final class JdbcStoreProvider implements Provider<DocumentStore> {

  /** Reads its settings when it creates. */
  public JdbcStoreProvider() {}

  @Override
  public Class<DocumentStore> plug() {
    return DocumentStore.class;
  }

  @Override
  public String name() {
    return "jdbc";
  }

  @Override
  public DocumentStore create(ProviderContext context) {
    SettingReader settings = context.settings();
    DatabaseAddress address =
        DatabaseAddress.of(
            settings.text("candor.store.url"),
            settings.text("candor.store.user"),
            settings.secret("candor.store.password").map(Secret::reveal),
            context.home());
    return new JdbcStore(Database.open(address), context.clock());
  }
}
