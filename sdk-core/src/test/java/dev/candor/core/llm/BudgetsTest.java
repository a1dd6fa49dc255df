package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.llm.Bench.Named;
import dev.candor.core.prompt.Billing;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Limits by scope, what happens beyond them, and what calls cost. */
final class BudgetsTest {

  private static final String KEY = "candor.llm.budget.";

  private final Bench bench = new Bench();
  private final Named priced =
      new Named("anthropic", Bench.says("a", "claude-sonnet-5-5", 1000, 500));
  private final Named second = new Named("second", Bench.says("b", "m", 1, 1));

  private static void assertKind(Kind kind, LlmResult result) {
    assertEquals(kind, assertInstanceOf(LlmFailure.class, result).kind());
  }

  @Test
  void a_call_is_priced_by_the_table_on_its_day() throws Exception {
    Completion answer =
        assertInstanceOf(Completion.class, bench.gateway(Map.of(), priced).ask(Bench.PROMPT));
    assertEquals(0, new BigDecimal("0.007").compareTo(answer.usage().costUsd()));
  }

  @Test
  void a_model_without_a_price_is_unpriced_and_told_and_settings_give_it_one() throws Exception {
    Named unknown = new Named("one", Bench.says("a", "some-model-2", 1_000_000, 1_000_000));
    LlmResult answer = bench.gateway(Map.of(), unknown).ask(Bench.PROMPT);
    assertNull(answer.usage().costUsd());
    assertEquals(List.of("some-model-2"), bench.told(LlmEvent.Kind.UNPRICED));
    Map<String, String> price =
        Map.of(
            "candor.llm.price.some-model-2.input", "1.50",
            "candor.llm.price.some-model-2.output", "6");
    LlmResult paid = bench.gateway(price, unknown).ask(Bench.PROMPT);
    assertEquals(0, new BigDecimal("7.5").compareTo(paid.usage().costUsd()));
  }

  @Test
  void tokens_of_the_cache_are_cheaper_and_unpriced_where_settings_leave_them_out()
      throws Exception {
    Usage usage = new Usage(1, 1_000_000, 0, new Usage.Cached(1_000_000, 0), null);
    Named cached = new Named("one", prompt -> new Completion("a", "", "some-model-2", usage));
    String price = "candor.llm.price.some-model-2.";
    Map<String, String> plain = Map.of(price + "input", "2", price + "output", "4");
    assertNull(bench.gateway(plain, cached).ask(Bench.PROMPT).usage().costUsd());
    LlmEvent told =
        bench.events.stream()
            .filter(event -> event.kind() == LlmEvent.Kind.UNPRICED)
            .findFirst()
            .orElseThrow();
    assertTrue(told.message().contains(".cache-read"), told.message());
    Map<String, String> whole =
        Map.of(price + "input", "2", price + "output", "4", price + "cache-read", "0.50");
    LlmResult paid = bench.gateway(whole, cached).ask(Bench.PROMPT);
    assertEquals(0, new BigDecimal("0.5").compareTo(paid.usage().costUsd()));
    assertEquals(
        List.of(1_000_000L, 1_000_000L),
        bench.ledger.find(LedgerQuery.ALL).stream()
            .map(call -> call.usage().cached().readTokens())
            .toList());
  }

  @Test
  void a_subscription_costs_no_money_and_its_tokens_count() throws Exception {
    Named command =
        new Named("claude-cli", Bench.says("a", "claude-opus-5-5", 900, 100))
            .billed(Billing.SUBSCRIPTION);
    Gateway gateway =
        bench.gateway(
            Map.of(KEY + "total.max-cost-usd", "0.01", KEY + "total.max-tokens", "2500"), command);
    assertEquals(0, BigDecimal.ZERO.compareTo(gateway.ask(Bench.PROMPT).usage().costUsd()));
    assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    assertEquals(Billing.SUBSCRIPTION, gateway.calls().get(0).billing());
    assertEquals(2000, gateway.usage().inputTokens() + gateway.usage().outputTokens());
    assertKind(Kind.OVER_BUDGET, exhausted(gateway));
  }

  private static LlmResult exhausted(Gateway gateway) throws InterruptedException {
    gateway.ask(Bench.PROMPT);
    return gateway.ask(Bench.PROMPT);
  }

