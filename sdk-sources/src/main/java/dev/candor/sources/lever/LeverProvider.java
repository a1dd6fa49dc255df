package dev.candor.sources.lever;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Lever, by its public postings API. Employers in Europe are at
 * {@code https://api.eu.lever.co}. Setting {@code candor.source.lever.company}: the employers it is
 * asked for when the request names none, divided by commas: the NAME in {@code jobs.lever.co/NAME}.
 * Without a setting it is asked only where a request names it. {@code
 * candor.source.lever.base-url}: where its API is; default {@code https://api.lever.co}. Stateless
 * and thread-safe.
 */
public final class LeverProvider extends BoardProvider {

  /** For the service loader. */
  public LeverProvider() {
    super(new Lever());
  }
}
