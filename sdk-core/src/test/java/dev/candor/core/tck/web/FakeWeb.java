package dev.candor.core.tck.web;

import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebHits;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.spi.web.WebResult.NoPage;
import dev.candor.core.spi.web.WebResult.Page;
import dev.candor.core.spi.web.WebResult.Reason;
import dev.candor.core.spi.web.WebSearch;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web in memory: pages by address, fetched as they stand, and found when title and text have
 * every word of the query. Hits come in the order the pages were added. Thread-safe.
 */
public final class FakeWeb implements WebFetcher, WebSearch {

  private static final Instant READ_AT = Instant.parse("2026-03-01T09:00:00Z");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<URI, Page> pages = new LinkedHashMap<>();
  private final Map<URI, NoPage> failures = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private @Nullable NoPage down;

  /** A web without pages. */
  public FakeWeb() {}

  /**
   * Adds a page.
   *
   * @param uri its address
   * @param title its title
   * @param text its readable text; its source is the same in a paragraph
   * @return this
   */
  public FakeWeb page(String uri, String title, String text) {
    String html = "<title>" + title + "</title><p>" + text + "</p>";
    return page(new Page(URI.create(uri), title, html, text, READ_AT));
  }

  /**
   * Adds a page.
   *
   * @param page as it is given
   * @return this
   */
  public synchronized FakeWeb page(Page page) {
    pages.put(page.uri(), page);
    return this;
  }

  /**
   * Adds a page that cannot be read.
   *
   * @param uri its address
   * @param reason why
   * @return this
   */
  public synchronized FakeWeb failing(String uri, Reason reason) {
    failures.put(URI.create(uri), new NoPage(reason, "failed on purpose", null));
    return this;
  }

  /**
   * Takes the whole web down: every fetch and every search fails.
   *
   * @param reason why
   * @return this
   */
  public synchronized FakeWeb down(Reason reason) {
    down = new NoPage(reason, "down on purpose", null);
    return this;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public synchronized WebResult fetch(URI uri) throws InterruptedException {
    note("fetch " + uri);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return new NoPage(Reason.BAD_ADDRESS, "'" + uri + "' is no http address", null);
    }
    NoPage failure = down != null ? down : failures.get(uri);
    if (failure != null) {
      return failure;
    }
    Page page = pages.get(uri);
    if (page == null) {
      return new NoPage(Reason.GONE, "There is no page " + uri, null);
    }
    return page.text().isBlank()
        ? new NoPage(Reason.EMPTY, "The page " + uri + " has no text", null)
        : page;
  }

  @Override
  public synchronized WebHits search(String query, int limit) throws InterruptedException {
    note("search " + query);
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1, not " + limit);
    }
    if (down != null) {
      return new WebHits(List.of(), down);
    }
    List<String> asked = words(query);
    List<WebHits.Hit> hits =
        pages.values().stream()
            .filter(page -> !asked.isEmpty())
            .filter(page -> words(page.title() + " " + page.text()).containsAll(asked))
            .limit(limit)
            .map(page -> new WebHits.Hit(page.uri(), page.title(), page.text()))
            .toList();
    return new WebHits(hits, null);
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(Objects.requireNonNull(text, "text").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private void note(String what) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    asked.add(what);
  }

  /**
   * What it was asked.
   *
   * @return such as "fetch https://a.example/" or "search some words", in order
   */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }
}
