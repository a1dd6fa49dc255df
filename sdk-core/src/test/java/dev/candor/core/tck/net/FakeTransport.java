package dev.candor.core.tck.net;

import dev.candor.core.error.ClosedException;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers from memory, by address. An address may have several answers, given in turn; the last is
 * repeated. Nobody is at an address without any. Thread-safe.
 */
public final class FakeTransport implements HttpTransport {

  /** One turn. */
  @FunctionalInterface
  public interface Turn {
    /**
     * Answers.
     *
     * @param exchange the request
     * @return the answer
     * @throws IOException when there is none
     * @throws InterruptedException when interrupted
     */
    HttpAnswer take(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final Map<String, List<Turn>> turns = new LinkedHashMap<>();
  private final List<HttpExchange> sent = new ArrayList<>();
  private boolean closed;

  /** A world without hosts. */
  public FakeTransport() {}

  /**
   * Adds a page.
   *
   * @param uri its address
   * @param status of the answer
   * @param body of the answer
   * @param headers names and values in turn
   * @return this
   */
  public FakeTransport page(String uri, int status, String body, String... headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.computeIfAbsent(headers[i], absent -> new ArrayList<>()).add(headers[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return on(
        uri,
        exchange -> new HttpAnswer(status, exchange.uri(), all, new ByteArrayInputStream(bytes)));
  }

  /**
   * Adds a turn.
   *
   * @param uri the address
   * @param turn what happens
   * @return this
   */
  public synchronized FakeTransport on(String uri, Turn turn) {
    turns.computeIfAbsent(uri, absent -> new ArrayList<>()).add(turn);
    return this;
  }

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return next(exchange).take(exchange);
  }

  private synchronized Turn next(HttpExchange exchange) throws IOException {
    if (closed) {
      throw new ClosedException("The fake transport");
    }
    sent.add(exchange);
    List<Turn> script = turns.get(exchange.uri().toString());
    if (script == null) {
      throw new ConnectException("Nobody is at " + exchange);
    }
    return script.size() > 1 ? script.remove(0) : script.get(0);
  }

  /**
   * What was sent.
   *
   * @return a copy, in order
   */
  public synchronized List<HttpExchange> sent() {
    return List.copyOf(sent);
  }

  /**
   * Whether it was closed.
   *
   * @return true after {@link #close()}
   */
  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
