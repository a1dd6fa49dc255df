package dev.candor.sources.himalayas;

import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.sources.tck.FailureBodies;
import java.net.URI;
import java.util.Optional;

final class HimalayasFailuresTest extends FailureBodies {

  @Override
  protected JobSource source(FakeProviderContext runtime, URI site) {
    return new HimalayasProvider()
        .create(runtime.setting(HimalayasProvider.BASE_URL, site.toString()));
  }

  @Override
  protected Optional<String> firstOfSeveral() {
    return Optional.of(
        "{\"totalCount\":47,\"nextCursor\":\"c20\",\"jobs\":[{\"title\":\"Baker\",\"companyName\":"
            + "\"Brinkwater\",\"companySlug\":\"b\",\"guid\":\"https://b.example/1\"}]}");
  }
}
