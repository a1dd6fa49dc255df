package dev.candor.sources.indeed;

import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.tck.FailureBodies;
import java.net.URI;

final class IndeedPageFailuresTest extends FailureBodies {

  @Override
  protected JobSource source(FakeProviderContext runtime, URI site) {
    return new IndeedPageProvider()
        .create(runtime.setting("candor.source.indeed-page.base-url", site.toString()));
  }
}
