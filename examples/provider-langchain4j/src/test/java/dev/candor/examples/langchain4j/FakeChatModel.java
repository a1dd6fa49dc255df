package dev.candor.examples.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A chat model that answers as a test tells it, and keeps what it was asked. Thread-safe. */
final class FakeChatModel implements ChatModel {

  private final boolean schema;
  private final Function<ChatRequest, ChatResponse> script;
  private final List<ChatRequest> asked = new CopyOnWriteArrayList<>();

  private FakeChatModel(boolean schema, Function<ChatRequest, ChatResponse> script) {
    this.schema = schema;
    this.script = script;
  }

  /** Holds answers to a schema or not. */
  static FakeChatModel that(boolean schema, Function<ChatRequest, ChatResponse> script) {
    return new FakeChatModel(schema, script);
  }

  /** An answer that used 12 and 3 tokens. */
  static ChatResponse.Builder answer(String text) {
    return ChatResponse.builder()
        .aiMessage(AiMessage.from(text))
        .modelName("invented-1")
        .tokenUsage(new TokenUsage(12, 3));
  }

  List<ChatRequest> asked() {
    return asked;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    asked.add(request);
    return script.apply(request);
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return schema ? Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA) : Set.of();
  }
}
