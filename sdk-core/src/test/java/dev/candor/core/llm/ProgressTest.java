package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.llm.Bench.Named;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.spi.llm.LlmEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a caller is told while a call is under way. */
final class ProgressTest {

  private final Bench bench = new Bench();
  private final List<LlmEvent> own = new ArrayList<>();
  private final Named good = new Named("good", Bench.says("blue", "gpt-4o", 1000, 100)).streaming();

  private List<String> kinds() {
    return own.stream().map(event -> event.kind().key()).toList();
  }

  @Test
  void a_call_tells_its_start_first_words_and_end_with_cost() throws Exception {
    bench.gateway(Map.of(), good).telling(own::add).ask(Bench.PROMPT);
    assertEquals(List.of("llm.call.started", "llm.call.first-token", "llm.call.finished"), kinds());
    LlmEvent start = own.get(0);
    assertEquals(10, start.question().characters());
    assertEquals("Try 1 with 10 characters", start.message());
    LlmEvent end = own.get(2);
    assertEquals("good answered in 0 ms, 1000 tokens in, 100 out, 0.0035 USD", end.message());
    assertNotNull(end.call());
    assertEquals(1, own.stream().map(event -> event.question().call()).distinct().count());
  }

  @Test
  void a_retry_a_fallback_and_a_re_ask_are_told_each_time() throws Exception {
    Named broken = new Named("broken", Bench.fails(Kind.OVERLOADED));
    Named prose = new Named("prose", Bench.says("no", "gpt-4o", 1, 1));
    Map<String, String> settings =
        Map.of("candor.llm.retries", "1", "candor.llm.breaker.failures", "1000");
    Gateway gateway = bench.gateway(settings, broken, prose).telling(own::add);
    gateway.with(StepChange.NONE.reasks(1)).ask(Bench.PROMPT, text -> List.of("not good"));
    gateway.with(StepChange.NONE.reasks(0)).ask(Bench.PROMPT, text -> List.of("not good"));
    assertEquals(
        List.of("started", "retried", "handed-on", "reasked", "started", "retried", "handed-on"),
        kinds().stream()
            .map(key -> key.substring("llm.call.".length()))
            .filter(key -> !key.equals("finished") && !key.equals("fell-back"))
            .toList());
    LlmEvent handed =
        own.stream().filter(event -> event.kind() == LlmEvent.Kind.HANDED_ON).toList().get(1);
    assertEquals("Try 3 with 10 characters, after broken: OVERLOADED", handed.message());
  }

  @Test
  void a_listener_of_a_call_hears_that_call_alone_and_breaks_nothing() throws Exception {
    Gateway gateway = bench.gateway(Map.of(), good);
    Gateway told =
        gateway
            .within(LlmRun.of("mine"), Budget.calls(9))
            .telling(own::add)
            .telling(
                event -> {
                  throw new IllegalStateException("broken listener");
                });
    gateway.ask(Bench.PROMPT);
    assertEquals(List.of(), own);
    assertInstanceOf(Completion.class, told.ask(Bench.PROMPT));
    assertEquals(3, own.size());
    assertTrue(own.stream().allMatch(event -> event.question().run().id().equals("mine")));
    assertEquals(6, bench.events.size(), "who is told of all calls is told of both");
  }
}
