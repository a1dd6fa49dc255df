package dev.candor.sources.himalayas;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import java.net.URI;

/**
 * Offers the Himalayas board. Setting {@value #BASE_URL}: where its API is; default {@value
 * #DEFAULT_BASE}. Stateless and thread-safe.
 */
public final class HimalayasProvider implements Provider<JobSource> {

  /** Where the API is. */
  public static final String BASE_URL = "candor.source.himalayas.base-url";

  private static final String DEFAULT_BASE = "https://himalayas.app";

  /** For the service loader. */
  public HimalayasProvider() {}

  @Override
  public Class<JobSource> plug() {
    return JobSource.class;
  }

  @Override
  public String name() {
    return HimalayasJobSource.NAME;
  }

  @Override
  public JobSource create(ProviderContext context) {
    URI base = context.settings().uri(BASE_URL).orElse(URI.create(DEFAULT_BASE));
    return new HimalayasJobSource(base, context::http, context.clock());
  }
}
