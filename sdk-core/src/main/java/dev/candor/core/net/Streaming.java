package dev.candor.core.net;

import com.google.common.base.Stopwatch;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.Response;
import okio.Buffer;
import okio.Okio;
import okio.Pipe;
import okio.Sink;
import okio.Source;

/**
 * One exchange under way. A thread of the transport reads from the network into a pipe of bounded
 * size; the caller waits for the head and then at the other end of the pipe, where it sees the
 * deadline and its own interrupt, which a thread inside a socket does not.
 */
final class Streaming implements Callback {

  private static final long PIPE_BYTES = 64 * 1024;
  private static final long CHUNK = 8 * 1024;

  private final Call call;
  private final HttpExchange exchange;
  private final Stopwatch clock = Stopwatch.createStarted();
  private final CompletableFuture<HttpAnswer> head = new CompletableFuture<>();
  private final Pipe pipe = new Pipe(PIPE_BYTES);
  private volatile Optional<IOException> broken = Optional.empty();

  Streaming(Call call, HttpExchange exchange) {
    this.call = call;
    this.exchange = exchange;
  }

  HttpAnswer await() throws IOException, InterruptedException {
    call.enqueue(this);
    try {
      return head.get(left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      abandon();
      throw passed();
    } catch (InterruptedException e) {
      abandon();
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException("The exchange with '" + exchange.uri().getHost() + "' broke", e);
    }
  }

  private Duration left() {
    Duration left = exchange.timeout().minus(clock.elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private HttpTimeoutException passed() {
    String host = exchange.uri().getHost();
    return new HttpTimeoutException("No end within " + exchange.timeout() + " from '" + host + "'");
  }

  private void abandon() {
    call.cancel();
    pipe.cancel();
  }

  @Override
  public void onFailure(Call failed, IOException e) {
    head.completeExceptionally(e);
  }

  @Override
  public void onResponse(Call answered, Response response) {
    try (response) {
      String encoding = response.header("Content-Encoding", "identity");
      if (!"identity".equalsIgnoreCase(encoding)) {
        throw new IOException("The answer is encoded as '" + encoding + "'");
      }
      pipe.source().timeout().deadline(Math.max(1, left().toNanos()), TimeUnit.NANOSECONDS);
      head.complete(answer(response));
      pump(response);
    } catch (IOException | RuntimeException e) {
      IOException failure = e instanceof IOException io ? io : new IOException(e);
      broken = Optional.of(failure);
      head.completeExceptionally(failure);
      pipe.cancel();
    }
  }

  private HttpAnswer answer(Response response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Headers all = response.headers();
    for (int i = 0; i < all.size(); i++) {
      String name = all.name(i);
      headers
          .computeIfAbsent(
              name.equals(OkHttpTransport.HIDDEN_RETRY_AFTER) ? "Retry-After" : name,
              absent -> new ArrayList<>())
          .add(all.value(i));
    }
    return new HttpAnswer(response.code(), exchange.uri(), headers, new Body());
  }

  /** Hands on what came as it comes, for answers that are read while they are written. */
  private void pump(Response response) throws IOException {
    Source source = response.body().source();
    Sink sink = pipe.sink();
    Buffer some = new Buffer();
    for (long read = source.read(some, CHUNK); read >= 0; read = source.read(some, CHUNK)) {
      sink.write(some, read);
    }
    response.close(); // before the caller sees the end, whose close would break the connection
    sink.close();
  }

  /** What the caller reads. */
  private final class Body extends InputStream {
    private final InputStream source = Okio.buffer(pipe.source()).inputStream();

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return source.read(bytes, from, length);
      } catch (IOException e) {
        throw told(e);
      }
    }

    private IOException told(IOException e) {
      abandon();
      if (Thread.currentThread().isInterrupted()) {
        return e;
      }
      return left().isZero() ? passed() : broken.orElse(e);
    }

    @Override
    public int available() throws IOException {
      return source.available();
    }

    @Override
    public void close() throws IOException {
      call.cancel();
      source.close();
    }
  }
}
