package dev.candor.core.spi.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a web search gave.
 *
 * @param hits best first; empty where nothing fits or the search failed
 * @param failure why it failed, or null when it did not
 */
public record WebHits(List<Hit> hits, WebResult.@Nullable NoPage failure) {
  /** Copies. */
  public WebHits {
    hits = List.copyOf(hits);
  }

  /**
   * One hit; data from outside.
   *
   * @param uri the page
   * @param title may be empty
   * @param excerpt may be empty
   */
  public record Hit(URI uri, String title, String excerpt) {
    /** Checks. */
    public Hit {
      Objects.requireNonNull(uri, "uri");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(excerpt, "excerpt");
    }
  }
}
