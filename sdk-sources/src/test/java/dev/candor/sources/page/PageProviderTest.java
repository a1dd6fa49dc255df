package dev.candor.sources.page;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.spi.Provider;
import dev.candor.core.spi.source.JobSource;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.provider.ProviderContract;
import dev.candor.core.tck.source.Collected;
import org.junit.jupiter.api.Test;

final class PageProviderTest extends ProviderContract<JobSource> {
  @Override
  protected Provider<JobSource> provider() {
    return new PageProvider();
  }

  @Test
  void without_an_address_or_a_fetcher_it_says_what_is_missing() throws Exception {
    SourceOutcome nowhere = search(new FakeProviderContext());
    assertInstanceOf(SourceOutcome.NeedsConfiguration.class, nowhere);
    assertTrue(nowhere.detail().contains("candor.source.page.url"), nowhere.detail());
    assertInstanceOf(
        SourceOutcome.NeedsConfiguration.class,
        search(new FakeProviderContext().setting(PageProvider.URL, "https://a.example/1")));
  }

  private SourceOutcome search(FakeProviderContext context) throws InterruptedException {
    return provider().create(context).search(SearchRequest.all(), Collected.all());
  }
}
