package dev.candor.sources.remotive;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the Remotive board, by its public API. Only by name: its terms ask for at most four
 * requests a day, a link back to the posting ({@code Job.url}) and its name beside it ({@code
 * Job.source}), and forbid handing its jobs on to other boards. {@code
 * candor.source.remotive.base-url}: where its API is; default {@code https://remotive.com}.
 * Stateless and thread-safe.
 */
public final class RemotiveProvider extends BoardProvider {

  /** For the service loader. */
  public RemotiveProvider() {
    super(new Remotive());
  }
}
