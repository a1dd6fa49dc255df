package dev.candor.core.tck.net;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A transport that breaks by a seeded plan: nobody is there, the deadline passes, the server is
 * busy, the body breaks off; in the other calls it does what the wrapped one does. Thread-safe.
 */
public final class CrankyTransport implements HttpTransport {

  private final HttpTransport wrapped;
  private final Random plan;

  /**
   * Wraps a transport.
   *
   * @param wrapped does the work
   * @param seed decides which calls break, and how
   */
  public CrankyTransport(HttpTransport wrapped, long seed) {
    this.wrapped = wrapped;
    this.plan = new Random(seed);
  }

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    int fate;
    synchronized (plan) {
      fate = plan.nextInt(8);
    }
    return switch (fate) {
      case 0 -> throw new ConnectException("broken on purpose");
      case 1 -> throw new HttpTimeoutException("late on purpose");
      case 2 ->
          new HttpAnswer(
              429,
              exchange.uri(),
              Map.of("Retry-After", List.of("1")),
              new ByteArrayInputStream(new byte[0]));
      case 3 -> cut(wrapped.send(exchange));
      default -> wrapped.send(exchange);
    };
  }

  private static HttpAnswer cut(HttpAnswer answer) {
    InputStream none =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("broken off on purpose");
          }

          @Override
          public void close() {
            answer.close();
          }
        };
    InputStream some = new ByteArrayInputStream("<!".getBytes(StandardCharsets.UTF_8));
    return new HttpAnswer(
        answer.status(), answer.uri(), answer.headers(), new SequenceInputStream(some, none));
  }

  @Override
  public void close() {
    wrapped.close();
  }
}
