package dev.candor.core.tck.net;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * A web site on this machine that shows what transports stumble over. Notes what it was asked.
 * Thread-safe.
 *
 * <ul>
 *   <li>{@code /hello}: 200, "hello"
 *   <li>{@code /moved}: 302 to {@code /hello}
 *   <li>{@code /missing}: 404, "not here"
 *   <li>{@code /later}: 503 with {@code Retry-After: 0}
 *   <li>{@code /gzip}: "hello" in gzip
 *   <li>{@code /cookie}: 200, sets a cookie that it notes when it comes back
 *   <li>{@code /cacheable}: 200, may be kept for an hour
 *   <li>{@code /echo}: 200, the body it was sent
 *   <li>{@code /big}: 200, 1 MiB
 *   <li>{@code /silent}: never answers
 *   <li>{@code /stuck}: a head and five bytes, and never the rest
 *   <li>{@code /broken}: promises ten bytes, sends five and hangs up
 * </ul>
 */
public final class LoopbackSite implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<String> requests = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();

  /**
   * Starts on a free port of the loopback address.
   *
   * @throws IOException when there is none
   */
  public LoopbackSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    page("/hello", 200, bytes("hello"));
    page("/missing", 404, bytes("not here"));
    page("/moved", 302, bytes("elsewhere"), "Location", "/hello");
    page("/later", 503, bytes("later"), "Retry-After", "0");
    page("/gzip", 200, gzip("hello"), "Content-Encoding", "gzip");
    page("/cookie", 200, bytes("yum"), "Set-Cookie", "visit=1; Path=/");
    page("/cacheable", 200, bytes("fresh"), "Cache-Control", "max-age=3600");
    page("/big", 200, new byte[1024 * 1024]);
    server.createContext(
        "/echo",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          note(exchange);
          send(exchange, 200, body);
        });
    server.createContext(
        "/silent",
        exchange -> {
          note(exchange);
          asked.countDown();
          awaitEnd();
          exchange.close();
        });
    server.createContext(
        "/stuck",
        exchange -> {
          note(exchange);
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(bytes("hello"));
          exchange.getResponseBody().flush();
          asked.countDown();
          awaitEnd();
          exchange.close();
        });
    server.createContext(
        "/broken",
        exchange -> {
          note(exchange);
          exchange.sendResponseHeaders(200, 10);
          exchange.getResponseBody().write(bytes("hello"));
          exchange.getResponseBody().flush();
          exchange.close();
        });
    server.start();
  }

  /**
   * Adds a page, or replaces none: each path once.
   *
   * @param path such as "/page"
   * @param status of the answer
   * @param body of the answer
   * @param headers names and values in turn
   */
  public void page(String path, int status, byte[] body, String... headers) {
    server.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          note(exchange);
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          send(exchange, status, body);
        });
  }

  private static void send(com.sun.net.httpserver.HttpExchange exchange, int status, byte[] body)
      throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException e) {
      // the other side has gone: what it wanted to see, it saw
    } finally {
      exchange.close();
    }
  }

  private synchronized void note(com.sun.net.httpserver.HttpExchange exchange) {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
  }

  private void awaitEnd() {
    try {
      end.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A text in gzip.
   *
   * @param text any
   * @return its bytes
   * @throws IOException never
   */
  public static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes(text));
    }
    return out.toByteArray();
  }

  /**
   * The address of a page.
   *
   * @param path such as "/hello"
   * @return absolute
   */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /**
   * Waits until {@code /silent} or {@code /stuck} was asked.
   *
   * @throws InterruptedException when interrupted
   */
  public void awaitAsked() throws InterruptedException {
    if (!asked.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody asked");
    }
  }

  /**
   * What it was asked.
   *
   * @return such as "GET /hello", in order
   */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /**
   * Cookies that came.
   *
   * @return header values, in order
   */
  public synchronized List<String> cookies() {
    return List.copyOf(cookies);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
