package dev.candor.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import dev.candor.core.tck.net.AssertingTransport;
import dev.candor.core.tck.net.HttpTransportContract;
import dev.candor.core.tck.net.LoopbackSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OkHttpTransportTest extends HttpTransportContract {

  private static final AddressRule HERE = new AddressRule(true, false);

  @Override
  protected HttpTransport transport(LoopbackSite site) {
    return new AssertingTransport(new OkHttpTransport(HERE));
  }

  @Test
  void an_address_that_is_not_allowed_is_never_connected_to() throws Exception {
    try (LoopbackSite site = new LoopbackSite();
        OkHttpTransport strict = new OkHttpTransport(AddressRule.PUBLIC)) {
      int port = site.uri("/").getPort();
      for (String host :
          List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "[::ffff:7f00:1]")) {
        URI uri = URI.create("http://" + host + ":" + port + "/hello");
        IOException e =
            assertThrows(IOException.class, () -> strict.send(HttpExchange.get(uri)), host);
        assertInstanceOf(AddressRefusedException.class, e, host);
      }
      assertEquals(List.of(), site.requests());
    }
  }

  @Test
  void an_interrupt_closes_the_connection_and_ends_the_thread_behind_it() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        OkHttpTransport transport = new OkHttpTransport(HERE)) {
      URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
      Thread caller =
          new Thread(
              () -> {
                try {
                  transport.send(HttpExchange.get(uri)).close();
                } catch (IOException | InterruptedException e) {
                  // the other end tells what became of the connection
                }
              });
      caller.start();
      try (Socket socket = server.accept()) {
        InputStream in = socket.getInputStream();
        assertTrue(in.read() >= 0, "the request came");
        caller.interrupt();
        socket.setSoTimeout(10_000);
        assertTrue(in.readAllBytes().length > 0, "reads to the end: the connection was closed");
      }
      caller.join(10_000);
      assertFalse(caller.isAlive());
    }
  }

  @Test
  void an_interrupt_while_the_body_is_read_is_told_and_stays() throws Exception {
    try (LoopbackSite site = new LoopbackSite();
        OkHttpTransport transport = new OkHttpTransport(HERE)) {
      CompletableFuture<String> told = new CompletableFuture<>();
      Thread reader =
          new Thread(
              () -> {
                try (HttpAnswer answer = transport.send(HttpExchange.get(site.uri("/stuck")))) {
                  answer.body().readAllBytes();
                  told.complete("read");
                } catch (InterruptedIOException e) {
                  told.complete("interrupted " + Thread.currentThread().isInterrupted());
                } catch (IOException | InterruptedException e) {
                  told.complete(e.toString());
                }
              });
      reader.start();
      site.awaitAsked();
      reader.interrupt();
      String how = told.get(10, TimeUnit.SECONDS);
      assertTrue(how.equals("interrupted true") || how.contains("InterruptedException"), how);
    }
  }

  @Test
  void an_encoding_it_does_not_know_is_told_and_not_handed_over() throws Exception {
    try (LoopbackSite site = new LoopbackSite();
        OkHttpTransport transport = new OkHttpTransport(HERE)) {
      site.page("/brotli", 200, new byte[] {1, 2, 3}, "Content-Encoding", "br");
      IOException e =
          assertThrows(
              IOException.class, () -> transport.send(HttpExchange.get(site.uri("/brotli"))));
      assertTrue(e.getMessage().contains("'br'"), e.getMessage());
    }
  }

  @Test
  void a_connection_that_the_server_has_closed_is_replaced() throws Exception {
    try (HangingUp server = new HangingUp("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi");
        OkHttpTransport transport = new OkHttpTransport(HERE)) {
      for (int i = 0; i < 5; i++) {
        try (HttpAnswer answer = transport.send(HttpExchange.get(server.uri()))) {
          assertEquals(2, answer.body().readAllBytes().length);
        }
      }
      HttpExchange post = HttpExchange.post(server.uri(), "text/plain", new byte[] {1});
      for (int i = 0; i < 20; i++) {
        transport.send(post).close();
      }
      assertEquals(25, server.requests());
    }
  }

  @Test
  void what_a_server_hangs_up_on_is_not_sent_again() throws Exception {
    try (HangingUp server = new HangingUp("");
        OkHttpTransport transport = new OkHttpTransport(HERE)) {
      assertThrows(IOException.class, () -> transport.send(HttpExchange.get(server.uri())));
      assertEquals(1, server.requests());
      HttpExchange post = HttpExchange.post(server.uri(), "text/plain", new byte[] {1});
      assertThrows(IOException.class, () -> transport.send(post));
      assertEquals(2, server.requests());
    }
  }

  /** Answers every request on a connection of its own, which it then closes. */
  private static final class HangingUp implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();
    private final byte[] answer;

    HangingUp(String answer) throws IOException {
      this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
      Thread thread = new Thread(this::serve);
      thread.setDaemon(true);
      thread.start();
    }

    private void serve() {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          socket.setSoTimeout(10_000);
          StringBuilder head = new StringBuilder();
          while (head.indexOf("\r\n\r\n") < 0) {
            int one = socket.getInputStream().read();
            if (one < 0) {
              throw new IOException("no request");
            }
            head.append((char) one);
          }
          requests.incrementAndGet();
          socket.getOutputStream().write(answer);
        } catch (IOException gone) {
          // the next one, or the end
        }
      }
    }

    URI uri() {
      return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    int requests() {
      return requests.get();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                (Path.of(System.getProperty("java.home"), "bin", "keytool")
                        + " -genkeypair -alias own -keyalg EC -dname CN=localhost"
                        + " -ext san=dns:localhost -storetype PKCS12 -storepass invented -keystore "
                        + keys)
                    .split(" "))
            .redirectErrorStream(true)
            .start();
    String told = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, keytool.waitFor(), told);
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    char[] password = "invented".toCharArray();
    own.init(KeyStore.getInstance(keys.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    try (ServerSocket server =
            context
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        OkHttpTransport transport = new OkHttpTransport(HERE)) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> greet(server));
      URI uri = URI.create("https://localhost:" + server.getLocalPort() + "/");
      assertThrows(SSLException.class, () -> transport.send(HttpExchange.get(uri)));
      served.get(10, TimeUnit.SECONDS);
    }
  }

  private static void greet(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(); // shakes hands
      throw new AssertionError("the client trusted it");
    } catch (IOException refused) {
      // as it should be
    }
  }

  @Test
  void closing_leaves_no_thread() throws Exception {
    Set<Thread> before = threads();
    try (LoopbackSite site = new LoopbackSite()) {
      OkHttpTransport transport = new OkHttpTransport(HERE);
      try (HttpAnswer answer = transport.send(HttpExchange.get(site.uri("/hello")))) {
        assertEquals(5, answer.body().readAllBytes().length);
      }
      HttpAnswer stuck = transport.send(HttpExchange.get(site.uri("/stuck")));
      assertThrows(
          IOException.class,
          () ->
              transport.send(HttpExchange.get(site.uri("/silent")).within(Duration.ofMillis(50))));
      transport.close();
      stuck.close();
    }
    Set<Thread> after = threads();
    after.removeAll(before);
    for (Thread thread : after) {
      thread.join(10_000);
    }
    after.removeIf(thread -> !thread.isAlive());
    assertEquals(Set.of(), after);
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("HTTP-Dispatcher"))
        .collect(Collectors.toSet());
  }
}
