package dev.candor.core.store;

import dev.candor.core.error.RetryableException;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.cache.Cache;
import dev.candor.core.spi.store.DocumentStore;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers {@link StoredCache} as "stored", over the store of the runtime. Setting: {@code
 * candor.cache.max-characters}, how much text it holds in memory (default {@value
 * CaffeineCache#MAX_CHARACTERS}).
 */
public final class StoredCacheProvider implements Provider<Cache> {

  private static final Logger LOG = LoggerFactory.getLogger(StoredCacheProvider.class);

  /** Reads its setting when it creates. */
  public StoredCacheProvider() {}

  @Override
  public Class<Cache> plug() {
    return Cache.class;
  }

  @Override
  public String name() {
    return "stored";
  }

  @Override
  public Cache create(ProviderContext context) {
    CaffeineCache memory = CaffeineCacheProvider.create(context.settings(), context.clock());
    return store(context)
        .<Cache>map(store -> new StoredCache(memory, store, context.clock()))
        .orElse(memory);
  }

  /** A store that is open in another program is no reason not to search. */
  private static Optional<DocumentStore> store(ProviderContext context) {
    try {
      return context.service(DocumentStore.class);
    } catch (RetryableException e) {
      LOG.warn("Answers of sources are remembered in memory alone: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
