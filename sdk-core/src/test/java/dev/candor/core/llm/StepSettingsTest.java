package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.llm.Bench.Named;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every field of a step, as the catalog, settings and a caller set it, and what it changes. */
final class StepSettingsTest {

  private static final String KEY = "candor.llm.step.tailor.";

  private final Bench bench = new Bench();
  private final Named answering = new Named("one", Bench.says("blue", "m", 1, 1));
  private final Named broken = new Named("broken", Bench.fails(Kind.CRASHED));

  @Test
  void tier_of_the_prompt_then_settings_then_the_caller() throws Exception {
    bench.gateway(Map.of(), answering).ask(Bench.PROMPT);
    Gateway set = bench.gateway(Map.of(KEY + "tier", "low"), answering);
    set.ask(Bench.PROMPT);
    set.with(StepChange.NONE.tier(Tier.HIGH)).ask(Bench.PROMPT);
    set.ask(Bench.PROMPT);
    assertEquals(
        List.of(Tier.MIDDLE, Tier.LOW, Tier.HIGH, Tier.LOW),
        answering.asked.stream().map(prompt -> prompt.step().tier()).toList());
  }

  @Test
  void model_of_the_tier_then_the_step_then_the_caller() throws Exception {
    bench.gateway(Map.of(), answering).ask(Bench.PROMPT);
    Map<String, String> tier = Map.of("candor.llm.model.middle", "everyday");
    bench.gateway(tier, answering).ask(Bench.PROMPT);
    Gateway step =
        bench.gateway(
            Map.of("candor.llm.model.middle", "everyday", KEY + "model", "own"), answering);
    step.ask(Bench.PROMPT);
    step.with(StepChange.NONE.model("special")).ask(Bench.PROMPT);
    assertNull(answering.asked.get(0).model());
    assertEquals(
        List.of("everyday", "own", "special"),
        answering.asked.stream().skip(1).map(Prompt::model).toList());
  }

  @Test
  void timeout_of_the_prompt_then_the_catalog_then_settings_then_the_caller() throws Exception {
    bench.gateway(Map.of(), answering).ask(Bench.PROMPT);
    StepDefaults own = StepDefaults.of(Bench.STEP).within(Duration.ofSeconds(50));
    bench.gateway(own, Map.of(), answering).ask(Bench.PROMPT);
    Gateway set = bench.gateway(own, Map.of(KEY + "timeout", "7s"), answering);
    set.ask(Bench.PROMPT);
    set.with(StepChange.NONE.timeout(Duration.ofSeconds(3))).ask(Bench.PROMPT);
    assertEquals(
        List.of(120L, 50L, 7L, 3L),
        answering.asked.stream().map(prompt -> prompt.timeout().toSeconds()).toList());
  }

  @Test
  void retries_of_the_catalog_then_all_steps_then_the_step_then_the_caller() throws Exception {
    Map<String, String> calm = Map.of("candor.llm.breaker.failures", "1000");
    assertEquals(3, tries(bench.gateway(calm, broken)));
    StepDefaults four = StepDefaults.of(Bench.STEP).retrying(4);
    assertEquals(5, tries(bench.gateway(four, calm, broken)));
    Map<String, String> all =
        Map.of("candor.llm.retries", "1", "candor.llm.breaker.failures", "1000");
    assertEquals(2, tries(bench.gateway(four, all, broken)));
    Gateway step =
        bench.gateway(four, Map.of("candor.llm.retries", "1", KEY + "retries", "0"), broken);
    assertEquals(1, tries(step));
    assertEquals(4, tries(step.with(StepChange.NONE.retries(3))));
  }

  private int tries(Gateway gateway) throws InterruptedException {
    int before = broken.asked.size();
    gateway.ask(Bench.PROMPT);
    return broken.asked.size() - before;
  }

