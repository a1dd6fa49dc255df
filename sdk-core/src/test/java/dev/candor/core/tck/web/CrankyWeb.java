package dev.candor.core.tck.web;

import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebHits;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.spi.web.WebResult.NoPage;
import dev.candor.core.spi.web.WebResult.Reason;
import dev.candor.core.spi.web.WebSearch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A fetcher and search that breaks by a seeded plan: it throws, is limited, runs out of time or of
 * credit; in the other calls it does what the wrapped ones do. Thread-safe.
 */
public final class CrankyWeb implements WebFetcher, WebSearch {

  private final WebFetcher fetcher;
  private final WebSearch search;
  private final Random plan;

  /**
   * Wraps both.
   *
   * @param fetcher reads pages
   * @param search finds them
   * @param seed decides which calls break, and how
   */
  public CrankyWeb(WebFetcher fetcher, WebSearch search, long seed) {
    this.fetcher = fetcher;
    this.search = search;
    this.plan = new Random(seed);
  }

  private enum Fate {
    THROW,
    LIMITED,
    LATE,
    QUOTA,
    WELL
  }

  private synchronized Fate fate() {
    return Fate.values()[Math.min(Fate.WELL.ordinal(), plan.nextInt(8))];
  }

  @Override
  public String name() {
    return fetcher.name();
  }

  @Override
  public WebResult fetch(URI uri) throws InterruptedException {
    Fate fate = fate();
    return fate == Fate.WELL ? fetcher.fetch(uri) : failure(fate);
  }

  @Override
  public WebHits search(String query, int limit) throws InterruptedException {
    Fate fate = fate();
    return fate == Fate.WELL ? search.search(query, limit) : new WebHits(List.of(), failure(fate));
  }

  private static NoPage failure(Fate fate) {
    return switch (fate) {
      case LIMITED -> new NoPage(Reason.RATE_LIMITED, "busy on purpose", Duration.ofSeconds(1));
      case LATE -> new NoPage(Reason.TIMEOUT, "late on purpose", null);
      case QUOTA -> new NoPage(Reason.QUOTA, "spent on purpose", null);
      case THROW, WELL -> throw new IllegalStateException("broken on purpose");
    };
  }
}
