package dev.candor.sources.remoteok;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers the Remote OK board, by its public API, which gives its newest jobs at once. Its terms ask
 * for a link back to the posting ({@code Job.url}) and its name beside it ({@code Job.source}).
 * {@code candor.source.remoteok.base-url}: where its API is; default {@code https://remoteok.com}.
 * Stateless and thread-safe.
 */
public final class RemoteOkProvider extends BoardProvider {

  /** For the service loader. */
  public RemoteOkProvider() {
    super(new RemoteOk());
  }
}
