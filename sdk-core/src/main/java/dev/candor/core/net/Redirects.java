package dev.candor.core.net;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/** Where an answer sends the caller. */
final class Redirects {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> REPEATED = Set.of(307, 308);

  /** What another host may see: nothing that could be a key. */
  private static final Set<String> HARMLESS = harmless();

  private Redirects() {}

  private static Set<String> harmless() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Set.of("Accept", "Accept-Language", "User-Agent"));
    return names;
  }

  /**
   * The next request.
   *
   * @return empty when the answer is the last one, which it also is when a body would have to be
   *     sent again to another host
   * @throws RedirectException when it leads nowhere
   */
  static Optional<HttpExchange> after(HttpExchange exchange, HttpAnswer answer)
      throws RedirectException {
    Optional<String> location = answer.header("Location");
    if (!STATUSES.contains(answer.status()) || location.isEmpty()) {
      return Optional.empty();
    }
    URI next = resolve(exchange, location.get());
    boolean same = isSameOrigin(exchange.uri(), next);
    boolean repeated = !exchange.method().equals("GET") && REPEATED.contains(answer.status());
    if (repeated) {
      return same ? Optional.of(exchange.to(next)) : Optional.empty();
    }
    HttpExchange onward = HttpExchange.get(next).as(exchange.traffic());
    for (Map.Entry<String, String> header : exchange.headers().entrySet()) {
      boolean ofBody = header.getKey().toLowerCase(Locale.ROOT).startsWith("content-");
      if (!ofBody && (same || HARMLESS.contains(header.getKey()))) {
        onward = onward.header(header.getKey(), header.getValue());
      }
    }
    return Optional.of(onward);
  }

  private static URI resolve(HttpExchange exchange, String location) throws RedirectException {
    HttpUrl from = HttpUrl.get(exchange.uri());
    HttpUrl to = from == null ? null : from.resolve(location);
    if (to == null) {
      String host = exchange.uri().getHost();
      throw new RedirectException("'" + host + "' redirects to what is no http address");
    }
    return to.newBuilder().fragment(null).build().uri();
  }

  private static boolean isSameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    boolean secure = uri.getScheme().equalsIgnoreCase("https");
    return uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
  }
}
