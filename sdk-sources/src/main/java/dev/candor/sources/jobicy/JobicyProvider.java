package dev.candor.sources.jobicy;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the Jobicy board, by its public API, which gives up to 100 of its newest jobs. Only by
 * name: its terms discourage asking more than once an hour, and forbid handing its jobs on to other
 * boards. {@code candor.source.jobicy.base-url}: where its API is; default {@code
 * https://jobicy.com}. Stateless and thread-safe.
 */
public final class JobicyProvider extends BoardProvider {

  /** For the service loader. */
  public JobicyProvider() {
    super(new Jobicy());
  }
}
