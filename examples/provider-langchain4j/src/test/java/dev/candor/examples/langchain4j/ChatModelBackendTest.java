package dev.candor.examples.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.Candor;
import dev.candor.core.llm.LedgerQuery;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ChatModelBackendTest {

  private static final Prompt PROMPT =
      Prompt.of(new Step("tailor", Tier.LOW), "Answer in one word.", "What colour is the sky?");
  private static final String SCHEMA = "{\"type\":\"object\"}";

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void no_call_stays() throws Exception {
    threads.shutdown();
    assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS), "a call runs on");
  }

  private ChatModelBackend over(ChatModel model) {
    return new ChatModelBackend(() -> Optional.of(model), Map.of(Tier.HIGH, "large"), threads);
  }

  private static LlmFailure failure(LlmResult result) {
    return assertInstanceOf(LlmFailure.class, result);
  }

  @Test
  void system_and_user_are_messages_and_the_answer_tells_model_and_tokens() throws Exception {
    FakeChatModel model = FakeChatModel.that(false, asked -> FakeChatModel.answer("blue").build());
    Completion answer = assertInstanceOf(Completion.class, over(model).complete(PROMPT));
    assertEquals(
        new Completion("blue", "langchain4j", "invented-1", new Usage(1, 12, 3, null)), answer);
    ChatRequest request = model.asked().get(0);
    assertEquals(
        List.of(
            SystemMessage.from("Answer in one word."), UserMessage.from("What colour is the sky?")),
        request.messages());
    assertNull(request.modelName());
    assertNull(request.responseFormat());
  }

  @Test
  void the_tier_names_a_model_unless_the_prompt_does() throws Exception {
    FakeChatModel model = FakeChatModel.that(false, asked -> FakeChatModel.answer("x").build());
    Step high = new Step("tailor", Tier.HIGH);
    over(model).complete(PROMPT.by(high, null));
    over(model).complete(PROMPT.by(high, "named"));
    assertEquals("large", model.asked().get(0).modelName());
    assertEquals("named", model.asked().get(1).modelName());
  }

  @Test
  void a_schema_is_sent_as_it_is() throws Exception {
    FakeChatModel model = FakeChatModel.that(true, asked -> FakeChatModel.answer("{}").build());
    over(model).complete(PROMPT.answering(SCHEMA));
    assertEquals(
        JsonRawSchema.from(SCHEMA),
        model.asked().get(0).responseFormat().jsonSchema().rootElement());
  }

  @ParameterizedTest
  @MethodSource
  void an_exception_has_its_class(RuntimeException thrown, Kind kind) throws Exception {
    ChatModel model =
        FakeChatModel.that(
            false,
            asked -> {
              throw thrown;
            });
    LlmFailure failure = failure(over(model).complete(PROMPT));
    assertEquals(kind, failure.kind(), failure.detail());
    assertFalse(failure.detail().contains("abcdef"), failure.detail());
    assertTrue(failure.detail().length() < 400);
  }

  static Stream<Arguments> an_exception_has_its_class() {
    return Stream.of(
        Arguments.of(new AuthenticationException("wrong key sk-abcdefgh"), Kind.NOT_LOGGED_IN),
        Arguments.of(new RateLimitException("slow down"), Kind.RATE_LIMITED),
        Arguments.of(new RateLimitException("code: insufficient_quota"), Kind.CREDIT_OR_QUOTA),
        Arguments.of(new TimeoutException("late"), Kind.TIMEOUT),
        Arguments.of(new InvalidRequestException("bad"), Kind.UNSUPPORTED),
        Arguments.of(new InvalidRequestException("context_length_exceeded"), Kind.TOO_LONG),
        Arguments.of(new ContentFilteredException("no"), Kind.UNSUPPORTED),
        Arguments.of(new ModelNotFoundException("x"), Kind.UNSUPPORTED),
        Arguments.of(new UnsupportedFeatureException("schema"), Kind.UNSUPPORTED),
        Arguments.of(new InternalServerException("x".repeat(9_999)), Kind.CRASHED),
        Arguments.of(new InternalServerException(new HttpException(529, "x")), Kind.OVERLOADED),
        Arguments.of(new HttpException(413, "x"), Kind.TOO_LONG),
        Arguments.of(new IllegalStateException(), Kind.CRASHED));
  }

  @ParameterizedTest
  @MethodSource
  void an_end_that_is_no_answer_has_its_class(FinishReason reason, String text, Kind kind)
      throws Exception {
    ChatModel model =
        FakeChatModel.that(false, asked -> FakeChatModel.answer(text).finishReason(reason).build());
    LlmFailure failure = failure(over(model).complete(PROMPT));
    assertEquals(kind, failure.kind());
    assertEquals(new Usage(1, 12, 3, null), failure.usage());
  }

  static Stream<Arguments> an_end_that_is_no_answer_has_its_class() {
    return Stream.of(
        Arguments.of(FinishReason.LENGTH, "a part", Kind.BAD_ANSWER),
        Arguments.of(FinishReason.CONTENT_FILTER, "no", Kind.UNSUPPORTED),
        Arguments.of(FinishReason.TOOL_EXECUTION, "wait", Kind.TOOL_STOP),
        Arguments.of(FinishReason.STOP, " ", Kind.EMPTY));
  }

  @Test
  void a_model_that_returns_nothing_at_all_crashed() throws Exception {
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse chat(ChatRequest request) {
            return null;
          }
        };
    assertEquals(Kind.CRASHED, failure(over(model).complete(PROMPT)).kind());
  }

  private static final class Slow {
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final ChatModel model =
        FakeChatModel.that(
            false,
            asked -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              throw new IllegalStateException("interrupted");
            });
  }

  @Test
  void when_time_is_over_the_model_is_interrupted() throws Exception {
    Slow slow = new Slow();
    LlmFailure failure = failure(over(slow.model).complete(PROMPT.within(Duration.ofMillis(100))));
    assertEquals(Kind.TIMEOUT, failure.kind());
    assertEquals(1, failure.usage().calls());
    assertTrue(slow.interrupted.await(20, TimeUnit.SECONDS));
  }

  @Test
  void when_the_caller_is_interrupted_the_model_is_too() throws Exception {
    Slow slow = new Slow();
    ExecutorService caller = Executors.newSingleThreadExecutor();
    Future<LlmResult> call = caller.submit(() -> over(slow.model).complete(PROMPT));
    assertTrue(slow.started.await(20, TimeUnit.SECONDS));
    caller.shutdownNow();
    Throwable cause =
        assertThrows(ExecutionException.class, () -> call.get(20, TimeUnit.SECONDS)).getCause();
    assertInstanceOf(InterruptedException.class, cause);
    assertTrue(slow.interrupted.await(20, TimeUnit.SECONDS));
  }

  @Test
  void without_a_chat_model_it_says_how_to_give_one() throws Exception {
    ChatModelBackend backend = new ChatModelBackend(Optional::empty, Map.of(), threads);
    assertFalse(backend.availability().usable());
    LlmFailure failure = failure(backend.complete(PROMPT));
    assertEquals(Kind.NOT_INSTALLED, failure.kind());
    assertTrue(failure.detail().contains("use(ChatModel.class"), failure.detail());
  }

  @Test
  void a_runtime_asks_the_chat_model_that_the_host_gave() throws Exception {
    ChatModel model = FakeChatModel.that(false, asked -> FakeChatModel.answer("blue").build());
    try (Candor candor =
        Candor.builder().use(ChatModel.class, model).setting("candor.llm", "langchain4j").build()) {
      Prompt prompt = PROMPT.by(new Step("llm-check", Tier.LOW), null); // a step every runtime has
      LlmResult result = candor.llm(LlmRun.of("run"), Budget.calls(1)).ask(prompt);
      Completion answer = assertInstanceOf(Completion.class, result);
      assertEquals("blue", answer.text());
      assertEquals("langchain4j", answer.backend());
      assertEquals(1, candor.ledger().find(LedgerQuery.ALL).size());
    }
  }
}
