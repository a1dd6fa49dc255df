package dev.candor.examples.template;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;

/**
 * Offers the feed named by setting {@value #URL}. Found by the service loader, so it is public, has
 * a constructor without parameters, and does nothing before it is asked to create.
 */
public final class FeedProvider implements Provider<JobSource> {

  /** Address of the feed. */
  public static final String URL = "candor.source.feed.url";

  /** For the service loader. */
  public FeedProvider() {}

  @Override
  public Class<JobSource> plug() {
    return JobSource.class;
  }

  @Override
  public String name() {
    return FeedJobSource.NAME;
  }

  @Override
  public JobSource create(ProviderContext context) {
    return new FeedJobSource(context.settings().uri(URL).orElse(null), context::http);
  }
}
