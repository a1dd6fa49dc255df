package dev.candor.sources.direct;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.web.WebFetcher;

/** Offers {@link DirectFetcher} over the runtime's HTTP. Stateless and thread-safe. */
public final class DirectProvider implements Provider<WebFetcher> {

  /** For the service loader. */
  public DirectProvider() {}

  @Override
  public Class<WebFetcher> plug() {
    return WebFetcher.class;
  }

  @Override
  public String name() {
    return DirectFetcher.NAME;
  }

  @Override
  public WebFetcher create(ProviderContext context) {
    return new DirectFetcher(context::http, context.clock());
  }
}
