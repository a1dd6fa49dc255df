package dev.candor.core.spi.net;

import java.io.IOException;

/**
 * Plug: one HTTP exchange, no redirects followed, no retries, no cookies, no cache. Every policy
 * lives above it. Thread-safe.
 */
public interface HttpTransport extends AutoCloseable {

  /**
   * Sends and waits for the head of the answer; the body streams.
   *
   * @param exchange the request; its timeout bounds the whole exchange, body included
   * @return the answer, whatever its status; the caller closes it
   * @throws IOException when there is no answer; {@link java.net.http.HttpTimeoutException} or
   *     {@link java.io.InterruptedIOException} on a passed deadline
   * @throws InterruptedException when the thread was interrupted; nothing stays behind
   */
  HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException;

  /** Releases connections and threads. Idempotent. */
  @Override
  void close();
}
