package dev.candor.sources.indeed;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.http.SourceSettings;

/**
 * Offers the Indeed board, by the interface of its apps. Only by name. No address and no key come
 * with it: {@code candor.source.indeed.base-url} is the address of the GraphQL interface, {@code
 * candor.source.indeed.api-key} the key of its user, {@code candor.source.indeed.headers} what else
 * it asks for. {@code candor.source.indeed.country}: where jobs are looked for when the request
 * names no country, by name or ISO code; default {@code US}. {@code candor.source.indeed.radius}:
 * miles around a place, default 25. Pay that the board estimates is not given: no employer said it.
 * Stateless and thread-safe.
 */
public final class IndeedProvider implements Provider<JobSource> {

  /** For the service loader. */
  public IndeedProvider() {}

  @Override
  public Class<JobSource> plug() {
    return JobSource.class;
  }

  @Override
  public String name() {
    return IndeedJobSource.NAME;
  }

  @Override
  public boolean onlyByName() {
    return true;
  }

  @Override
  public JobSource create(ProviderContext context) {
    SourceSettings settings = SourceSettings.of(name(), context.settings());
    return new IndeedJobSource(settings, context::http, context.clock());
  }
}
