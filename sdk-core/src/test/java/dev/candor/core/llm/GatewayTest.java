package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.internal.trace.Tracing;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.spi.llm.LlmEvent;
import dev.candor.core.spi.llm.MeteredLlm;
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.llm.CrankyLlmBackend;
import dev.candor.core.tck.llm.FakeLlmBackend;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GatewayTest {

  private static final Step STEP = new Step("posting-structure", Tier.MIDDLE);
  private static final LlmRun RUN = LlmRun.of("run-1");
  private static final Prompt PROMPT = Prompt.of(STEP, "system", "user");

  private final Ticker clock = new Ticker();
  private final List<Duration> rests = new ArrayList<>();
  private final List<LlmEvent> events = new ArrayList<>();
  private final MemoryStore store = new MemoryStore(clock);
  private final Ledger ledger = new Ledger(() -> store, Duration.ofDays(30));

  /** Moves only when told. */
  private static final class Ticker extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Gateway gateway(LlmBackend backend, Map<String, String> settings) {
    return gateway(List.of(backend), settings);
  }

  private Gateway gateway(List<LlmBackend> backends, Map<String, String> settings) {
    List<StepDefaults> steps =
        Stream.of("posting-structure", "other", "third", "inner")
            .map(name -> StepDefaults.of(new Step(name, Tier.LOW)))
            .map(one -> one.step().name().equals(STEP.name()) ? StepDefaults.of(STEP) : one)
            .toList();
    return new Gateway(
        new GatewayParts(
            backends, steps, Settings.of(settings), ledger, List.of(events::add), clock),
        Tracing.ofTheProcess(false),
        time -> {
          rests.add(time);
          clock.pass(time);
        });
  }

  private Gateway gateway(LlmBackend backend) {
    return gateway(backend, Map.of());
  }

  private static LlmFailure failure(LlmResult result) {
    return assertInstanceOf(LlmFailure.class, result);
  }

  @Test
  void an_answer_passes_through_and_stands_in_the_ledger() throws Exception {
    Gateway gateway = gateway(FakeLlmBackend.answering("blue"));
    Completion answer = assertInstanceOf(Completion.class, gateway.ask(PROMPT));
    assertEquals("blue", answer.text());
    assertEquals(new Usage(1, 10, 5, new BigDecimal("0.01")), gateway.usage());
    LlmCall call = gateway.calls().get(0);
    assertEquals("posting-structure", call.step());
    assertEquals("fake-middle", call.model());
    assertTrue(call.answered());
  }

  @Test
  void without_a_model_the_failure_says_how_to_get_one_and_nothing_is_counted() throws Exception {
    Gateway gateway = gateway(new NoBackend("Set candor.llm"));
    LlmFailure failure = failure(gateway.within(RUN, Budget.NONE).ask(PROMPT));
    assertEquals(Kind.NO_MODEL, failure.kind());
    assertTrue(failure.detail().contains("posting-structure"), failure.detail());
    assertTrue(failure.detail().contains("Set candor.llm"), failure.detail());
    assertEquals(Usage.NONE, gateway.usage());
    assertEquals(List.of(), gateway.calls());
  }

  @Test
  void settings_change_tier_model_and_timeout_of_one_step_alone() throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.answering("blue");
    Gateway gateway =
        gateway(
            backend,
            Map.of(
                "candor.llm.step.posting-structure.tier", "high",
                "candor.llm.step.posting-structure.timeout", "7s",
                "candor.llm.model.high", "big",
                "candor.llm.step.other.model", "small"));
    gateway.ask(PROMPT);
    gateway.ask(Prompt.of(new Step("other", Tier.LOW), "", "?"));
    gateway.ask(Prompt.of(new Step("third", Tier.LOW), "", "?"));
    Prompt first = backend.asked().get(0);
    assertEquals(Tier.HIGH, first.step().tier());
    assertEquals("big", first.model());
    assertEquals(Duration.ofSeconds(7), first.timeout());
    assertEquals("small", backend.asked().get(1).model());
    assertNull(backend.asked().get(2).model());
  }

  @Test
  void a_setting_of_another_form_is_named() {
    Map<String, String> wrong = Map.of("candor.llm.step.posting-structure.tier", "huge");
    LlmBackend backend = FakeLlmBackend.answering("blue");
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> gateway(backend, wrong));
    assertTrue(e.getMessage().contains("candor.llm.step.posting-structure.tier = 'huge'"));
    assertTrue(e.getMessage().contains("low, middle or high"), e.getMessage());
  }

  @Test
  void what_may_pass_is_tried_again_after_growing_waits() throws Exception {
    FakeLlmBackend backend =
        FakeLlmBackend.of(
            FakeLlmBackend.failure(Kind.OVERLOADED),
            FakeLlmBackend.answer(" "),
            FakeLlmBackend.answer("blue"));
    Gateway gateway = gateway(backend);
    Completion answer = assertInstanceOf(Completion.class, gateway.ask(PROMPT));
    assertEquals("blue", answer.text());
    assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(1)), rests);
    assertEquals(2, answer.usage().calls(), "the empty answer was paid too");
    assertEquals(
        List.of("OVERLOADED", "EMPTY", "null"),
        gateway.calls().stream().map(call -> String.valueOf(call.failure())).toList());
  }

  @Test
  void what_a_backend_says_about_itself_is_one_short_clean_line() throws Exception {
    String hostile = "m\u001b[31m\n\u202e=cmd" + "m".repeat(100_000);
    Usage usage = new Usage(1, 1, 1, null);
    FakeLlmBackend answers =
        FakeLlmBackend.of(prompt -> new Completion("blue", "fake", hostile, usage));
    Completion answer = assertInstanceOf(Completion.class, gateway(answers).ask(PROMPT));
    assertTrue(answer.model().startsWith("m[31m =cmdmmm"), answer.model());
    assertTrue(answer.model().length() <= 500);
    FakeLlmBackend fails =
        FakeLlmBackend.of(prompt -> LlmFailure.of(Kind.NOT_LOGGED_IN, "fake", hostile));
    assertEquals(answer.model(), failure(gateway(fails).ask(PROMPT)).detail());
  }

  @Test
  void what_does_not_pass_is_not_tried_again() throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.of(FakeLlmBackend.failure(Kind.NOT_LOGGED_IN));
    assertEquals(Kind.NOT_LOGGED_IN, failure(gateway(backend).ask(PROMPT)).kind());
    assertEquals(1, backend.asked().size());
  }

  @Test
  void the_number_of_tries_is_bounded_and_a_setting() throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.of(FakeLlmBackend.failure(Kind.CRASHED));
    gateway(backend, Map.of("candor.llm.retries", "1")).ask(PROMPT);
    assertEquals(2, backend.asked().size());
  }

  @Test
  void all_tries_share_one_deadline() throws Exception {
    FakeLlmBackend backend =
        FakeLlmBackend.of(
            prompt -> {
              clock.pass(Duration.ofSeconds(4));
              return LlmFailure.of(Kind.OVERLOADED, "fake", "busy");
            });
    LlmFailure last = failure(gateway(backend).ask(PROMPT.within(Duration.ofSeconds(6))));
    assertEquals(Kind.OVERLOADED, last.kind());
    assertEquals(
        List.of(Duration.ofSeconds(6), Duration.ofMillis(1500)),
        backend.asked().stream().map(Prompt::timeout).toList());
  }

  @Test
  void a_wait_beyond_the_deadline_is_not_begun() throws Exception {
    FakeLlmBackend backend =
        FakeLlmBackend.of(
            prompt ->
                new LlmFailure(
                    Kind.RATE_LIMITED, "fake", "later", Duration.ofHours(1), Usage.NONE));
    LlmFailure failure = failure(gateway(backend).ask(PROMPT));
    assertEquals(Duration.ofHours(1), failure.retryAfter());
    assertEquals(List.of(), rests);
  }

  @Test
  void what_the_backend_does_not_claim_is_not_asked_of_it() throws Exception {
    FakeLlmBackend backend =
        FakeLlmBackend.answering("blue").claiming(new LlmCapabilities(false, false, 20));
    Gateway gateway = gateway(backend);
    assertEquals(Kind.UNSUPPORTED, failure(gateway.ask(PROMPT.using(List.of("t"), 2))).kind());
    Prompt prompt = Prompt.of(STEP, "x".repeat(10), "y".repeat(11));
    assertEquals(Kind.TOO_LONG, failure(gateway.ask(prompt)).kind());
    assertEquals(List.of(), backend.asked());
  }

  @Test
  void a_backend_that_throws_or_gives_nothing_has_crashed() throws Exception {
    LlmBackend throwing =
        FakeLlmBackend.of(
            prompt -> {
              throw new IllegalStateException("secret text of a prompt");
            });
    LlmFailure failure = failure(gateway(throwing).ask(PROMPT));
    assertEquals(Kind.CRASHED, failure.kind());
    assertFalse(failure.detail().contains("secret"), failure.detail());
    assertNull(failure.usage().costUsd(), "nobody knows what it cost");
    assertEquals(
        Kind.CRASHED, failure(gateway(FakeLlmBackend.of(prompt -> null)).ask(PROMPT)).kind());
  }

  @Test
  void a_budget_of_calls_counts_every_try() throws Exception {
    FakeLlmBackend backend =
        FakeLlmBackend.of(
            FakeLlmBackend.answer(" "), FakeLlmBackend.answer(" "), FakeLlmBackend.answer("blue"));
    LlmFailure failure = failure(gateway(backend).within(RUN, Budget.calls(2)).ask(PROMPT));
    assertEquals(Kind.OVER_BUDGET, failure.kind());
    assertEquals(2, failure.usage().calls());
    assertEquals(2, backend.asked().size());
  }

  @Test
  void a_budget_of_money_ends_when_it_is_spent() throws Exception {
    Gateway gateway = gateway(FakeLlmBackend.answering("blue"));
    MeteredLlm run = gateway.within(RUN, new Budget(100, new BigDecimal("0.03")));
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(Completion.class, run.ask(PROMPT));
    }
    assertEquals(Kind.OVER_BUDGET, failure(run.ask(PROMPT)).kind());
    assertEquals(new BigDecimal("0.03"), run.usage().costUsd());
    assertInstanceOf(Completion.class, gateway.ask(PROMPT), "the budget was the run's alone");
  }

  @Test
  void runs_count_in_the_budget_around_them_and_not_in_each_other() throws Exception {
    Gateway gateway =
        gateway(FakeLlmBackend.answering("blue"), Map.of("candor.llm.budget.total.max-calls", "3"));
    MeteredLlm one = gateway.within(RUN, Budget.calls(2));
    MeteredLlm other = gateway.within(RUN, Budget.calls(2));
    one.ask(PROMPT);
    one.ask(PROMPT);
    other.ask(PROMPT);
    assertEquals(Kind.OVER_BUDGET, failure(other.ask(PROMPT)).kind());
    assertEquals(2, one.usage().calls());
    assertEquals(1, other.usage().calls());
    assertEquals(3, gateway.usage().calls());
  }

  @Test
  void calls_side_by_side_cannot_exceed_the_budget_together() throws Exception {
    CountDownLatch inside = new CountDownLatch(2);
    FakeLlmBackend backend =
        FakeLlmBackend.of(
            prompt -> {
              inside.countDown();
              inside.await();
              return FakeLlmBackend.answer("blue").take(prompt);
            });
    MeteredLlm run = gateway(backend).within(RUN, Budget.calls(2));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<LlmResult>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(threads.submit(() -> run.ask(PROMPT)));
      }
      int answered = 0;
      for (Future<LlmResult> call : calls) {
        answered += call.get(60, TimeUnit.SECONDS) instanceof Completion ? 1 : 0;
      }
      assertEquals(2, answered);
      assertEquals(2, run.usage().calls());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_interrupt_reaches_the_caller_and_the_try_stands_in_the_ledger() {
    FakeLlmBackend backend =
        FakeLlmBackend.of(
            prompt -> {
              throw new InterruptedException();
            });
    Gateway gateway = gateway(backend);
    assertThrows(InterruptedException.class, () -> gateway.ask(PROMPT));
    assertEquals(Kind.CANCELLED, gateway.calls().get(0).failure());
    assertEquals(1, gateway.usage().calls());
  }

  @Test
  void a_backend_may_ask_the_gateway_in_turn() throws Exception {
    List<Gateway> self = new ArrayList<>();
    FakeLlmBackend backend =
        FakeLlmBackend.of(
            prompt -> self.get(0).ask(Prompt.of(new Step("inner", Tier.LOW), "", "?")),
            FakeLlmBackend.answer("blue"));
    self.add(gateway(backend));
    assertInstanceOf(Completion.class, self.get(0).ask(PROMPT));
  }

  @Test
  void whatever_a_cranky_backend_does_the_ledger_adds_up_to_the_usage() throws Exception {
    for (long seed = 0; seed < 50; seed++) {
      Gateway gateway = gateway(new CrankyLlmBackend(FakeLlmBackend.answering("blue"), seed));
      int charged = 0;
      for (int i = 0; i < 10; i++) {
        charged += gateway.ask(PROMPT).usage().calls();
      }
      int listed = gateway.calls().stream().mapToInt(call -> call.usage().calls()).sum();
      assertEquals(listed, gateway.usage().calls());
      assertEquals(listed, charged);
    }
  }
}
