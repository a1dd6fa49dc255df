package dev.candor.core.spi.web;

/** Plug: searches the web. Thread-safe. */
public interface WebSearch {

  /**
   * Name of the search.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}
   */
  String name();

  /**
   * Searches.
   *
   * @param query words, literal
   * @param limit most hits, at least 1
   * @return hits, or why there are none
   * @throws InterruptedException when the thread was interrupted
   */
  WebHits search(String query, int limit) throws InterruptedException;
}
