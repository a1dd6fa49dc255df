package dev.candor.examples.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server that begins every answer and never ends one. A process of its own. */
final class SlowServer implements AutoCloseable {

  private final Process process;
  private final int port;

  private SlowServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static SlowServer start() throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    String path = ManagementFactory.getRuntimeMXBean().getClassPath();
    Process process =
        new ProcessBuilder(java, "-cp", path, SlowServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String port =
        new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
    return new SlowServer(process, Integer.parseInt(port));
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Runs until it is ended. */
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.createContext("/", SlowServer::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      while (true) { // until nobody listens any more
        body.write(": not yet\n\n".getBytes(StandardCharsets.US_ASCII));
        body.flush();
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
