package dev.candor.sources.bayt;

import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.tck.FailureBodies;
import java.net.URI;

final class BaytFailuresTest extends FailureBodies {

  @Override
  protected JobSource source(FakeProviderContext runtime, URI site) {
    return new BaytProvider()
        .create(runtime.setting("candor.source.bayt.base-url", site.toString()));
  }
}
