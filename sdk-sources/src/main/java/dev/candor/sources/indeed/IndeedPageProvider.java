package dev.candor.sources.indeed;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.http.SourceSettings;

/**
 * Offers the Indeed board, by its result pages. Only by name: they are made for people, and its
 * guard against machines is respected. No address comes with it: {@code
 * candor.source.indeed-page.base-url} is the site of one market. {@code
 * candor.source.indeed-page.radius}: miles around a place, default 25. Stateless and thread-safe.
 */
public final class IndeedPageProvider implements Provider<JobSource> {

  /** For the service loader. */
  public IndeedPageProvider() {}

  @Override
  public Class<JobSource> plug() {
    return JobSource.class;
  }

  @Override
  public String name() {
    return IndeedPageJobSource.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public JobSource create(ProviderContext context) {
    SourceSettings settings = SourceSettings.of(name(), context.settings());
    return new IndeedPageJobSource(settings, context::http, context.clock());
  }
}
