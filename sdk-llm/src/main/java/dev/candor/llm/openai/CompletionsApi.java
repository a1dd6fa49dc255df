package dev.candor.llm.openai;

import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.Secret;
import dev.candor.core.spi.net.HttpExchange;
import dev.candor.core.spi.net.Traffic;
import dev.candor.llm.internal.wire.ApiAnswer;
import dev.candor.llm.internal.wire.ApiOptions;
import dev.candor.llm.internal.wire.ChatApi;
import dev.candor.llm.internal.wire.CompletionsJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The Chat Completions API: where it is, and how a request is signed. */
final class CompletionsApi implements ChatApi {

  private final ApiOptions options;
  private final URI uri;
  private final String limitName;

  CompletionsApi(ApiOptions options) {
    this.options = options;
    this.uri = URI.create(options.base() + "/chat/completions");
    // the vendor renamed it; most other servers know the old name alone
    this.limitName = options.own() ? "max_completion_tokens" : "max_tokens";
  }

  @Override
  public int ways() {
    return CompletionsJson.WAYS;
  }

  @Override
  public HttpExchange request(Prompt prompt, String model, int way) {
    byte[] body = CompletionsJson.request(prompt, model, options.maxOutputTokens(), way, limitName);
    HttpExchange exchange =
        HttpExchange.post(uri, "application/json", body)
            .as(Traffic.SERVICE)
            .header("Accept", "text/event-stream");
    Secret key = options.key();
    return key == null ? exchange : exchange.header("Authorization", "Bearer " + key.reveal());
  }

  @Override
  public ApiAnswer read(InputStream body, boolean events, Runnable begun) throws IOException {
    return CompletionsJson.read(body, events, begun);
  }
}
