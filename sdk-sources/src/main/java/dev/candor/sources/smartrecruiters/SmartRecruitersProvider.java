package dev.candor.sources.smartrecruiters;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at SmartRecruiters, by its public posting API. The text of a
 * posting is asked for one by one, for those whose title fits the request. Setting {@code
 * candor.source.smartrecruiters.company}: the employers it is asked for when the request names
 * none, divided by commas: the NAME in {@code jobs.smartrecruiters.com/NAME}. Without a setting it
 * is asked only where a request names it. {@code candor.source.smartrecruiters.base-url}: where its
 * API is; default {@code https://api.smartrecruiters.com}. Stateless and thread-safe.
 */
public final class SmartRecruitersProvider extends BoardProvider {

  /** For the service loader. */
  public SmartRecruitersProvider() {
    super(new SmartRecruiters());
  }
}
