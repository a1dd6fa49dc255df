package dev.candor.sources.lever;

import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.tck.FailureBodies;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class LeverFailuresTest extends FailureBodies {

  @Override
  protected JobSource source(FakeProviderContext runtime, URI site) {
    return new LeverProvider()
        .create(
            runtime
                .setting("candor.source.lever.base-url", site.toString())
                .setting("candor.source.lever.company", "brinkwater"));
  }

  @Override
  protected Optional<String> firstOfSeveral() {
    return Optional.of(
        IntStream.range(0, 100)
            .mapToObj(n -> "{\"id\":\"%d\",\"text\":\"Baker\"}".formatted(n))
            .collect(Collectors.joining(",", "[", "]")));
  }

  /** The address names the employer: where nothing is there, the name was wrong. */
  @Override
  protected Map<String, String> own() {
    return Map.of("404", "BadInput", "410", "BadInput");
  }
}
