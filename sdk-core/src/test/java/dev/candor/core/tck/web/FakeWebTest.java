package dev.candor.core.tck.web;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebHits;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.spi.web.WebResult.Reason;
import dev.candor.core.spi.web.WebSearch;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fakes keep the contracts they are used to check. */
final class FakeWebTest {

  private static final URI ARTICLE = URI.create("https://a.example/article");

  private static FakeWeb web() {
    String html = "<script>HIDDENWORD</script><p>visibleword</p><p hidden>HIDDENWORD</p>";
    return new FakeWeb()
        .page(new WebResult.Page(ARTICLE, "An article", html, "visibleword", Instant.EPOCH))
        .page("https://a.example/1", "Candor", "software")
        .page("https://a.example/2", "Software", "with candor")
        .page("https://a.example/3", "More candor", "more software")
        .page("https://a.example/blank", "", " ");
  }

  private static AssertingWeb asserting(FakeWeb web) {
    return new AssertingWeb(web, web);
  }

  @Nested
  final class AsFetcher extends WebFetcherContract {
    @Override
    protected WebFetcher fetcher() {
      return asserting(web());
    }

    @Override
    protected URI page() {
      return ARTICLE;
    }

    @Override
    protected URI missing() {
      return URI.create("https://a.example/missing");
    }

    @Override
    protected Optional<URI> blank() {
      return Optional.of(URI.create("https://a.example/blank"));
    }
  }

  @Nested
  final class AsSearch extends WebSearchContract {
    @Override
    protected WebSearch search() {
      return asserting(web());
    }

    @Override
    protected Optional<WebSearch> broken() {
      return Optional.of(asserting(web().down(Reason.QUOTA)));
    }
  }

  @Test
  void the_asserting_one_finds_hits_beyond_the_limit_and_silent_failures() {
    WebHits.Hit hit = new WebHits.Hit(ARTICLE, "", "");
    WebSearch careless = new Careless(new WebHits(List.of(hit, hit), null));
    WebSearch silent =
        new Careless(new WebHits(List.of(), new WebResult.NoPage(Reason.FAILED, "", null)));
    AssertingWeb many = new AssertingWeb(web(), careless);
    assertThrows(AssertionError.class, () -> many.search("a", 1));
    assertThrows(AssertionError.class, () -> many.search("a", 2), "one page twice");
    assertThrows(AssertionError.class, () -> new AssertingWeb(web(), silent).search("a", 1));
  }

  private record Careless(WebHits hits) implements WebSearch {
    @Override
    public String name() {
      return "careless";
    }

    @Override
    public WebHits search(String query, int limit) {
      return hits;
    }
  }

  @Test
  void the_cranky_one_breaks_in_every_way_and_works_between() throws Exception {
    FakeWeb web = web();
    CrankyWeb cranky = new CrankyWeb(web, web, 11);
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 100; i++) {
      try {
        WebResult result = cranky.fetch(ARTICLE);
        seen.add(result instanceof WebResult.NoPage none ? none.reason().name() : "PAGE");
      } catch (IllegalStateException e) {
        seen.add(e.getMessage());
      }
    }
    assertTrue(
        seen.containsAll(List.of("PAGE", "RATE_LIMITED", "TIMEOUT", "QUOTA", "broken on purpose")),
        seen.toString());
  }
}
