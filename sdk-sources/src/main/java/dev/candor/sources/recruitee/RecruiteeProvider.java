package dev.candor.sources.recruitee;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Recruitee, by its public careers site API. Setting {@code
 * candor.source.recruitee.company}: the employers it is asked for when the request names none,
 * divided by commas: the NAME in {@code NAME.recruitee.com}. Without a setting it is asked only
 * where a request names it. {@code candor.source.recruitee.base-url}: where its API is; default
 * {@code https://NAME.recruitee.com}. Stateless and thread-safe.
 */
public final class RecruiteeProvider extends BoardProvider {

  /** For the service loader. */
  public RecruiteeProvider() {
    super(new Recruitee());
  }
}
