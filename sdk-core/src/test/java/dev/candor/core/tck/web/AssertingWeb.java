package dev.candor.core.tck.web;

import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebHits;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.spi.web.WebSearch;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Checks that a fetcher and a search keep the contract, and so does their caller; throws {@link
 * AssertionError} otherwise.
 */
public final class AssertingWeb implements WebFetcher, WebSearch {

  private final WebFetcher fetcher;
  private final WebSearch search;

  /**
   * Wraps both.
   *
   * @param fetcher is watched
   * @param search is watched
   */
  public AssertingWeb(WebFetcher fetcher, WebSearch search) {
    this.fetcher = fetcher;
    this.search = search;
    checkName(fetcher.name());
    checkName(search.name());
  }

  @Override
  public String name() {
    return fetcher.name();
  }

  @Override
  public WebResult fetch(URI uri) throws InterruptedException {
    Objects.requireNonNull(uri, "uri");
    WebResult result = fetcher.fetch(uri);
    check(result != null, "no result");
    if (result instanceof WebResult.Page page) {
      check(!page.text().isBlank(), "a page without text");
      check(page.uri().isAbsolute(), "a page with a relative address");
    } else {
      checkFailure((WebResult.NoPage) result);
    }
    return result;
  }

  @Override
  public WebHits search(String query, int limit) throws InterruptedException {
    check(limit >= 1, "its caller asked for " + limit + " hits");
    WebHits hits = search.search(query, limit);
    check(hits != null, "no result");
    check(hits.hits().size() <= limit, "more hits than asked for");
    check(hits.hits().stream().allMatch(hit -> hit.uri().isAbsolute()), "a relative address");
    long pages = hits.hits().stream().map(WebHits.Hit::uri).distinct().count();
    check(pages == hits.hits().size(), "a page twice");
    if (hits.failure() != null) {
      check(hits.hits().isEmpty(), "hits in spite of a failure");
      checkFailure(hits.failure());
    }
    return hits;
  }

  private static void checkFailure(WebResult.NoPage failure) {
    check(!failure.detail().isBlank(), failure.reason() + " says nothing");
    Duration wait = failure.retryAfter();
    check(wait == null || !wait.isNegative(), "a negative wait");
  }

  private static void checkName(String name) {
    check(name.matches("[a-z][a-z0-9-]{0,63}"), "the name has another form");
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a fetcher or search broke its contract: " + broken);
    }
  }
}
