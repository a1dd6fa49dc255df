package dev.candor.sources.personio;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Personio, by the XML feed of their career pages. Setting {@code
 * candor.source.personio.company}: the employers it is asked for when the request names none,
 * divided by commas: the NAME in {@code NAME.jobs.personio.de}. Without a setting it is asked only
 * where a request names it. {@code candor.source.personio.base-url}: where its API is; default
 * {@code https://NAME.jobs.personio.de}. Stateless and thread-safe.
 */
public final class PersonioProvider extends BoardProvider {

  /** For the service loader. */
  public PersonioProvider() {
    super(new Personio());
  }
}
