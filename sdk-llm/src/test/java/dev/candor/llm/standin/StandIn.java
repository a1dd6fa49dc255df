package dev.candor.llm.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.candor.core.internal.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands in for both APIs on loopback. The scenario stands in the path of the base address: {@code
 * /s/NAME:ARGUMENT}. It is one of success, unicode, echo, big:N, blank, empty, refusal, max_tokens,
 * max_turns, structured:JSON, fenced:JSON, body (no stream), slow:SECONDS, stall:SECONDS, drop,
 * cut, sse_error, garbage, other, credit, too_long, no_schema, no_json, STATUS or
 * STATUS:RETRY_AFTER.
 */
public final class StandIn implements AutoCloseable {

  /** What the scenario "unicode" answers. */
  public static final String UNICODE =
      "Gr\u00fc\u00dfe, \u0395\u03bb, \u65e5\u672c\u8a9e,"
          + " \uD83C\uDF89\uD83D\uDC69\u200D\uD83D\uDC67 cafe\u0301 \u2713";

  /** A request as it came. */
  public record Received(String path, Map<String, String> headers, JsonNode body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  private StandIn(HttpServer server) {
    this.server = server;
  }

  /** A server on a free port. */
  public static StandIn start() throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    StandIn standIn = new StandIn(HttpServer.create(new InetSocketAddress(loopback, 0), 50));
    standIn.server.setExecutor(standIn.threads);
    standIn.server.createContext("/", standIn::handle);
    standIn.server.start();
    return standIn;
  }

  /** The base address for a scenario. */
  public String url(String scenario) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/s/" + scenario;
  }

  /** All requests for an answer so far. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] raw = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getRawPath();
      String[] parts = path.split("/", 4);
      boolean messages = path.endsWith("/v1/messages");
      if (parts.length < 4 || !(messages || path.endsWith("/chat/completions"))) {
        json(exchange, 404, Json.object().put("type", "error"));
        return;
      }
      String text = new String(raw, StandardCharsets.UTF_8);
      JsonNode body = Json.read("request", text);
      received.add(new Received(path, headers(exchange), body));
      String[] scenario = URLDecoder.decode(parts[2], StandardCharsets.UTF_8).split(":", 2);
      Script script = new Script(scenario[0], scenario.length > 1 ? scenario[1] : "", body);
      if (!refused(exchange, script)) {
        Voice voice = messages ? new MessagesVoice(script) : new CompletionsVoice(script);
        answer(exchange, script, voice);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return headers;
  }

  private boolean refused(HttpExchange exchange, Script script) throws IOException {
    int status = script.status();
    if (status == 200) {
      return false;
    }
    if (status == 429 || status == 529) {
      String after = script.argument().isEmpty() ? "1" : script.argument();
      exchange.getResponseHeaders().add("Retry-After", after);
    }
    ObjectNode error = Json.object().put("type", "error");
    error.putObject("error").put("type", script.errorType()).put("message", script.message());
    json(exchange, status, error);
    return true;
  }

  private void answer(HttpExchange exchange, Script script, Voice voice)
      throws IOException, InterruptedException {
    if (script.is("slow")) {
      end.await(Long.parseLong(script.argument()), TimeUnit.SECONDS);
    }
    if (script.is("garbage")) {
      byte[] page = "<html>not the API</html>".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      return;
    }
    if (script.is("other")) {
      json(exchange, 200, Json.object().put("status", "up"));
      return;
    }
    if (script.is("body") || !script.body().path("stream").booleanValue(false)) {
      json(exchange, 200, voice.whole());
      return;
    }
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    int sent = 0;
    for (String event : voice.events()) {
      exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      sent++;
      if (script.is("stall") && sent == 3) {
        end.await(Long.parseLong(script.argument()), TimeUnit.SECONDS);
      }
      if (script.is("drop") && sent == 3) {
        return; // the connection is closed in the middle of the body
      }
      if (script.is("cut") && sent == 3) {
        break;
      }
    }
    exchange.getResponseBody().close();
  }

  private static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
