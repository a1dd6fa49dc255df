package dev.candor.sources.workday;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the boards of employers at Workday, by the API behind their career pages. The text of a
 * posting is asked for one by one, for those whose title fits the request. Setting {@code
 * candor.source.workday.company}: the employers it is asked for when the request names none,
 * divided by commas: {@code TENANT/HOST/SITE} for {@code TENANT.HOST.myworkdayjobs.com/SITE}.
 * Without a setting it is asked only where a request names it. {@code
 * candor.source.workday.base-url}: where its API is; default {@code
 * https://TENANT.HOST.myworkdayjobs.com}. Stateless and thread-safe.
 */
public final class WorkdayProvider extends BoardProvider {

  /** For the service loader. */
  public WorkdayProvider() {
    super(new Workday());
  }
}
