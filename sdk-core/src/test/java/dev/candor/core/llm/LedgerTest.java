package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ClosedException;
import dev.candor.core.llm.Bench.Named;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Usage;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.llm.LlmEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the ledger, and how it comes out. */
final class LedgerTest {

  private final Bench bench = new Bench();
  private final Named backend =
      new Named(
          "one",
          Bench.fails(Kind.OVERLOADED),
          Bench.says("a secret answer", "gpt-4o-mini", 1000, 500));

  private Gateway asked() throws InterruptedException {
    Gateway gateway = bench.gateway(Map.of(), backend);
    Prompt prompt = Bench.PROMPT.saying("secret rules", "a secret question");
    gateway.within(new LlmRun("run-1", "app-1"), Budget.calls(9)).ask(prompt);
    bench.pass(Duration.ofDays(1));
    gateway.within(LlmRun.of("run-2"), Budget.calls(9)).ask(prompt.from("tailor@2:abc"));
    return gateway;
  }

  @Test
  void it_is_found_by_run_application_step_model_backend_and_day() throws Exception {
    asked();
    assertEquals(3, bench.ledger.find(LedgerQuery.ALL).size());
    assertEquals(2, bench.ledger.find(LedgerQuery.ALL.run("run-1")).size());
    assertEquals(2, bench.ledger.find(LedgerQuery.ALL.application("app-1")).size());
    assertEquals(3, bench.ledger.find(LedgerQuery.ALL.step("tailor")).size());
    assertEquals(0, bench.ledger.find(LedgerQuery.ALL.step("other")).size());
    assertEquals(2, bench.ledger.find(LedgerQuery.ALL.model("gpt-4o-mini")).size());
    assertEquals(0, bench.ledger.find(LedgerQuery.ALL.backend("two")).size());
    LocalDate second = LocalDate.parse("2026-11-26");
    List<LlmCall> late = bench.ledger.find(LedgerQuery.ALL.day(second));
    assertEquals(List.of("run-2"), late.stream().map(call -> call.run().id()).toList());
    assertEquals(
        1, bench.ledger.find(LedgerQuery.ALL.day(second.minusDays(1)).model("gpt-4o-mini")).size());
    assertEquals(0, bench.ledger.find(LedgerQuery.ALL.day(second.plusDays(1))).size());
  }

  @Test
  void what_is_read_back_is_what_was_written_to_the_millisecond() throws Exception {
    Gateway gateway = asked();
    assertEquals(gateway.calls(), bench.ledger.find(LedgerQuery.ALL));
    assertEquals(3000, total().inputTokens() + total().outputTokens());
    assertEquals(gateway.usage().calls(), total().calls());
  }

  @Test
  void a_service_that_tells_any_number_of_tokens_breaks_no_sum_and_no_budget() throws Exception {
    Named absurd = new Named("one", Bench.says("a", "m", Long.MAX_VALUE, Long.MAX_VALUE));
    Map<String, String> limits = Map.of("candor.llm.budget.day.max-tokens", "100000");
    Gateway gateway = bench.gateway(Map.of(), absurd);
    assertTrue(gateway.ask(Bench.PROMPT) instanceof Completion);
    assertTrue(gateway.ask(Bench.PROMPT) instanceof Completion);
    assertEquals(Long.MAX_VALUE, total().outputTokens());
    LlmFailure refused = (LlmFailure) bench.gateway(limits, absurd).ask(Bench.PROMPT);
    assertEquals(Kind.OVER_BUDGET, refused.kind());
  }

  private Usage total() {
    return bench.ledger.total(LedgerQuery.ALL);
  }

  @Test
  void neither_question_nor_answer_stands_in_it_but_the_prompt_by_hash_or_version()
      throws Exception {
    asked();
    List<LlmCall> calls = bench.ledger.find(LedgerQuery.ALL);
    String all = LedgerText.json(calls) + LedgerText.csv(calls) + bench.events;
    assertFalse(all.contains("secret"), all);
    assertTrue(calls.get(0).asked().prompt().matches("[0-9a-f]{12}"));
    assertEquals("tailor@2:abc", calls.get(2).asked().prompt());
  }

  @Test
  void csv_has_a_row_a_try_and_no_cell_is_a_formula_or_breaks_the_row() throws Exception {
    bench.gateway(Map.of(), new Named("one", Bench.says("a", "m", 1, 1))).ask(Bench.PROMPT);
    LlmCall call = bench.ledger.find(LedgerQuery.ALL).get(0);
    LlmCall odd =
        new LlmCall(
            call.id(),
            call.run(),
            call.asked(),
            call.attempt(),
            call.backend(),
            "=cmd|'x',\"y\"\n",
            call.usage(),
            call.billing(),
            call.startedAt(),
            call.duration(),
            call.failure());
    String csv = LedgerText.csv(List.of(odd));
    assertTrue(csv.startsWith("started_at,call,run,"), csv);
    assertTrue(csv.contains(",\"'=cmd|'x',\"\"y\"\"\n\","), csv);
    assertTrue(csv.endsWith("\r\n"), csv);
  }

  @Test
  void a_long_ledger_is_read_page_by_page_and_written_as_a_list_of_it_is() throws Exception {
    Gateway gateway = bench.gateway(Map.of(), new Named("one", Bench.says("a", "gpt-4o", 10, 1)));
    for (int i = 0; i < 1_201; i++) {
      gateway.ask(Bench.PROMPT); // all began in one moment
    }
    List<LlmCall> all = bench.ledger.find(LedgerQuery.ALL);
    assertEquals(1_201, all.size());
    assertEquals(1_201, all.stream().map(LlmCall::id).distinct().count());
    StringBuilder csv = new StringBuilder();
    LedgerText.csv(bench.ledger, LedgerQuery.ALL, csv);
    assertEquals(LedgerText.csv(all), csv.toString());
    StringBuilder json = new StringBuilder();
    LedgerText.json(bench.ledger, LedgerQuery.ALL, json);
    assertEquals(LedgerText.json(all), json.toString());
    StringBuilder none = new StringBuilder();
    LedgerText.json(bench.ledger, LedgerQuery.ALL.step("other"), none);
    assertEquals("[]", none.toString());
  }

  @Test
  void json_says_null_for_a_cost_that_nobody_knows() throws Exception {
    bench.gateway(Map.of(), new Named("one", Bench.says("a", "m", 1, 1))).ask(Bench.PROMPT);
    String json = LedgerText.json(bench.ledger.find(LedgerQuery.ALL));
    assertTrue(json.startsWith("[{\"call\":"), json);
    assertTrue(json.contains("\"costUsd\":null"), json);
  }

  @Test
  void lines_are_kept_for_a_while() throws Exception {
    asked();
    bench.pass(Duration.ofDays(30));
    assertEquals(0, bench.ledger.find(LedgerQuery.ALL).size());
  }

  @Test
  void a_store_that_fails_breaks_no_call_and_is_told() throws Exception {
    Ledger broken =
        new Ledger(
            () -> {
              throw new ClosedException("the store");
            },
            Duration.ofDays(1));
    Gateway gateway =
        new Gateway(
            new GatewayParts(
                List.of(new Named("one", Bench.says("a", "gpt-4o", 1, 1))),
                List.of(StepDefaults.of(Bench.STEP)),
                Settings.of(Map.of()),
                broken,
                bench.listeners,
                bench));
    assertInstanceOf(Completion.class, gateway.ask(Bench.PROMPT));
    assertEquals(List.of("store"), bench.told(LlmEvent.Kind.LEDGER_FAILED));
  }
}
