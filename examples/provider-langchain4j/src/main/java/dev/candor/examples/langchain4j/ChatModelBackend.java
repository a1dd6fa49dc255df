package dev.candor.examples.langchain4j;

import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.llm.Availability;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a chat model. It claims what the model claims: a schema where the model holds answers to
 * one, no tools. A chat model knows no time limit for one call, so it runs beside the caller, and
 * is interrupted when time is over.
 */
final class ChatModelBackend implements LlmBackend {

  static final String NAME = "langchain4j";

  private static final long MAX_PROMPT = 3_000_000;
  private static final String ABSENT =
      "There is no chat model: give one by Candor.builder().use(ChatModel.class, model), or add a"
          + " jar that offers one";

  private final Supplier<Optional<ChatModel>> models;
  private final Map<Tier, String> names;
  private final Executor executor;

  ChatModelBackend(
      Supplier<Optional<ChatModel>> models, Map<Tier, String> names, Executor executor) {
    this.models = models;
    this.names = Map.copyOf(names);
    this.executor = executor;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LlmCapabilities capabilities() {
    return models.get().map(ChatModelBackend::capabilities).orElse(capabilities(false));
  }

  private static LlmCapabilities capabilities(ChatModel model) {
    return capabilities(
        model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
  }

  private static LlmCapabilities capabilities(boolean schema) {
    return new LlmCapabilities(schema, false, MAX_PROMPT);
  }

  /** Whether there is a chat model; the service behind it is not asked. */
  @Override
  public Availability availability() {
    return models.get().isPresent() ? Availability.USABLE : Availability.unusable(ABSENT);
  }

  @Override
  public LlmResult complete(Prompt prompt) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    ChatModel model = models.get().orElse(null);
    if (model == null) {
      return LlmFailure.of(Kind.NOT_INSTALLED, NAME, ABSENT);
    }
    LlmFailure refusal = refusal(prompt, capabilities(model));
    return refusal == null ? ask(model, prompt) : refusal;
  }

  private static @Nullable LlmFailure refusal(Prompt prompt, LlmCapabilities can) {
    if (prompt.length() > can.maxPromptChars()) {
      return LlmFailure.of(Kind.TOO_LONG, NAME, "The prompt has more than 3,000,000 characters");
    }
    if (prompt.user().isBlank()) {
      return LlmFailure.of(Kind.UNSUPPORTED, NAME, "The prompt is blank");
    }
    if (prompt.schema() != null && !can.schema()) {
      return LlmFailure.of(Kind.UNSUPPORTED, NAME, "The model does not hold answers to a schema");
    }
    return prompt.tools().isEmpty()
        ? null
        : LlmFailure.of(Kind.UNSUPPORTED, NAME, "Its model may not use tools");
  }

  private LlmResult ask(ChatModel model, Prompt prompt) throws InterruptedException {
    String named = prompt.model() == null ? names.get(prompt.step().tier()) : prompt.model();
    FutureTask<LlmResult> call =
        new FutureTask<>(() -> Talk.result(model.chat(Talk.request(prompt, named)), named));
    try {
      executor.execute(call);
      return call.get(TimeUnit.NANOSECONDS.convert(prompt.timeout()), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      return LlmFailure.of(Kind.CANCELLED, NAME, "The runtime was closed");
    } catch (TimeoutException e) {
      return Failures.late(prompt.timeout());
    } catch (ExecutionException e) {
      return Failures.of(e.getCause() == null ? e : e.getCause());
    } finally {
      call.cancel(true);
    }
  }
}
