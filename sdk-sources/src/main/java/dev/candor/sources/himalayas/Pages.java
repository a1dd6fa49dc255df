package dev.candor.sources.himalayas;

import dev.candor.core.job.SearchRequest;
import dev.candor.sources.internal.parse.HimalayasPage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a page is, and the one after it.
 *
 * @param start address of the first page, with its query
 * @param byCursor whether the API gives a cursor for the next page, or pages are counted
 * @param cursor of this page, or "" for the first
 * @param number of this page, from 1
 */
record Pages(String start, boolean byCursor, String cursor, int number) {

  /** Jobs on a page, whatever is asked. */
  static final int SIZE = 20;

  private static final String API = "/jobs/api";

  static Pages of(String root, SearchRequest request) {
    String api = root.endsWith(API) ? root : root + API;
    String words = words(request);
    return words.isEmpty()
        ? new Pages(api + "?limit=" + SIZE, true, "", 1)
        : new Pages(api + "/search?q=" + encoded(words) + "&limit=" + SIZE, false, "", 1);
  }

  URI uri() {
    String next = byCursor ? "&cursor=" + encoded(cursor) : "&page=" + number;
    return URI.create(number == 1 ? start : start + next);
  }

  /** The next page; empty when this was the last. */
  Optional<Pages> after(HimalayasPage page) {
    if (!page.nextCursor().isEmpty()) {
      return Optional.of(new Pages(start, true, page.nextCursor(), number + 1));
    }
    int records = page.jobs().size() + page.unusable();
    boolean more = page.total() > 0 ? (long) number * SIZE < page.total() : records >= SIZE;
    return byCursor || records == 0 || !more
        ? Optional.empty()
        : Optional.of(new Pages(start, false, "", number + 1));
  }

  /** The search knows "or"; words of the text narrow what has no title to look for. */
  private static String words(SearchRequest request) {
    List<String> titles = new ArrayList<>(request.titles());
    return titles.isEmpty() ? request.text() : String.join(" OR ", titles);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
