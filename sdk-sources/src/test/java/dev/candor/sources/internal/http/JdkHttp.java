package dev.candor.sources.internal.http;

import dev.candor.core.spi.net.HttpAnswer;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.HttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The JDK's client as a transport, for a server on this machine. */
public final class JdkHttp implements HttpTransport {

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public HttpAnswer send(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(exchange.uri()).timeout(exchange.timeout());
    exchange.headers().forEach(request::header);
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    return new HttpAnswer(
        response.statusCode(), exchange.uri(), response.headers().map(), response.body());
  }

  @Override
  public void close() {}
}
