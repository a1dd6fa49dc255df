package dev.candor.sources.page;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.SettingReader;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.spi.web.WebFetcher;

/**
 * Offers the page named by setting {@value #URL}, read by the runtime's {@link WebFetcher}. Without
 * an address there is nothing to ask, and it works only by name. Stateless and thread-safe.
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
  public boolean onlyByName(SettingReader settings) {
    return settings.text(URL).isEmpty();
  }

  @Override
  public JobSource create(ProviderContext context) {
    return new PageJobSource(
        context.settings().uri(URL).orElse(null),
        () -> context.service(WebFetcher.class),
        () -> context.service(HttpTransport.class));
  }
}
