package dev.candor.cv.deliver;

import com.google.common.hash.Hashing;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver of uploads on this machine that checks what it gets, and fails by a script. */
final class Receiver implements AutoCloseable {

  static final String SECRET = "0123456789abcdef-shared";

  /** What it does with one upload; each takes the file first, where it takes it. */
  interface Mood {
    void answer(HttpExchange exchange, Receiver receiver, byte[] body) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Deque<Mood> script = new ArrayDeque<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> metadata = new ArrayList<>();
  private int asked;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/hook", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook/private-path");
  }

  Receiver then(Mood... moods) {
    script.addAll(List.of(moods));
    return this;
  }

  static Mood status(int status, String... headers) {
    return (exchange, receiver, body) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      // as careless receivers do, it repeats what it was sent
      send(exchange, status, new String(body, StandardCharsets.ISO_8859_1));
    };
  }

  static Mood resetAfterUpload() {
    return (exchange, receiver, body) -> {
      receiver.take(exchange, body);
      exchange.close();
    };
  }

  static Mood silent() {
    return (exchange, receiver, body) -> {
      receiver.take(exchange, body);
      receiver.awaitEnd();
      exchange.close();
    };
  }

  static Mood says(String json) {
    return (exchange, receiver, body) -> send(exchange, 200, json);
  }

  static Mood fine() {
    return (exchange, receiver, body) -> send(exchange, 200, receiver.take(exchange, body));
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Mood mood;
    synchronized (this) {
      asked++;
      mood = script.isEmpty() ? fine() : script.remove();
    }
    if (isGenuine(exchange, body)) {
      mood.answer(exchange, this, body);
    } else {
      send(exchange, 401, "");
    }
  }

  private static boolean isGenuine(HttpExchange exchange, byte[] body) {
    String time = header(exchange, WebhookPublisher.TIMESTAMP);
    String hmac =
        Hashing.hmacSha256(SECRET.getBytes(StandardCharsets.UTF_8))
            .newHasher()
            .putBytes((time + ".").getBytes(StandardCharsets.UTF_8))
            .putBytes(body)
            .hash()
            .toString();
    return SECRET.equals(header(exchange, "X-Candor-Secret"))
        && ("sha256=" + hmac).equals(header(exchange, WebhookPublisher.SIGNATURE));
  }

  /** Keeps the file once for each key, and says what it keeps. */
  private synchronized String take(HttpExchange exchange, byte[] body) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String boundary = "--" + type.substring(type.indexOf("boundary=") + 9);
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String[] parts = text.split(boundary, -1);
    String head = "\r\n\r\n";
    String told = parts[1].substring(parts[1].indexOf(head) + 4, parts[1].length() - 2);
    String file = parts[2].substring(parts[2].indexOf(head) + 4, parts[2].length() - 2);
    String key = header(exchange, WebhookPublisher.KEY);
    byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
    files.putIfAbsent(key, bytes);
    metadata.add(new String(told.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    return answer("file-" + key.substring(0, 8), files.get(key));
  }

  static String answer(String id, byte[] bytes) {
    return "[{\"id\":\"%s\",\"link\":\"https://drive.example/%s\",\"size\":\"%d\",\"sha256\":\"%s\"}]"
        .formatted(id, id, bytes.length, Hashing.sha256().hashBytes(bytes));
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    } finally {
      exchange.close();
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized List<byte[]> files() {
    return List.copyOf(files.values());
  }

  /** The part "metadata" of each upload taken. */
  synchronized List<String> metadata() {
    return List.copyOf(metadata);
  }

  /** How many requests came. */
  synchronized int asked() {
    return asked;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
