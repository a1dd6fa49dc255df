package dev.candor.llm.standin;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * HTTP of the JDK, with the time limit over the body too, and a body whose reader can be
 * interrupted. For tests over loopback.
 */
public final class PlainTransport implements HttpTransport {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "alarm"));

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(exchange.uri())
            .timeout(exchange.timeout())
            .method(exchange.method(), HttpRequest.BodyPublishers.ofByteArray(exchange.body()));
    exchange.headers().forEach(request::header);
    long deadline = System.nanoTime() + exchange.timeout().toNanos();
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    Body body = new Body(response.body());
    daemon(body::pump, "pump").start();
    alarm.schedule(body::end, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    return new HttpAnswer(response.statusCode(), response.uri(), response.headers().map(), body);
  }

  /** A pipe that another thread fills from the network. */
  private static final class Body extends PipedInputStream {
    private final InputStream network;
    private final PipedOutputStream filled;
    private volatile boolean late;
    private volatile boolean broken;

    Body(InputStream network) throws IOException {
      super(64 * 1024);
      this.network = network;
      this.filled = new PipedOutputStream(this);
    }

    void pump() {
      try (filled) {
        byte[] some = new byte[8 * 1024];
        for (int read = network.read(some); read >= 0; read = network.read(some)) {
          filled.write(some, 0, read);
          filled.flush();
        }
      } catch (IOException e) {
        broken = true;
      }
    }

    void end() {
      late = true;
      stop();
    }

    private void stop() {
      try {
        network.close();
      } catch (IOException e) {
        // it was closed before
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(bytes, offset, length);
      } catch (InterruptedIOException e) {
        Thread.currentThread().interrupt();
        throw e;
      }
      if (count < 0 && late) {
        throw new HttpTimeoutException("body");
      }
      if (count < 0 && broken) {
        throw new IOException("the body broke off");
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      stop();
      super.close();
    }
  }

  @Override
  public void close() {
    alarm.shutdownNow();
  }
}
