package dev.candor.core.store;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.store.DocumentStore;

/** Offers {@link MemoryStore} as "memory". */
public final class MemoryStoreProvider implements Provider<DocumentStore> {

  /** Without settings. */
  public MemoryStoreProvider() {}

  @Override
  public Class<DocumentStore> plug() {
    return DocumentStore.class;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public DocumentStore create(ProviderContext context) {
    return new MemoryStore(context.clock());
  }
}
