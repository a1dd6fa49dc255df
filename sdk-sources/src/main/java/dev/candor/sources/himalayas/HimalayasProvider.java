package dev.candor.sources.himalayas;

import dev.candor.core.spi.Provider;
import dev.candor.core.spi.ProviderContext;
import dev.candor.core.spi.source.JobSource;
import dev.candor.sources.internal.http.SourceSettings;

/**
 * Offers the Himalayas board. Setting {@value #BASE_URL}: where its API is; default {@value
 * HimalayasJobSource#USUAL_BASE}. Stateless and thread-safe.
 */
public final class HimalayasProvider implements Provider<JobSource> {

  /** Where the API is. */
  public static final String BASE_URL = "candor.source.himalayas.base-url";

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
    SourceSettings settings = SourceSettings.of(name(), context.settings());
    return new HimalayasJobSource(settings, context::http, context.clock());
  }
}
