package dev.candor.llm.anthropic;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.Traffic;
import dev.candor.llm.internal.wire.ApiAnswer;
import dev.candor.llm.internal.wire.ApiOptions;
import dev.candor.llm.internal.wire.ChatApi;
import dev.candor.llm.internal.wire.MessagesJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The Messages API: where it is, and how a request is signed. */
final class MessagesApi implements ChatApi {

  private static final long MAX_TOKENS = 16_000;

  private final ApiOptions options;
  private final URI uri;

  MessagesApi(ApiOptions options) {
    this.options = options;
    this.uri = URI.create(options.base() + "/v1/messages");
  }

  @Override
  public int ways() {
    return MessagesJson.WAYS;
  }

  @Override
  public HttpExchange request(Prompt prompt, String model, int way) {
    long most = options.maxOutputTokens().orElse(MAX_TOKENS);
    byte[] body = MessagesJson.request(prompt, model, most, way);
    HttpExchange exchange =
        HttpExchange.post(uri, "application/json", body)
            .as(Traffic.SERVICE)
            .header("Accept", "text/event-stream")
            .header("anthropic-version", "2023-06-01");
    Secret key = options.key();
    return key == null ? exchange : exchange.header("x-api-key", key.reveal());
  }

  @Override
  public ApiAnswer read(InputStream body, boolean events, Runnable begun) throws IOException {
    return MessagesJson.read(body, events, begun);
  }
}
