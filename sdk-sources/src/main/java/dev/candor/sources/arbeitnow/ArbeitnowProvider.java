package dev.candor.sources.arbeitnow;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the Arbeitnow board, by its public API. It cannot search: the newest jobs are read, a few
 * pages of them, and the SDK filters. Its terms ask for a link back to the posting ({@code
 * Job.url}). {@code candor.source.arbeitnow.base-url}: where its API is; default {@code
 * https://www.arbeitnow.com}. Stateless and thread-safe.
 */
public final class ArbeitnowProvider extends BoardProvider {

  /** For the service loader. */
  public ArbeitnowProvider() {
    super(new Arbeitnow());
  }
}
