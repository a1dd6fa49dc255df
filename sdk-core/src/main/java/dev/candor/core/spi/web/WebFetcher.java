package dev.candor.core.spi.web;

import java.net.URI;

/** Plug: reads a page. Thread-safe. A page that cannot be read is a value, not an exception. */
public interface WebFetcher {

  /**
   * Name of the fetcher.
   *
   * @return {@code [a-z][a-z0-9-]{0,63}}
   */
  String name();

  /**
   * Reads a page.
   *
   * @param uri absolute, http or https
   * @return the page, or why not
   * @throws InterruptedException when the thread was interrupted
   */
  WebResult fetch(URI uri) throws InterruptedException;
}
