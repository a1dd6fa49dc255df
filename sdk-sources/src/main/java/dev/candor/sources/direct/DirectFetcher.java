package dev.candor.sources.direct;

import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.spi.net.Traffic;
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
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads a page with one HTTP exchange, as far as the site's robots.txt lets it; runs no scripts. A
 * page that tells people from machines is blocked, and not passed. Immutable and thread-safe.
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
      exchange = HttpExchange.get(uri).as(Traffic.PAGE).header("Accept", ACCEPT);
    } catch (IllegalArgumentException e) {
      return nothing(WebResult.Reason.BAD_ADDRESS, "It is not an absolute http or https address");
    }
    Reply reply = new HttpReader(http.get(), clock).read(exchange);
    if (reply instanceof Reply.Text text) {
      return Challenges.isOne(text.text()) ? noPage(text.without("page")) : page(text);
    }
    return noPage((Reply.Nothing) reply);
  }

  private WebResult page(Reply.Text reply) {
    String html = reply.text();
    if (html.length() > TextBounds.MAX_HTML) {
      return nothing(
          WebResult.Reason.TOO_LARGE,
          "The page has more than " + TextBounds.MAX_HTML + " characters");
    }
    String text = HtmlText.read(html).text();
    if (text.isBlank()) {
      text = structured(html); // scripts will show what it says to machines already
    }
    if (text.isBlank()) {
      Reply.Nothing wall = reply.without("readable text");
      return wall.reason() == Reply.Reason.UNREADABLE
          ? nothing(WebResult.Reason.EMPTY, "The page has no readable text")
          : noPage(wall);
    }
    return new WebResult.Page(reply.uri(), Jsoup.parse(html).title(), html, text, clock.instant());
  }

  private static String structured(String html) {
    return Jsoup.parse(html).select("script[type^=application/ld+json]").stream()
        .map(Element::data)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static WebResult noPage(Reply.Nothing nothing) {
    WebResult.Reason reason =
        switch (nothing.reason()) {
          case RATE_LIMITED -> WebResult.Reason.RATE_LIMITED;
          case QUOTA -> WebResult.Reason.QUOTA;
          case CHALLENGE, FORBIDDEN, LOGIN, COOKIES, LEGAL, ROBOTS -> WebResult.Reason.BLOCKED;
          case GONE -> WebResult.Reason.GONE;
          case BAD_REQUEST, ADDRESS -> WebResult.Reason.BAD_ADDRESS;
          case TIMEOUT -> WebResult.Reason.TIMEOUT;
          case TOO_LARGE -> WebResult.Reason.TOO_LARGE;
          case NOT_TEXT, SCRIPTS -> WebResult.Reason.EMPTY;
          case DNS, REFUSED, RESET, TLS, SERVER, RESTING, REDIRECT, UNREADABLE, FAILED ->
              WebResult.Reason.FAILED;
        };
    String kind = nothing.reason().kind();
    return new WebResult.NoPage(reason, kind, nothing.detail(), nothing.retryAfter());
  }

  private static WebResult nothing(WebResult.Reason reason, String detail) {
    return new WebResult.NoPage(reason, detail, null);
  }
}
