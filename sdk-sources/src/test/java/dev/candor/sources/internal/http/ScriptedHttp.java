package dev.candor.sources.internal.http;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A transport that answers as told, and remembers what it was asked. */
public final class ScriptedHttp implements HttpTransport {

  /** Answers a request. */
  @FunctionalInterface
  public interface Script {
    HttpAnswer answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final Script script;
  private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();

  public ScriptedHttp(Script script) {
    this.script = script;
  }

  public static ScriptedHttp always(int status, String body, Map<String, List<String>> headers) {
    return new ScriptedHttp(exchange -> answer(exchange, status, body, headers));
  }

  public static HttpAnswer answer(HttpExchange exchange, int status, String body) {
    return answer(exchange, status, body, Map.of());
  }

  public static HttpAnswer answer(
      HttpExchange exchange, int status, String body, Map<String, List<String>> headers) {
    return answer(exchange, status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static HttpAnswer answer(
      HttpExchange exchange, int status, byte[] body, Map<String, List<String>> headers) {
    return new HttpAnswer(status, exchange.uri(), headers, new ByteArrayInputStream(body));
  }

  /** A body that breaks off. */
  public static InputStream broken() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("connection reset");
      }
    };
  }

  public List<HttpExchange> asked() {
    return List.copyOf(asked);
  }

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    asked.add(exchange);
    return script.answer(exchange);
  }

  @Override
  public void close() {}
}
