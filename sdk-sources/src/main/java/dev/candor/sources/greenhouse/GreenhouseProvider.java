package dev.candor.sources.greenhouse;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Greenhouse, by its public job board API. Setting {@code
 * candor.source.greenhouse.company}: the employers it is asked for when the request names none,
 * divided by commas: the NAME in {@code boards.greenhouse.io/NAME}. Without a setting it is asked
 * only where a request names it. {@code candor.source.greenhouse.base-url}: where its API is;
 * default {@code https://boards-api.greenhouse.io}. Stateless and thread-safe.
 */
public final class GreenhouseProvider extends BoardProvider {

  /** For the service loader. */
  public GreenhouseProvider() {
    super(new Greenhouse());
  }
}
