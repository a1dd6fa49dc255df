package dev.candor.core.tck.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.llm.LlmBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LlmBackend} does. Extend it, and give a backend that answers the prompts of
 * this class: a recorded or scripted world stands behind it, never a model.
 */
public abstract class LlmBackendContract {

  /** A schema that any backend with schemas takes. */
  protected static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"answer\":{\"type\":\"string\"}},"
          + "\"required\":[\"answer\"],\"additionalProperties\":false}";

  /**
   * The backend under test.
   *
   * @return a backend that answers {@link #plain()}, and {@link #withSchema()} and {@link
   *     #withTools()} where it claims to
   */
  protected abstract LlmBackend backend();

  /**
   * The same kind of backend in a broken world: a command that is not there, a server that is away.
   *
   * @return a backend that cannot answer, or empty when nothing around it can break
   */
  protected Optional<LlmBackend> broken() {
    return Optional.empty();
  }

  /**
   * A plain question.
   *
   * @return without schema and tools
   */
  protected Prompt plain() {
    return Prompt.of(
        new Step("contract", Tier.LOW), "Answer in one word.", "What colour is the sky?");
  }

  /**
   * A question whose answer follows {@link #SCHEMA}.
   *
   * @return default: the plain one with the schema
   */
  protected Prompt withSchema() {
    return plain().answering(SCHEMA);
  }

  /**
   * A question with tools.
   *
   * @return default: the plain one with a tool named "look-up"
   */
  protected Prompt withTools() {
    return plain().using(List.of("look-up"), 3);
  }

  @Test
  final void the_name_has_the_form_settings_can_write() {
    String name = backend().name();
    assertTrue(name.matches("[a-z][a-z0-9-]{0,63}"), name);
    assertEquals(name, backend().name());
  }

  @Test
  final void capabilities_are_the_same_every_time() {
    LlmBackend backend = backend();
    assertEquals(backend.capabilities(), backend.capabilities());
  }

  @Test
  final void it_is_usable_or_says_why_not() {
    var availability = backend().availability();
    assertTrue(availability.usable(), availability.reason());
    broken()
        .map(LlmBackend::availability)
        .ifPresent(other -> assertTrue(other.usable() || !other.reason().isBlank()));
  }

  @Test
  final void a_plain_question_gets_an_answer_with_usage() throws Exception {
    LlmBackend backend = backend();
    Completion answer = answer(backend, plain());
    assertFalse(answer.text().isBlank());
    assertEquals(backend.name(), answer.backend());
    assertTrue(answer.usage().calls() >= 0);
  }

  @Test
  final void an_answer_begins_once_at_most_and_is_the_same_answer() throws Exception {
    LlmBackend backend = backend();
    AtomicInteger begun = new AtomicInteger();
    LlmResult result = backend.complete(plain(), begun::incrementAndGet);
    assertEquals(
        answer(backend, plain()).text(), assertInstanceOf(Completion.class, result).text());
    assertTrue(begun.get() <= 1, "it began " + begun.get() + " times");
    AtomicInteger never = new AtomicInteger();
    if (broken().isPresent()) {
      broken().orElseThrow().complete(plain(), never::incrementAndGet);
    }
    assertEquals(0, never.get(), "nothing arrived in a broken world");
  }

  @Test
  final void a_schema_is_followed_where_it_is_claimed() throws Exception {
    LlmBackend backend = backend();
    assumeTrue(backend.capabilities().schema());
    String text = answer(backend, withSchema()).text().strip();
    assertTrue(text.startsWith("{") && text.endsWith("}"), text);
    assertTrue(text.contains("\"answer\""), text);
  }

  @Test
  final void a_schema_is_refused_where_it_is_not_claimed() throws Exception {
    LlmBackend backend = backend();
    assumeFalse(backend.capabilities().schema());
    assertRefused(backend.complete(withSchema()));
  }

  @Test
  final void tools_are_taken_where_they_are_claimed() throws Exception {
    LlmBackend backend = backend();
    assumeTrue(backend.capabilities().tools());
    answer(backend, withTools());
  }

  @Test
  final void tools_are_refused_where_they_are_not_claimed() throws Exception {
    LlmBackend backend = backend();
    assumeFalse(backend.capabilities().tools());
    assertRefused(backend.complete(withTools()));
  }

  @Test
  final void a_prompt_that_is_too_long_is_refused() throws Exception {
    LlmBackend backend = backend();
    long most = backend.capabilities().maxPromptChars();
    assumeTrue(most < 20_000_000, "no prompt of a test is longer");
    Prompt plain = plain();
    LlmFailure failure =
        assertRefused(
            backend.complete(Prompt.of(plain.step(), plain.system(), "x".repeat((int) most + 1))));
    assertEquals(LlmFailure.Kind.TOO_LONG, failure.kind());
  }

  @Test
  final void a_broken_world_is_a_typed_failure_that_says_what_broke() throws Exception {
    Optional<LlmBackend> broken = broken();
    assumeTrue(broken.isPresent());
    LlmFailure failure = assertInstanceOf(LlmFailure.class, broken.orElseThrow().complete(plain()));
    assertFalse(failure.detail().isBlank(), "says nothing");
  }

  @Test
  final void several_calls_run_at_once() throws Exception {
    LlmBackend backend = backend();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<LlmResult>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(threads.submit(() -> backend.complete(plain())));
      }
      for (Future<LlmResult> call : calls) {
        assertInstanceOf(Completion.class, call.get(60, TimeUnit.SECONDS));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void an_interrupt_ends_the_call_or_stays_for_the_caller() {
    boolean seen;
    Thread.currentThread().interrupt();
    try {
      backend().complete(plain());
      seen = Thread.interrupted();
    } catch (InterruptedException e) {
      seen = true;
    } finally {
      Thread.interrupted();
    }
    assertTrue(seen, "the interrupt was swallowed");
  }

  private static Completion answer(LlmBackend backend, Prompt prompt) throws InterruptedException {
    LlmResult result = backend.complete(prompt);
    if (result instanceof LlmFailure failure) {
      throw new AssertionError(failure.kind() + ": " + failure.detail());
    }
    return (Completion) result;
  }

  private static LlmFailure assertRefused(LlmResult result) {
    LlmFailure failure = assertInstanceOf(LlmFailure.class, result);
    assertFalse(failure.kind().retryable(), failure.kind().name());
    assertFalse(failure.detail().isBlank(), "says nothing");
    assertNotEquals(LlmFailure.Kind.CANCELLED, failure.kind());
    return failure;
  }
}
