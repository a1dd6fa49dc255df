package dev.candor.core.tck.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link HttpTransport} does. Extend it, and give a transport that may connect to this
 * machine: the other end is a {@link LoopbackSite}.
 */
public abstract class HttpTransportContract {

  private static final Duration SHORT = Duration.ofMillis(300);

  private LoopbackSite site;
  private HttpTransport transport;

  /**
   * The transport under test.
   *
   * @param site what it is used against
   * @return a new transport, closed by this class
   */
  protected abstract HttpTransport transport(LoopbackSite site);

  @BeforeEach
  final void start() throws IOException {
    site = new LoopbackSite();
    transport = transport(site);
  }

  @AfterEach
  final void end() {
    transport.close();
    site.close();
  }

  private HttpExchange get(String path) {
    return HttpExchange.get(site.uri(path));
  }

  private String text(HttpExchange exchange) throws Exception {
    try (HttpAnswer answer = transport.send(exchange)) {
      return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  final void an_answer_has_status_headers_address_and_body() throws Exception {
    try (HttpAnswer answer = transport.send(get("/hello"))) {
      assertEquals(200, answer.status());
      assertEquals(site.uri("/hello"), answer.uri());
      assertEquals(Optional.of("5"), answer.header("content-length"));
      assertArrayEquals("hello".getBytes(StandardCharsets.UTF_8), answer.body().readAllBytes());
      assertEquals(-1, answer.body().read());
    }
  }

  @Test
  final void any_status_is_an_answer() throws Exception {
    try (HttpAnswer answer = transport.send(get("/missing"))) {
      assertEquals(404, answer.status());
      assertEquals("not here", new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  final void what_is_posted_arrives() throws Exception {
    byte[] body = "some words".getBytes(StandardCharsets.UTF_8);
    assertEquals("some words", text(HttpExchange.post(site.uri("/echo"), "text/plain", body)));
    assertEquals(List.of("POST /echo"), site.requests());
  }

  @Test
  final void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
    try (HttpAnswer answer = transport.send(get("/moved"))) {
      assertEquals(302, answer.status());
      assertEquals(Optional.of("/hello"), answer.header("Location"));
    }
    assertEquals(List.of("GET /moved"), site.requests());
  }

  @Test
  final void nothing_is_sent_twice_even_where_the_answer_invites_to() throws Exception {
    try (HttpAnswer answer = transport.send(get("/later"))) {
      assertEquals(503, answer.status());
      assertEquals(Optional.of("0"), answer.header("Retry-After"));
    }
    assertEquals(List.of("GET /later"), site.requests());
  }

  @Test
  final void cookies_are_not_kept() throws Exception {
    text(get("/cookie"));
    text(get("/cookie"));
    assertEquals(List.of(), site.cookies());
  }

  @Test
  final void answers_are_not_kept() throws Exception {
    text(get("/cacheable"));
    text(get("/cacheable"));
    assertEquals(2, site.requests().size());
  }

  @Test
  final void the_body_is_decoded() throws Exception {
    try (HttpAnswer answer = transport.send(get("/gzip").header("Accept-Encoding", "gzip, br"))) {
      assertEquals("hello", new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(Optional.empty(), answer.header("Content-Encoding"));
    }
  }

  @Test
  final void a_large_body_arrives_whole_and_may_be_left() throws Exception {
    try (HttpAnswer answer = transport.send(get("/big"))) {
      assertEquals(1024 * 1024, answer.body().readAllBytes().length);
    }
    try (HttpAnswer answer = transport.send(get("/big"))) {
      assertEquals(0, answer.body().read());
    }
    assertEquals("hello", text(get("/hello")));
  }

  @Test
  final void no_answer_within_the_timeout_is_told() {
    IOException e =
        assertThrows(IOException.class, () -> transport.send(get("/silent").within(SHORT)));
    assertTrue(isTimeout(e), e.toString());
  }

  @Test
  final void the_timeout_bounds_the_body_too() throws Exception {
    try (HttpAnswer answer = transport.send(get("/stuck").within(SHORT.multipliedBy(3)))) {
      assertEquals('h', answer.body().read());
      IOException e = assertThrows(IOException.class, () -> answer.body().readAllBytes());
      assertTrue(isTimeout(e), e.toString());
    }
  }

  private static boolean isTimeout(IOException e) {
    return e instanceof HttpTimeoutException || e instanceof InterruptedIOException;
  }

  @Test
  final void a_body_that_breaks_off_is_told() throws Exception {
    try (HttpAnswer answer = transport.send(get("/broken"))) {
      assertThrows(IOException.class, () -> answer.body().readAllBytes());
    }
  }

  @Test
  final void nobody_at_the_address_is_told() throws Exception {
    HttpExchange exchange = get("/hello");
    site.close();
    assertThrows(IOException.class, () -> transport.send(exchange));
  }

  @Test
  final void a_thread_that_is_interrupted_already_sends_nothing() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> transport.send(get("/hello")));
    assertTrue(!Thread.interrupted());
    assertEquals(List.of(), site.requests());
  }

  @Test
  final void an_interrupt_ends_the_wait_for_an_answer() throws Exception {
    CompletableFuture<String> ended = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try (HttpAnswer answer = transport.send(get("/silent"))) {
                ended.complete("answered " + answer.status());
              } catch (InterruptedException e) {
                ended.complete("interrupted");
              } catch (IOException e) {
                ended.complete(e.toString());
              }
            });
    waiting.start();
    site.awaitAsked();
    waiting.interrupt();
    assertEquals("interrupted", ended.get(10, TimeUnit.SECONDS));
  }

  @Test
  final void closing_an_answer_that_is_stuck_does_not_wait() throws Exception {
    HttpAnswer answer = transport.send(get("/stuck"));
    CompletableFuture.runAsync(answer::close).get(10, TimeUnit.SECONDS);
  }

  @Test
  final void many_exchanges_run_at_once() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<String>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(threads.submit(() -> text(get("/hello"))));
      }
      for (Future<String> call : calls) {
        assertEquals("hello", call.get(30, TimeUnit.SECONDS));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void many_answers_may_be_open_at_once() throws Exception {
    List<HttpAnswer> open = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        open.add(transport.send(get("/big")));
      }
      for (HttpAnswer answer : open) {
        assertEquals(1024 * 1024, answer.body().readAllBytes().length);
      }
    } finally {
      open.forEach(HttpAnswer::close);
    }
  }

  @Test
  final void closing_breaks_off_what_runs_and_refuses_what_comes() throws Exception {
    CompletableFuture<String> ended = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try (HttpAnswer answer = transport.send(get("/silent"))) {
                ended.complete("answered " + answer.status());
              } catch (InterruptedException | IOException | RuntimeException e) {
                ended.complete("ended");
              }
            });
    waiting.start();
    site.awaitAsked();
    transport.close();
    transport.close();
    assertEquals("ended", ended.get(10, TimeUnit.SECONDS));
    try (HttpAnswer answer = transport.send(get("/hello"))) {
      fail("answered " + answer.status() + " after it was closed");
    } catch (IOException | RuntimeException e) {
      assertEquals(0, site.requests().stream().filter("GET /hello"::equals).count());
    }
  }
}
