package dev.candor.examples.langchain4j;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prompts and answers in LangChain4j's words. */
final class Talk {

  private Talk() {}

  static ChatRequest request(Prompt prompt, @Nullable String model) {
    List<ChatMessage> messages = new ArrayList<>();
    if (!prompt.system().isBlank()) {
      messages.add(SystemMessage.from(prompt.system()));
    }
    messages.add(UserMessage.from(prompt.user()));
    ChatRequest.Builder request = ChatRequest.builder().messages(messages);
    if (model != null) {
      request.modelName(model);
    }
    String schema = prompt.schema();
    if (schema != null) {
      request.responseFormat(format(schema));
    }
    return request.build();
  }

  private static ResponseFormat format(String schema) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder().name("answer").rootElement(JsonRawSchema.from(schema)).build())
        .build();
  }

  static LlmResult result(ChatResponse response, @Nullable String asked) {
    Usage usage = usage(response.tokenUsage());
    FinishReason reason = response.finishReason();
    if (reason == FinishReason.LENGTH) {
      return failure(Kind.BAD_ANSWER, "The answer was cut at the most tokens it may have", usage);
    }
    if (reason == FinishReason.CONTENT_FILTER) {
      return failure(Kind.UNSUPPORTED, "The model declined to answer", usage);
    }
    if (reason == FinishReason.TOOL_EXECUTION || response.aiMessage().hasToolExecutionRequests()) {
      return failure(Kind.TOOL_STOP, "The model stopped to use a tool", usage);
    }
    String text = response.aiMessage().text();
    if (text == null || text.isBlank()) {
      return failure(Kind.EMPTY, "The answer is empty", usage);
    }
    String told = response.modelName() == null ? asked : response.modelName();
    return new Completion(text, ChatModelBackend.NAME, told == null ? "" : told, usage);
  }

  private static LlmFailure failure(Kind kind, String detail, Usage usage) {
    return new LlmFailure(kind, ChatModelBackend.NAME, detail, null, usage);
  }

  /** Tokens as the model tells them; what they cost is not told, and never guessed here. */
  private static Usage usage(@Nullable TokenUsage used) {
    return used == null
        ? new Usage(1, 0, 0, null)
        : new Usage(1, count(used.inputTokenCount()), count(used.outputTokenCount()), null);
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }
}
