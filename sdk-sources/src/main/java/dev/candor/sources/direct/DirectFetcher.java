package dev.candor.sources.direct;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.web.WebFetcher;
import dev.candor.core.spi.web.WebResult;
import dev.candor.core.text.HtmlText;
import dev.candor.core.text.TextBounds;
import dev.candor.sources.internal.http.Challenges;
import dev.candor.sources.internal.http.HttpReader;
import dev.candor.sources.internal.http.Reply;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;
import org.jsoup.Jsoup;

/**
 * Reads a page with one HTTP exchange; runs no scripts. A page that tells people from machines is
 * blocked, and not passed. Immutable and thread-safe.
 */
public final class DirectFetcher implements WebFetcher {

  /** Its name. */
  public static final String NAME = "direct";

  private static final String ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1";

  private final Supplier<HttpTransport> http;
  private final Clock clock;

  DirectFetcher(Supplier<HttpTransport> http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * A fetcher over a transport.
   *
   * @param http sends; its manners hold
   * @param clock tells when a page was read
   * @return the fetcher
   */
  public static DirectFetcher over(HttpTransport http, Clock clock) {
    return new DirectFetcher(() -> http, clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WebResult fetch(URI uri) throws InterruptedException {
    HttpExchange exchange;
    try {
      exchange = HttpExchange.get(uri).header("Accept", ACCEPT);
    } catch (IllegalArgumentException e) {
      return nothing(WebResult.Reason.BAD_ADDRESS, "It is not an absolute http or https address");
    }
    Reply reply = new HttpReader(http.get(), clock).read(exchange);
    return reply instanceof Reply.Text text ? page(text) : noPage((Reply.Nothing) reply);
  }

  private WebResult page(Reply.Text reply) {
    String html = reply.text();
    if (html.length() > TextBounds.MAX_HTML) {
      return nothing(
          WebResult.Reason.TOO_LARGE,
          "The page has more than " + TextBounds.MAX_HTML + " characters");
    }
    if (Challenges.isOne(html)) {
      return nothing(
          WebResult.Reason.BLOCKED, "The site answered with a challenge for people; not passed");
    }
    String text = HtmlText.read(html).text();
    if (text.isBlank()) {
      return nothing(WebResult.Reason.EMPTY, "The page has no readable text");
    }
    return new WebResult.Page(reply.uri(), Jsoup.parse(html).title(), html, text, clock.instant());
  }

  private static WebResult noPage(Reply.Nothing nothing) {
    WebResult.Reason reason =
        switch (nothing.reason()) {
          case RATE_LIMITED -> WebResult.Reason.RATE_LIMITED;
          case CHALLENGE, FORBIDDEN -> WebResult.Reason.BLOCKED;
          case QUOTA -> WebResult.Reason.QUOTA;
          case GONE -> WebResult.Reason.GONE;
          case TIMEOUT -> WebResult.Reason.TIMEOUT;
          case TOO_LARGE -> WebResult.Reason.TOO_LARGE;
          case NOT_TEXT -> WebResult.Reason.EMPTY;
          case FAILED -> WebResult.Reason.FAILED;
        };
    return new WebResult.NoPage(reason, nothing.detail(), nothing.retryAfter());
  }

  private static WebResult nothing(WebResult.Reason reason, String detail) {
    return new WebResult.NoPage(reason, detail, null);
  }
}
