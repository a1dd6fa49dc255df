package dev.candor.sources.teamtailor;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Teamtailor, by the JSON feed of their career pages. Setting
 * {@code candor.source.teamtailor.company}: the employers it is asked for when the request names
 * none, divided by commas: the NAME in {@code NAME.teamtailor.com}. Without a setting it is asked
 * only where a request names it. {@code candor.source.teamtailor.base-url}: where its API is;
 * default {@code https://NAME.teamtailor.com}. Stateless and thread-safe.
 */
public final class TeamtailorProvider extends BoardProvider {

  /** For the service loader. */
  public TeamtailorProvider() {
    super(new Teamtailor());
  }
}
