package dev.candor.examples.template;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.ProviderContract;

final class FeedProviderTest extends ProviderContract<JobSource> {
  @Override
  protected Provider<JobSource> provider() {
    return new FeedProvider();
  }
}