  @Test
  void money_is_reserved_before_the_call_by_price_and_length() throws Exception {
    // 40,000 characters are about 10,000 tokens: 2 cents to read
    Named backend = new Named("anthropic", Bench.says("a", "claude-sonnet-5-5", 10_000, 0));
    Gateway gateway = bench.gateway(Map.of(KEY + "total.max-cost-usd", "0.01"), backend);
    assertKind(Kind.OVER_BUDGET, gateway.ask(Bench.PROMPT.saying("", "x".repeat(40_000))));
    assertEquals(0, backend.asked.size());
    assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT.saying("", "short")));
  }

  @Test
  void what_many_reserve_at_once_never_exceeds_a_limit_of_any_scope() throws Exception {
    Map<String, String> limits =
        Map.of(
            KEY + "total.max-calls", "40",
            KEY + "day.max-cost-usd", "0.05",
            KEY + "application.max-tokens", "30000",
            KEY + "provider.anthropic.max-calls", "30",
            KEY + "run.max-tokens", "12000");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier start = new CyclicBarrier(16);
    Named backend =
        new Named(
            "anthropic",
            prompt -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.yield();
              inside.decrementAndGet();
              // no more than is reserved for the first: 500 tokens read, 500 written
              return new Completion("a", "", "claude-sonnet-5-5", new Usage(1, 500, 500, null));
            });
    Gateway gateway = bench.gateway(limits, backend);
    Prompt prompt = Bench.PROMPT.saying("", "x".repeat(2_000)).by(Bench.STEP, "claude-sonnet-5-5");
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        LlmRun run = new LlmRun("run-" + i % 4, "app");
        runs.add(
            threads.submit(
                () -> {
                  Gateway view = gateway.within(run, Budget.calls(5));
                  start.await();
                  for (int call = 0; call < 20; call++) {
                    view.ask(prompt);
                  }
                  return view.usage().calls();
                }));
      }
      for (Future<Integer> run : runs) {
        assertTrue(run.get(60, TimeUnit.SECONDS) <= 5);
      }
    } finally {
      threads.shutdownNow();
    }
    Usage used = gateway.usage();
    assertTrue(used.calls() <= 30 && used.calls() > 0, used.toString());
    assertTrue(used.costUsd().compareTo(new BigDecimal("0.05")) <= 0, used.toString());
    assertTrue(used.inputTokens() + used.outputTokens() <= 30_000, used.toString());
    assertEquals(used.calls(), bench.ledger.total(LedgerQuery.ALL).calls());
  }

  @Test
  void a_budget_of_every_run_is_a_new_one_for_each() throws Exception {
    Gateway gateway = bench.gateway(Map.of(KEY + "run.max-calls", "1"), priced);
    for (String id : List.of("one", "two")) {
      Gateway run = gateway.within(LlmRun.of(id), Budget.calls(10));
      assertInstanceOf(Completion.class, run.ask(Bench.PROMPT));
      assertKind(Kind.OVER_BUDGET, run.ask(Bench.PROMPT));
    }
  }

  @Test
  void a_budget_of_an_application_lasts_over_runs_and_starts() throws Exception {
    Map<String, String> settings = Map.of(KEY + "application.max-calls", "2");
    Budget enough = Budget.calls(10);
    bench.gateway(settings, priced).within(new LlmRun("r1", "app-1"), enough).ask(Bench.PROMPT);
    Gateway again = bench.gateway(settings, priced);
    assertInstanceOf(
        Completion.class, again.within(new LlmRun("r2", "app-1"), enough).ask(Bench.PROMPT));
    assertKind(Kind.OVER_BUDGET, again.within(new LlmRun("r3", "app-1"), enough).ask(Bench.PROMPT));
    assertInstanceOf(
        Completion.class, again.within(new LlmRun("r4", "app-2"), enough).ask(Bench.PROMPT));
  }

  @Test
  void a_budget_of_a_day_survives_a_start_and_ends_with_the_day() throws Exception {
    Map<String, String> settings = Map.of(KEY + "day.max-calls", "1");
    bench.gateway(settings, priced).ask(Bench.PROMPT);
    Gateway again = bench.gateway(settings, priced);
    assertKind(Kind.OVER_BUDGET, again.ask(Bench.PROMPT));
    bench.pass(Duration.ofHours(14));
    assertInstanceOf(Completion.class, again.ask(Bench.PROMPT));
  }

  @Test
  void a_budget_of_a_provider_gives_the_call_to_the_next() throws Exception {
    Map<String, String> settings = Map.of(KEY + "provider.anthropic.max-calls", "1");
    Gateway gateway = bench.gateway(settings, priced, second);
    gateway.ask(Bench.PROMPT);
    Completion other = assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    assertEquals("second", other.backend());
    assertEquals("anthropic: OVER_BUDGET", gateway.calls().get(1).attempt().reason());
  }

  @Test
  void four_fifths_of_a_budget_are_told_before_it_is_used_up() throws Exception {
    Gateway gateway = bench.gateway(Map.of(KEY + "total.max-calls", "5"), priced);
    for (int i = 0; i < 3; i++) {
      gateway.ask(Bench.PROMPT);
    }
    assertEquals(List.of(), bench.told(LlmEvent.Kind.BUDGET_NEARLY_USED));
    gateway.ask(Bench.PROMPT);
    assertEquals(List.of("total"), bench.told(LlmEvent.Kind.BUDGET_NEARLY_USED));
    assertEquals(List.of(), bench.told(LlmEvent.Kind.BUDGET_REFUSED));
  }

  @Test
  void what_a_call_will_use_is_told_without_a_call() throws Exception {
    Gateway gateway = bench.gateway(Map.of("candor.llm.model.middle", "claude-sonnet-5-5"), priced);
    Prompt prompt = Bench.PROMPT.saying("", "x".repeat(40_000));
    Usage first = gateway.estimate(prompt);
    assertEquals(new Usage(1, 10_000, 500, first.costUsd()), first);
    assertEquals(0, new BigDecimal("0.025").compareTo(first.costUsd()));
    assertEquals(0, priced.asked.size());
    assertNull(bench.gateway(Map.of(), priced).estimate(prompt.by(Bench.STEP, "odd")).costUsd());
    Named command = new Named("claude-cli", Bench.says("a", "m", 1, 1));
    command.billed(Billing.SUBSCRIPTION);
    Usage free = bench.gateway(Map.of(), command).estimate(prompt);
    assertEquals(0, BigDecimal.ZERO.compareTo(free.costUsd()));
  }

  @Test
  void beyond_a_limit_that_warns_the_call_is_made_and_told() throws Exception {
    Gateway gateway =
        bench.gateway(Map.of(KEY + "total.max-calls", "0", KEY + "total.action", "warn"), priced);
    assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    assertEquals(List.of("total"), bench.told(LlmEvent.Kind.BUDGET_WARNED));
  }

  @Test
  void beyond_a_limit_that_skips_the_step_runs_as_without_a_model() throws Exception {
    Gateway gateway =
        bench.gateway(
            Map.of(KEY + "total.max-calls", "0", KEY + "total.action", "skip"), priced, second);
    assertKind(Kind.NO_MODEL, gateway.ask(Bench.PROMPT));
    assertEquals(0, second.asked.size());
  }

  @Test
  void beyond_a_limit_that_refuses_nothing_is_asked_and_the_failure_says_which() throws Exception {
    Gateway gateway = bench.gateway(Map.of(KEY + "total.max-calls", "0"), priced);
    LlmFailure failure = assertInstanceOf(LlmFailure.class, gateway.ask(Bench.PROMPT));
    assertEquals(Kind.OVER_BUDGET, failure.kind());
    assertTrue(failure.detail().contains("total"), failure.detail());
    assertEquals(0, priced.asked.size());
    assertEquals(List.of("total"), bench.told(LlmEvent.Kind.BUDGET_REFUSED));
    assertEquals(List.of(), bench.ledger.find(LedgerQuery.ALL));
  }

  @Test
  void a_misspelt_budget_is_an_error_at_start_and_not_no_budget() {
    for (String key :
        List.of("weekly.max-calls", "day.max-cost", "max-calls", "provider.max-tokens")) {
      ConfigurationException e =
          assertThrows(
              ConfigurationException.class, () -> bench.gateway(Map.of(KEY + key, "1"), priced));
      assertTrue(String.valueOf(e.getMessage()).contains(KEY + key), e.getMessage());
    }
    bench.gateway(Map.of(KEY + "provider.not-asked-today.max-cost-usd", "1"), priced);
  }
}
