package dev.candor.sources.ashby;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Ashby, by its public job posting API. Setting {@code
 * candor.source.ashby.company}: the employers it is asked for when the request names none, divided
 * by commas: the NAME in {@code jobs.ashbyhq.com/NAME}. Without a setting it is asked only where a
 * request names it. {@code candor.source.ashby.base-url}: where its API is; default {@code
 * https://api.ashbyhq.com}. Stateless and thread-safe.
 */
public final class AshbyProvider extends BoardProvider {

  /** For the service loader. */
  public AshbyProvider() {
    super(new Ashby());
  }
}
