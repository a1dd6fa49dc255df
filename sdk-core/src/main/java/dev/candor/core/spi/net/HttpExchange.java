package dev.candor.core.spi.net;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A request. Immutable. */
public final class HttpExchange {

  /** Time for a whole exchange when nothing is said. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private static final int ANY = Integer.MAX_VALUE;

  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration timeout;
  private final Traffic traffic;
  private final int redirects;

  private HttpExchange(
      String method,
      URI uri,
      Map<String, String> headers,
      byte[] body,
      Duration timeout,
      Traffic traffic,
      int redirects) {
    this.method = Objects.requireNonNull(method, "method").toUpperCase(Locale.ROOT);
    this.uri = Objects.requireNonNull(uri, "uri");
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("not an absolute http or https address: " + uri);
    }
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    this.headers = Collections.unmodifiableMap(copy);
    this.body = body;
    this.timeout = timeout;
    this.traffic = Objects.requireNonNull(traffic, "traffic");
    this.redirects = redirects;
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout is positive, not " + timeout);
    }
  }

  /**
   * A GET request.
   *
   * @param uri absolute, http or https
   * @return a request without headers, with the default timeout
   * @throws IllegalArgumentException when the address is of another kind
   */
  public static HttpExchange get(URI uri) {
    return new HttpExchange("GET", uri, Map.of(), new byte[0], DEFAULT_TIMEOUT, Traffic.API, ANY);
  }

  /**
   * A POST request.
   *
   * @param uri absolute, http or https
   * @param contentType media type of the body
   * @param body copied
   * @return the request, with the default timeout
   * @throws IllegalArgumentException when the address is of another kind
   */
  public static HttpExchange post(URI uri, String contentType, byte[] body) {
    return sending("POST", uri, contentType, body);
  }

  /**
   * A PUT request.
   *
   * @param uri absolute, http or https
   * @param contentType media type of the body
   * @param body copied
   * @return the request, with the default timeout
   * @throws IllegalArgumentException when the address is of another kind
   */
  public static HttpExchange put(URI uri, String contentType, byte[] body) {
    return sending("PUT", uri, contentType, body);
  }

  private static HttpExchange sending(String method, URI uri, String contentType, byte[] body) {
    return new HttpExchange(
        method,
        uri,
        Map.of("Content-Type", contentType),
        body.clone(),
        DEFAULT_TIMEOUT,
        Traffic.API,
        ANY);
  }

  /**
   * This request with a header set.
   *
   * @param name replaced whatever its case
   * @param value one line
   * @return a changed copy
   */
  public HttpExchange header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>();
    headers.forEach(
        (key, old) -> {
          if (!key.equalsIgnoreCase(name)) {
            more.put(key, old);
          }
        });
    more.put(name, value);
    return new HttpExchange(method, uri, more, body, timeout, traffic, redirects);
  }

  /**
   * This request to another address, as a redirect asks for.
   *
   * @param other absolute, http or https
   * @return a changed copy
   */
  public HttpExchange to(URI other) {
    return new HttpExchange(method, other, headers, body, timeout, traffic, redirects);
  }

  /**
   * This request for another purpose.
   *
   * @param other what it is for
   * @return a changed copy
   */
  public HttpExchange as(Traffic other) {
    return new HttpExchange(method, uri, headers, body, timeout, other, redirects);
  }

  /**
   * This request with another time limit.
   *
   * @param limit for the whole exchange, positive
   * @return a changed copy
   */
  public HttpExchange within(Duration limit) {
    return new HttpExchange(method, uri, headers, body, limit, traffic, redirects);
  }

  /**
   * This request with another limit of redirects.
   *
   * @param most redirects followed in a row, 0 or more; the manners may allow fewer
   * @return a changed copy
   * @throws IllegalArgumentException when it is negative
   */
  public HttpExchange following(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("redirects are 0 or more, not " + most);
    }
    return new HttpExchange(method, uri, headers, body, timeout, traffic, most);
  }

  /**
   * Redirects followed in a row at most.
   *
   * @return {@link Integer#MAX_VALUE} when nothing was said
   */
  public int redirects() {
    return redirects;
  }

  /**
   * The method.
   *
   * @return upper case
   */
  public String method() {
    return method;
  }

  /**
   * The address.
   *
   * @return absolute, http or https
   */
  public URI uri() {
    return uri;
  }

  /**
   * The headers.
   *
   * @return read-only; names compare without case
   */
  public Map<String, String> headers() {
    return headers;
  }

  /**
   * The body.
   *
   * @return a copy; empty for none
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * Time for the whole exchange.
   *
   * @return positive
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * What it is for.
   *
   * @return {@link Traffic#API} when nothing was said
   */
  public Traffic traffic() {
    return traffic;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HttpExchange that
        && method.equals(that.method)
        && uri.equals(that.uri)
        && headers.equals(that.headers)
        && Arrays.equals(body, that.body)
        && timeout.equals(that.timeout)
        && traffic == that.traffic
        && redirects == that.redirects;
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, uri, timeout, traffic, redirects, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getHost() + uri.getPath();
  }
}