  @Test
  void fallback_of_the_catalog_then_settings_then_the_caller() throws Exception {
    Map<String, String> none = Map.of(KEY + "retries", "0");
    assertInstanceOf(Completion.class, bench.gateway(none, broken, answering).ask(Bench.PROMPT));
    StepDefaults alone = StepDefaults.of(Bench.STEP).withoutFallback();
    assertInstanceOf(
        LlmFailure.class, bench.gateway(alone, none, broken, answering).ask(Bench.PROMPT));
    Gateway set =
        bench.gateway(
            alone, Map.of(KEY + "retries", "0", KEY + "fallback", "true"), broken, answering);
    assertInstanceOf(Completion.class, set.ask(Bench.PROMPT));
    assertInstanceOf(LlmFailure.class, set.with(StepChange.NONE.fallback(false)).ask(Bench.PROMPT));
  }

  @Test
  void reasks_of_the_catalog_then_settings_then_the_caller() throws Exception {
    Named prose = new Named("prose", Bench.says("no json", "m", 1, 1));
    Prompt typed = Bench.PROMPT.answering("{\"type\":\"object\"}");
    bench.gateway(Map.of(), prose).ask(typed);
    assertEquals(3, prose.asked.size(), "two re-asks by default");
    Gateway set = bench.gateway(Map.of(KEY + "reasks", "1"), prose);
    set.ask(typed);
    assertEquals(5, prose.asked.size());
    set.with(StepChange.NONE.reasks(0)).ask(typed);
    assertEquals(6, prose.asked.size());
    bench.gateway(StepDefaults.of(Bench.STEP).reasking(0), Map.of(), prose).ask(typed);
    assertEquals(7, prose.asked.size());
  }

  @Test
  void a_setting_of_an_unknown_step_or_field_is_an_error_at_start() {
    Map<String, String> wrong =
        Map.of("candor.llm.step.tailer.tier", "low", "candor.llm.step.tailor.teir", "low");
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> bench.gateway(wrong, answering));
    assertTrue(e.getMessage().contains("'candor.llm.step.tailer.tier' names no step"));
    assertTrue(e.getMessage().contains("there are: tailor"), e.getMessage());
    assertTrue(e.getMessage().contains("'candor.llm.step.tailor.teir' is none of"));
  }

  @Test
  void a_step_that_is_not_registered_is_not_answered() {
    Gateway gateway = bench.gateway(Map.of(), answering);
    Prompt other = Prompt.of(new Step("other", Tier.LOW), "", "?");
    ConfigurationException e = assertThrows(ConfigurationException.class, () -> gateway.ask(other));
    assertTrue(e.getMessage().contains("'other' is not registered"), e.getMessage());
    assertEquals(0, answering.asked.size());
  }

  @Test
  void settings_out_of_range_are_refused_at_start() {
    for (Map<String, String> wrong :
        List.of(
            Map.of(KEY + "retries", "10"),
            Map.of(KEY + "reasks", "3"),
            Map.of(KEY + "timeout", "soon"),
            Map.of("candor.llm.budget.day.action", "shout"),
            Map.of("candor.llm.budget.day.max-cost-usd", "1e999999999"),
            Map.of("candor.llm.budget.day.max-cost-usd", "-1"),
            Map.of("candor.llm.breaker.failures", "0"))) {
      assertThrows(
          ConfigurationException.class, () -> bench.gateway(wrong, answering), wrong.toString());
    }
  }

  @Test
  void a_change_out_of_range_is_refused_where_it_is_made() {
    assertThrows(IllegalArgumentException.class, () -> StepChange.NONE.retries(10));
    assertThrows(IllegalArgumentException.class, () -> StepChange.NONE.reasks(-1));
    assertThrows(IllegalArgumentException.class, () -> StepChange.NONE.timeout(Duration.ZERO));
    assertEquals(9, StepChange.NONE.retries(9).retries());
  }

  @Test
  void a_tier_that_is_not_there_is_an_error_at_start() {
    assertThrows(
        ConfigurationException.class,
        () -> bench.gateway(Map.of("candor.llm.model.huge", "m"), answering));
  }
}
