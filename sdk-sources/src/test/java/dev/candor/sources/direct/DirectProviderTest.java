package dev.candor.sources.direct;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.tck.provider.ProviderContract;

final class DirectProviderTest extends ProviderContract<WebFetcher> {
  @Override
  protected Provider<WebFetcher> provider() {
    return new DirectProvider();
  }
}
