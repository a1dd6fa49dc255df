package dev.candor.sources.breezy;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Breezy, by the JSON of their career pages. Setting {@code
 * candor.source.breezy.company}: the employers it is asked for when the request names none, divided
 * by commas: the NAME in {@code NAME.breezy.hr}. Without a setting it is asked only where a request
 * names it. {@code candor.source.breezy.base-url}: where its API is; default {@code
 * https://NAME.breezy.hr}. Stateless and thread-safe.
 */
public final class BreezyProvider extends BoardProvider {

  /** For the service loader. */
  public BreezyProvider() {
    super(new Breezy());
  }
}
