package dev.candor.core.spi.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** An answer whose body streams. Used by one thread; must be closed. */
public final class HttpAnswer implements AutoCloseable {

  private final int status;
  private final URI uri;
  private final Map<String, List<String>> headers;
  private final InputStream body;

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param uri the address that answered
   * @param headers all values by name
   * @param body the decoded body (no content encoding left); closed with the answer
   */
  public HttpAnswer(int status, URI uri, Map<String, List<String>> headers, InputStream body) {
    this.status = status;
    this.uri = Objects.requireNonNull(uri, "uri");
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.headers = Collections.unmodifiableMap(copy);
    this.body = Objects.requireNonNull(body, "body");
  }

  /**
   * HTTP status.
   *
   * @return such as 200
   */
  public int status() {
    return status;
  }

  /**
   * The address that answered.
   *
   * @return the last one after redirects, where a policy follows them
   */
  public URI uri() {
    return uri;
  }

  /**
   * First value of a header.
   *
   * @param name whatever its case
   * @return the value
   */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /**
   * All headers.
   *
   * @return read-only; names compare without case
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * The body as it arrives.
   *
   * @return a stream that throws {@link IOException} when the exchange breaks, is too large for the
   *     policy above, or its deadline passes
   */
  public InputStream body() {
    return body;
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      // what was not read is not wanted; a failure to drop it changes nothing
    }
  }
}
