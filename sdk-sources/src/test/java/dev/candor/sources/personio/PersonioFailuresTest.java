package dev.candor.sources.personio;

import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.tck.FailureBodies;
import java.net.URI;
import java.util.Map;

/** XML fails as JSON does. */
final class PersonioFailuresTest extends FailureBodies {

  @Override
  protected JobSource source(FakeProviderContext runtime, URI site) {
    return new PersonioProvider()
        .create(
            runtime
                .setting("candor.source.personio.base-url", site.toString())
                .setting("candor.source.personio.company", "brinkwater"));
  }

  /** The address names the employer: where nothing is there, the name was wrong. */
  @Override
  protected Map<String, String> own() {
    return Map.of("404", "BadInput", "410", "BadInput");
  }
}
