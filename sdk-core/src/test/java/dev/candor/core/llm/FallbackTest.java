package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.llm.Bench.Named;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmCall.Cause;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.spi.llm.LlmEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens when a backend does not answer: order, reasons, deadline, breaker, rate. */
final class FallbackTest {

  private static final Map<String, String> ONE_TRY = Map.of("candor.llm.retries", "0");

  private final Bench bench = new Bench();
  private final Named good = new Named("good", Bench.says("blue", "m", 1, 1));

  @Test
  void the_next_backend_is_asked_in_order_and_the_reason_stands_in_the_ledger() throws Exception {
    Named first = new Named("first", Bench.fails(Kind.NOT_LOGGED_IN));
    Named second = new Named("second", Bench.fails(Kind.CREDIT_OR_QUOTA));
    Gateway gateway = bench.gateway(Map.of(), first, second, good);
    Completion answer = assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    assertEquals("good", answer.backend());
    List<LlmCall> calls = gateway.calls();
    assertEquals(List.of("first", "second", "good"), calls.stream().map(LlmCall::backend).toList());
    assertEquals(
        List.of("", "first: NOT_LOGGED_IN", "second: CREDIT_OR_QUOTA"),
        calls.stream().map(call -> call.attempt().reason()).toList());
    assertEquals(
        List.of(Cause.FIRST, Cause.FALLBACK, Cause.FALLBACK),
        calls.stream().map(call -> call.attempt().cause()).toList());
    assertEquals(1, calls.stream().map(LlmCall::id).distinct().count());
    assertEquals(List.of("second", "good"), bench.told(LlmEvent.Kind.FELL_BACK));
  }

  @Test
  void when_nobody_answers_the_failure_tells_of_all() throws Exception {
    Gateway gateway =
        bench.gateway(
            ONE_TRY,
            new Named("first", Bench.fails(Kind.OVERLOADED)),
            new Named("second", Bench.fails(Kind.CRASHED)));
    LlmFailure failure = assertInstanceOf(LlmFailure.class, gateway.ask(Bench.PROMPT));
    assertEquals("second", failure.backend());
    assertTrue(failure.detail().contains("first: OVERLOADED"), failure.detail());
  }

  @Test
  void a_cancelled_call_is_neither_tried_again_nor_given_to_another() throws Exception {
    Named first = new Named("first", Bench.fails(Kind.CANCELLED));
    bench.gateway(Map.of(), first, good).ask(Bench.PROMPT);
    assertEquals(1, first.asked.size());
    assertEquals(0, good.asked.size());
  }

  @Test
  void an_interrupt_asks_nobody_else_and_leaves_no_reservation() throws Exception {
    Named first =
        new Named(
            "first",
            prompt -> {
              throw new InterruptedException();
            },
            Bench.says("blue", "m", 1, 1));
    Gateway gateway = bench.gateway(Map.of("candor.llm.budget.total.max-calls", "2"), first, good);
    assertThrows(InterruptedException.class, () -> gateway.ask(Bench.PROMPT));
    assertEquals(0, good.asked.size());
    assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    LlmFailure broke = assertInstanceOf(LlmFailure.class, gateway.ask(Bench.PROMPT));
    assertEquals(Kind.OVER_BUDGET, broke.kind(), "the interrupted try counts once, not twice");
  }

  @Test
  void one_deadline_covers_retries_and_fallbacks() throws Exception {
    Named slow =
        new Named(
            "slow",
            prompt -> {
              bench.pass(Duration.ofSeconds(4));
              return LlmFailure.of(Kind.TIMEOUT, "slow", "slow");
            });
    Prompt hurried = Bench.PROMPT.within(Duration.ofSeconds(6));
    bench.gateway(ONE_TRY, slow, good).ask(hurried);
    assertEquals(Duration.ofSeconds(2), good.asked.get(0).timeout());
    bench.gateway(ONE_TRY, slow, slow, slow, good).ask(hurried);
    assertEquals(1, good.asked.size(), "no time was left for it");
  }

