package dev.candor.cv.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.candor.core.net.Manners;
import dev.candor.core.net.OkHttpTransport;
import dev.candor.core.net.PoliteTransport;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.tck.SettableClock;
import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.FailureKind;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import dev.candor.cv.tck.deliver.AssertingPublisher;
import dev.candor.cv.tck.deliver.PublisherContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a stand-in of Drive's resumable upload that drops, resumes and throttles. */
final class DrivePublisherTest extends PublisherContract {

  private static final String TOKEN = "token-of-the-host";

  private final SettableClock clock = SettableClock.at("2026-05-01T10:00:00Z");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, ByteArrayOutputStream> sessions = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Deque<String> script = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private HttpTransport http;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    Manners manners = Manners.from(Settings.of(Map.of(Manners.ALLOW_LOOPBACK, "true")));
    http = new PoliteTransport(new OkHttpTransport(manners.addresses()), manners, clock);
  }

  @AfterEach
  void stop() {
    http.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Override
  protected Publisher publisher() {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    DrivePublisher.Time time = new DrivePublisher.Time(clock, clock::advance);
    return new AssertingPublisher(
        new DrivePublisher(http, () -> Secret.of(TOKEN), "folder-1", time, base));
  }

  @Override
  protected synchronized List<byte[]> received() {
    return List.copyOf(files.values());
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    synchronized (this) {
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
      String mood = script.isEmpty() ? "" : script.remove();
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "");
      } else if (mood.startsWith("status ")) {
        exchange.getResponseHeaders().add("Retry-After", "3");
        send(exchange, Integer.parseInt(mood.substring(7)), "");
      } else if (exchange.getRequestMethod().equals("GET")) {
        find(exchange);
      } else if (exchange.getRequestMethod().equals("POST")) {
        open(exchange, new String(body, StandardCharsets.UTF_8), mood);
      } else {
        take(exchange, body, mood);
      }
    }
  }

  private void find(HttpExchange exchange) throws IOException {
    String query =
        URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    String key = query.replaceAll("(?s).*value='([0-9a-f]{64})'.*", "$1");
    send(exchange, 200, "{\"files\":[" + (files.containsKey(key) ? file(key) : "") + "]}");
  }

  private void open(HttpExchange exchange, String told, String mood) throws IOException {
    assertTrue(told.contains("\"parents\":[\"folder-1\"]"), told);
    String key = told.replaceAll("(?s).*\"candorKey\":\"([0-9a-f]{64})\".*", "$1");
    sessions.put(key, new ByteArrayOutputStream());
    String host = mood.equals("elsewhere") ? "http://192.168.0.1" : "";
    exchange.getResponseHeaders().add("Location", host + "/session/" + key);
    send(exchange, 200, "");
  }

  private void take(HttpExchange exchange, byte[] body, String mood) throws IOException {
    String key = exchange.getRequestURI().getPath().replaceAll(".*/", "");
    String range = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Range"));
    ByteArrayOutputStream session = sessions.get(key);
    if (session == null || mood.equals("forget")) {
      sessions.remove(key);
      send(exchange, 404, "");
      return;
    }
    int keep = mood.equals("drop half") ? body.length / 2 : body.length;
    if (!range.startsWith("bytes */")) {
      assertTrue(range.equals("null") || range.startsWith("bytes " + session.size() + "-"), range);
      session.write(body, 0, keep);
    }
    long size = range.equals("null") ? 0 : Long.parseLong(range.replaceAll(".*/", ""));
    if (session.size() == size) {
      files.putIfAbsent(key, session.toByteArray());
    }
    if (mood.startsWith("drop")) {
      exchange.close();
    } else if (files.containsKey(key)) {
      send(exchange, 200, file(key));
    } else {
      if (session.size() > 0) {
        exchange.getResponseHeaders().add("Range", "bytes=0-" + (session.size() - 1));
      }
      send(exchange, 308, "");
    }
  }

  private String file(String key) {
    byte[] bytes = files.get(key);
    return "{\"id\":\"%s\",\"webViewLink\":\"https://drive.example/%s\",\"size\":\"%d\",\"sha256Checksum\":\"%s\"}"
        .formatted(
            key.substring(0, 8),
            key.substring(0, 8),
            bytes.length,
            Hashing.sha256().hashBytes(bytes));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Receipt publish() throws InterruptedException {
    byte[] bytes = "Ida Moen, engineer".getBytes(StandardCharsets.UTF_8);
    return publisher().publish(new Delivery("cv.pdf", "application/pdf", bytes, Map.of()));
  }

  @Test
  void a_dropped_line_is_resumed_from_what_arrived() throws Exception {
    script.addAll(List.of("", "", "drop half"));
    assertInstanceOf(Receipt.Delivered.class, publish());
    assertEquals(
        List.of("GET", "POST", "PUT", "PUT", "PUT"),
        asked.stream().map(line -> line.substring(0, line.indexOf(' '))).toList());
    assertEquals("Ida Moen, engineer", new String(received().get(0), StandardCharsets.UTF_8));
  }

  @Test
  void a_confirmation_that_was_lost_is_asked_for_and_makes_no_second_file() throws Exception {
    script.addAll(List.of("", "", "drop"));
    assertInstanceOf(Receipt.Delivered.class, publish());
    assertEquals(4, asked.size());
    assertInstanceOf(Receipt.Delivered.class, publish());
    assertEquals(5, asked.size());
    assertEquals(1, received().size());
  }

  @Test
  void a_session_that_ended_is_begun_again_and_a_throttle_is_waited_for() throws Exception {
    script.addAll(List.of("status 429", "", "", "forget"));
    Instant began = clock.instant();
    assertInstanceOf(Receipt.Delivered.class, publish());
    assertFalse(clock.instant().isBefore(began.plusSeconds(3)));
    assertEquals(1, received().size());
  }

  @Test
  void no_file_goes_where_a_session_leads_elsewhere_and_a_refused_token_is_told() throws Exception {
    script.addAll(List.of("", "elsewhere", "status 401"));
    assertEquals(FailureKind.ADDRESS, ((Receipt.Refused) publish()).kind());
    assertEquals(FailureKind.UNAUTHORIZED, ((Receipt.Refused) publish()).kind());
    assertEquals(3, asked.size());
    assertEquals(List.of(), received());
  }
}
