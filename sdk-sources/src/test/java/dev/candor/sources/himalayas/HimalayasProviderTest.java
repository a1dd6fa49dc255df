package dev.candor.sources.himalayas;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.ProviderContract;

final class HimalayasProviderTest extends ProviderContract<JobSource> {
  @Override
  protected Provider<JobSource> provider() {
    return new HimalayasProvider();
  }
}
