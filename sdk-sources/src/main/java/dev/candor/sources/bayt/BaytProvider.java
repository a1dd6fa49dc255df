package dev.candor.sources.bayt;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.http.SourceSettings;

/**
 * Offers the Bayt board, by its result pages. Only by name: they are made for people, and its guard
 * against machines is respected, which makes most searches from a server end as blocked. Settings:
 * {@code candor.source.bayt.base-url}: where it is, default {@code https://www.bayt.com}; {@code
 * candor.source.bayt.details}: {@code true} to read the page of each job for its whole text, one
 * request a job, default {@code false}, which gives the summary of the result page. Stateless and
 * thread-safe.
 */
public final class BaytProvider implements Provider<JobSource> {

  /** For the service loader. */
  public BaytProvider() {}

  @Override
  public Class<JobSource> plug() {
    return JobSource.class;
  }

  @Override
  public String name() {
    return BaytJobSource.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public JobSource create(ProviderContext context) {
    SourceSettings settings = SourceSettings.of(name(), context.settings());
    return new BaytJobSource(settings, context::http, context.clock());
  }
}
