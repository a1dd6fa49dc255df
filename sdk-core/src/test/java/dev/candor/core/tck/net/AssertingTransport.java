package dev.candor.core.tck.net;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks that a transport and its caller keep the contract; throws {@link AssertionError}
 * otherwise. {@link #checkAllClosed()} tells whether the caller closed every answer. Thread-safe.
 */
public final class AssertingTransport implements HttpTransport {

  private final HttpTransport wrapped;
  private final Set<InputStream> open = ConcurrentHashMap.newKeySet();

  /**
   * Wraps a transport.
   *
   * @param wrapped is watched
   */
  public AssertingTransport(HttpTransport wrapped) {
    this.wrapped = Objects.requireNonNull(wrapped, "wrapped");
  }

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    HttpAnswer answer = wrapped.send(exchange);
    check(answer != null, "no answer");
    check(answer.status() >= 200 && answer.status() <= 599, "status " + answer.status());
    check(answer.uri().equals(exchange.uri()), "it followed a redirect to " + answer.uri());
    Optional<String> encoding = answer.header("Content-Encoding");
    check(encoding.isEmpty() || encoding.get().equals("identity"), "the body is not decoded");
    InputStream body = new Watched(answer.body());
    open.add(body);
    return new HttpAnswer(answer.status(), answer.uri(), answer.headers(), body);
  }

  private final class Watched extends FilterInputStream {
    Watched(InputStream body) {
      super(body);
    }

    @Override
    public void close() throws IOException {
      open.remove(this);
      super.close();
    }
  }

  /** Fails when an answer was left open. */
  public void checkAllClosed() {
    check(open.isEmpty(), open.size() + " answers were not closed");
  }

  @Override
  public void close() {
    wrapped.close();
  }

  private static void check(boolean kept, String broken) {
    if (!kept) {
      throw new AssertionError("a transport or its caller broke the contract: " + broken);
    }
  }
}
