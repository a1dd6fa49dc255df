package dev.candor.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.ask.Personal;
import dev.candor.core.llm.Bench.Named;
import dev.candor.core.prompt.Budget;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmCall.Cause;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether personal details leave, as settings, a step and a caller say. */
final class MaskSettingTest {

  private static final Personal TOVE =
      new Personal(
          List.of("Tove Lindqvist"), List.of("tove@lindqvist.example"), List.of(), List.of());
  private static final Prompt PROMPT =
      Bench.PROMPT.saying("Write.", "To Tove Lindqvist, tove@lindqvist.example");

  private final Bench bench = new Bench();
  private final Named echo =
      new Named(
          "echo", prompt -> new Completion(prompt.user(), "", "gpt-4o", new Usage(1, 1, 1, null)));

  private Gateway gateway(Map<String, String> settings) {
    return bench.gateway(settings, echo);
  }

  private String sent() {
    return echo.asked.get(echo.asked.size() - 1).user();
  }

  private static String text(LlmResult result) {
    return assertInstanceOf(Completion.class, result, result.toString()).text();
  }

  @Test
  void who_says_what_is_personal_has_it_masked_and_put_back() throws Exception {
    assertEquals(PROMPT.user(), text(gateway(Map.of()).about(TOVE).ask(PROMPT)));
    assertEquals("To [[person-name-1]], [[person-email-1]]", sent());
    assertEquals(1, bench.ledger.find(LedgerQuery.ALL).size(), "it stands in the ledger as ever");
  }

  @Test
  void who_says_nothing_has_nothing_masked() throws Exception {
    gateway(Map.of()).ask(PROMPT);
    assertEquals(PROMPT.user(), sent());
  }

  @Test
  void where_settings_want_masks_a_call_without_what_is_personal_is_refused() throws Exception {
    Gateway strict = gateway(Map.of("candor.llm.mask", "true"));
    LlmFailure failure = assertInstanceOf(LlmFailure.class, strict.ask(PROMPT));
    assertEquals(Kind.UNSUPPORTED, failure.kind());
    assertEquals(List.of(), echo.asked, "nothing left");
    assertFalse(failure.detail().contains("Tove"));
    text(strict.about(Personal.NONE).ask(Bench.PROMPT));
    text(strict.about(TOVE).ask(PROMPT));
    assertFalse(sent().contains("Tove"), sent());
  }

  @Test
  void a_setting_of_all_steps_then_of_the_step_then_the_caller() throws Exception {
    Map<String, String> off = Map.of("candor.llm.mask", "false");
    gateway(off).about(TOVE).ask(PROMPT);
    assertTrue(sent().contains("Tove"), sent());
    Map<String, String> step =
        Map.of("candor.llm.mask", "false", "candor.llm.step.tailor.mask", "true");
    gateway(step).about(TOVE).ask(PROMPT);
    assertFalse(sent().contains("Tove"), sent());
    gateway(step).about(TOVE).with(StepChange.NONE.mask(false)).ask(PROMPT);
    assertTrue(sent().contains("Tove"), sent());
  }

  @Test
  void a_broken_placeholder_goes_back_to_the_model_and_is_never_shown() throws Exception {
    Named sloppy =
        new Named(
            "sloppy",
            Bench.says("Dear [person-name-1]", "gpt-4o", 1, 1),
            Bench.says("Dear [[person-name-1]]", "gpt-4o", 1, 1));
    Gateway gateway = bench.gateway(Map.of(), sloppy).about(TOVE);
    assertEquals("Dear Tove Lindqvist", text(gateway.ask(PROMPT)));
    assertEquals(
        List.of(Cause.FIRST, Cause.REASK),
        gateway.calls().stream().map(call -> call.attempt().cause()).toList());
  }

  @Test
  void a_view_of_a_view_masks_the_same() throws Exception {
    gateway(Map.of())
        .about(TOVE)
        .telling(event -> {})
        .within(LlmRun.of("r"), Budget.calls(1))
        .ask(PROMPT);
    assertFalse(sent().contains("Tove"), sent());
  }
}
