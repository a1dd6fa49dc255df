package dev.candor.sources.direct;

import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.web.WebFetcherContract;
import dev.candor.sources.internal.http.ScriptedHttp;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Pages straight from their host keep the contract of fetchers. */
final class DirectFetcherContractTest extends WebFetcherContract {

  private static final Map<String, String> SITE =
      Map.of(
          "/article",
          "<title>Article</title><p>visibleword</p><p hidden>HIDDENWORD</p>"
              + "<script>HIDDENWORD</script>",
          "/blank",
          "<title>Blank</title><p> </p>");

  @Override
  protected WebFetcher fetcher() {
    ScriptedHttp site =
        new ScriptedHttp(
            exchange -> {
              String page = SITE.get(exchange.uri().getPath());
              return ScriptedHttp.answer(
                  exchange, page == null ? 404 : 200, page == null ? "gone" : page);
            });
    return DirectFetcher.over(site, SettableClock.create());
  }

  @Override
  protected URI page() {
    return URI.create("https://pages.example/article");
  }

  @Override
  protected URI missing() {
    return URI.create("https://pages.example/nothing");
  }

  @Override
  protected Optional<URI> blank() {
    return Optional.of(URI.create("https://pages.example/blank"));
  }
}
