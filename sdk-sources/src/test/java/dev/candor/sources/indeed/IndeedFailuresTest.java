package dev.candor.sources.indeed;

import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.tck.FailureBodies;
import java.net.URI;

final class IndeedFailuresTest extends FailureBodies {

  @Override
  protected JobSource source(FakeProviderContext runtime, URI site) {
    return new IndeedProvider()
        .create(
            runtime
                .setting("candor.source.indeed.base-url", site.toString())
                .setting("candor.source.indeed.api-key", "k"));
  }
}
