package dev.candor.sources.page;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.web.WebFetcher;

/**
 * Offers the page named by setting {@value #URL}, read by the runtime's {@link WebFetcher}. Only by
 * name: without an address there is nothing to ask. Stateless and thread-safe.
 */
public final class PageProvider implements Provider<JobSource> {

  /** The page to read. */
  public static final String URL = "candor.source.page.url";

  /** For the service loader. */
  public PageProvider() {}

  @Override
  public Class<JobSource> plug() {
    return JobSource.class;
  }

  @Override
  public String name() {
    return PageJobSource.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public JobSource create(ProviderContext context) {
    return new PageJobSource(
        context.settings().uri(URL).orElse(null), () -> context.service(WebFetcher.class));
  }
}
