package dev.candor.sources.themuse;

import dev.candor.sources.internal.board.BoardProvider;

/**
 * Offers The Muse, by its public API. Only by name: it lists half a million jobs and cannot search
 * by words, so a search reads some pages of the newest, and stops. Setting {@code
 * candor.source.themuse.api-key}: allows more requests an hour. {@code
 * candor.source.themuse.base-url}: where its API is; default {@code https://www.themuse.com}.
 * Stateless and thread-safe.
 */
public final class TheMuseProvider extends BoardProvider {

  /** For the service loader. */
  public TheMuseProvider() {
    super(new TheMuse());
  }
}
