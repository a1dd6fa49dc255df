package dev.candor.core.net;

import dev.candor.core.error.ClosedException;
import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.internal.connection.RealConnection;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 and HTTP/2 by OkHttp. Connects only to addresses that the rule allows, without a proxy,
 * so that the address checked is the one connected to. Decodes gzip; an answer in another encoding
 * is an {@link IOException}. A kept connection that turns out closed is replaced by a new one,
 * unless a body was sent. Each exchange runs on a thread of the transport, so that the caller can
 * be interrupted at any moment. Thread-safe.
 */
public final class OkHttpTransport implements HttpTransport {

  /** OkHttp repeats a request where this header says 0; under another name it does not see it. */
  private static final String RETRY_AFTER = "Retry-After";

  static final String HIDDEN_RETRY_AFTER = "Candor-Retry-After";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private static final Set<String> OWN_HEADERS = ownHeaders();

  private final ClientThreads threads = new ClientThreads();
  private final OkHttpClient client;
  private volatile boolean closed;

  /**
   * A transport of its own connections and threads.
   *
   * @param rule says which addresses are connected to
   */
  public OkHttpTransport(AddressRule rule) {
    client =
        threads
            .client()
            .socketFactory(new CheckedSockets(rule))
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            // a kept connection that the server has closed meanwhile is no failure; see OnceBody
            .retryOnConnectionFailure(true)
            .connectTimeout(CONNECT_TIMEOUT)
            // the exchange has one deadline, kept by its caller
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(Duration.ZERO)
            .addNetworkInterceptor(OkHttpTransport::received)
            .build();
  }

  private static Set<String> ownHeaders() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Set.of("Accept-Encoding", "Connection", "Content-Length", "Transfer-Encoding"));
    return names;
  }

  private static Response received(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    endWithOldAnswer(chain, response);
    String value = response.header(RETRY_AFTER);
    return value == null
        ? response
        : response.newBuilder().removeHeader(RETRY_AFTER).header(HIDDEN_RETRY_AFTER, value).build();
  }

  /** HTTP/1.0 ends a connection with its answer, and does not say so. */
  private static void endWithOldAnswer(Interceptor.Chain chain, Response response) {
    boolean ends =
        response.protocol() == Protocol.HTTP_1_0
            && !"keep-alive".equalsIgnoreCase(response.header("Connection"));
    if (ends && chain.connection() instanceof RealConnection connection) {
      connection.noNewExchanges();
    }
  }

  /** Sent once, whatever happens: the other side may have acted on it. */
  private static final class OnceBody extends RequestBody {
    private final byte[] bytes;

    OnceBody(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public @Nullable MediaType contentType() {
      return null;
    }

    @Override
    public long contentLength() {
      return bytes.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    if (closed) {
      throw new ClosedException("The HTTP transport");
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Streaming streaming = new Streaming(client.newCall(request(exchange)), exchange);
    return streaming.await();
  }

  private static Request request(HttpExchange exchange) throws IOException {
    try {
      Request.Builder request = new Request.Builder().url(url(exchange));
      for (Map.Entry<String, String> header : exchange.headers().entrySet()) {
        if (!OWN_HEADERS.contains(header.getKey())) {
          request.header(header.getKey(), header.getValue());
        }
      }
      byte[] body = exchange.body();
      boolean without = exchange.method().equals("GET");
      return request.method(exchange.method(), without ? null : new OnceBody(body)).build();
    } catch (IllegalArgumentException e) {
      throw new IOException("The request to '" + exchange.uri().getHost() + "' is not usable", e);
    }
  }

  private static HttpUrl url(HttpExchange exchange) {
    HttpUrl url = HttpUrl.get(exchange.uri());
    if (url == null) {
      throw new IllegalArgumentException("not an address: " + exchange);
    }
    return url;
  }

  @Override
  public void close() {
    closed = true;
    threads.close();
  }
}