  @Test
  void a_backend_that_fails_in_a_row_rests_and_is_asked_again_after_it() throws Exception {
    Named first =
        new Named(
            "first",
            Bench.fails(Kind.CRASHED),
            Bench.fails(Kind.CRASHED),
            Bench.says("back", "m", 1, 1));
    Map<String, String> settings =
        Map.of(
            "candor.llm.retries", "0",
            "candor.llm.breaker.failures", "2",
            "candor.llm.breaker.rest", "1m");
    Gateway gateway = bench.gateway(settings, first, good);
    gateway.ask(Bench.PROMPT);
    gateway.ask(Bench.PROMPT);
    gateway.ask(Bench.PROMPT);
    assertEquals(2, first.asked.size(), "it rests");
    assertEquals(3, good.asked.size());
    assertEquals(List.of("first"), bench.told(LlmEvent.Kind.RESTING));
    bench.pass(Duration.ofSeconds(61));
    Completion answer = assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    assertEquals("back", answer.text());
  }

  @Test
  void what_is_wrong_with_a_question_does_not_rest_a_backend() throws Exception {
    Named first = new Named("first", Bench.fails(Kind.TOO_LONG));
    Gateway gateway = bench.gateway(Map.of("candor.llm.breaker.failures", "1"), first);
    gateway.ask(Bench.PROMPT);
    gateway.ask(Bench.PROMPT);
    assertEquals(2, first.asked.size());
  }

  @Test
  void calls_above_the_rate_wait_and_one_that_cannot_wait_is_given_on() throws Exception {
    Map<String, String> settings = Map.of("candor.llm.first.calls-per-minute", "2");
    Named first = new Named("first", Bench.says("one", "m", 1, 1));
    Gateway gateway = bench.gateway(settings, first, good);
    gateway.ask(Bench.PROMPT);
    gateway.ask(Bench.PROMPT);
    assertEquals(List.of(Duration.ofSeconds(30)), bench.rests);
    Completion other =
        assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT.within(Duration.ofSeconds(5))));
    assertEquals("good", other.backend());
    assertEquals(List.of("first"), bench.told(LlmEvent.Kind.RATE_EXHAUSTED));
  }

  @Test
  void what_one_cannot_another_may() throws Exception {
    Named small = new Named("small", Bench.says("s", "m", 1, 1));
    small.claiming(new LlmCapabilities(false, false, 5));
    Gateway gateway = bench.gateway(Map.of(), small, good);
    Completion answer = assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    assertEquals("good", answer.backend());
    assertEquals(0, small.asked.size());
  }

  @Test
  void a_listener_that_throws_breaks_no_call() throws Exception {
    bench.listeners.add(
        0,
        event -> {
          throw new IllegalStateException("broken listener");
        });
    assertInstanceOf(Completion.class, bench.gateway(Map.of(), good).ask(Bench.PROMPT));
    assertFalse(bench.events.isEmpty(), "the other listener was told");
  }

  @Test
  void an_alert_comes_once_in_a_window_and_then_says_how_many_did_not() throws Exception {
    Named first = new Named("first", Bench.fails(Kind.NOT_LOGGED_IN));
    Map<String, String> settings =
        Map.of("candor.llm.alerts.window", "10m", "candor.llm.breaker.failures", "1000");
    Gateway gateway = bench.gateway(settings, first, good);
    for (int i = 0; i < 3; i++) {
      gateway.ask(Bench.PROMPT);
    }
    assertEquals(1, bench.told(LlmEvent.Kind.FELL_BACK).size());
    assertEquals(6, bench.told(LlmEvent.Kind.FINISHED).size(), "progress is told every time");
    bench.pass(Duration.ofMinutes(10));
    gateway.ask(Bench.PROMPT);
    LlmEvent last =
        bench.events.stream()
            .filter(event -> event.kind() == LlmEvent.Kind.FELL_BACK)
            .reduce((one, other) -> other)
            .orElseThrow();
    assertEquals(2, last.suppressed());
    assertEquals("llm.call.fell-back", last.kind().key());
  }
}
