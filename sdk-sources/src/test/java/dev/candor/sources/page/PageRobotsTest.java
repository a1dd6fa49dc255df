package dev.candor.sources.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.net.AddressRule;
import dev.candor.core.net.Manners;
import dev.candor.core.net.OkHttpTransport;
import dev.candor.core.net.PoliteTransport;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.net.LoopbackSite;
import dev.candor.core.tck.provider.FakeProviderContext;
import dev.candor.core.tck.source.Collected;
import dev.candor.sources.direct.DirectFetcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a site says to machines is told by the source of its pages. */
final class PageRobotsTest {

  @Test
  void a_page_that_is_ruled_out_is_blocked_and_says_why() throws Exception {
    try (LoopbackSite site = new LoopbackSite()) {
      site.page("/robots.txt", 200, bytes("User-agent: candor\nDisallow: /hello"));
      SourceOutcome outcome = search(site, "obey");
      assertEquals(new SourceOutcome.Blocked("robots", outcome.detail()), outcome);
      assertTrue(outcome.detail().contains("robots.txt"), outcome.detail());
      assertEquals(List.of("GET /robots.txt"), site.requests());
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_a_failure_of_the_server() throws Exception {
    try (LoopbackSite site = new LoopbackSite()) {
      site.page("/robots.txt", 500, bytes("broken"));
      SourceOutcome outcome = search(site, "obey");
      assertEquals(new SourceOutcome.Failed("server", outcome.detail()), outcome);
      assertEquals(List.of("GET /robots.txt"), site.requests());
    }
  }

  @Test
  void a_setting_leaves_the_file_unread() throws Exception {
    try (LoopbackSite site = new LoopbackSite()) {
      assertEquals("BadInput", search(site, "ignore").name());
      assertEquals(List.of("GET /hello"), site.requests());
    }
  }

  private static SourceOutcome search(LoopbackSite site, String robots) throws Exception {
    FakeProviderContext runtime =
        new FakeProviderContext()
            .setting(Manners.ALLOW_LOOPBACK, "true")
            .setting(Manners.ROBOTS, robots);
    Manners manners = Manners.from(runtime.settings());
    SettableClock clock = SettableClock.create();
    OkHttpTransport wire = new OkHttpTransport(new AddressRule(true, false));
    try (PoliteTransport http = new PoliteTransport(wire, manners, clock)) {
      return PageJobSource.of(site.uri("/hello"), DirectFetcher.over(http, clock))
          .search(SearchRequest.all(), Collected.all());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
