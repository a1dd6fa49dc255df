package dev.candor.sources.page;

import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.direct.DirectFetcher;
import dev.candor.sources.tck.FailureBodies;
import java.net.URI;

final class PageFailuresTest extends FailureBodies {

  @Override
  protected JobSource source(FakeProviderContext runtime, URI site) {
    WebFetcher fetcher = DirectFetcher.over(runtime.http(), runtime.clock());
    return new PageProvider()
        .create(runtime.with(WebFetcher.class, fetcher).setting(PageProvider.URL, site + "/"));
  }

  @Override
  protected Reads reads() {
    return Reads.PAGE;
  }
}
