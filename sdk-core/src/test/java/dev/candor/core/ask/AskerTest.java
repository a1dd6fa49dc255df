package dev.candor.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.llm.Gateway;
import dev.candor.core.llm.GatewayParts;
import dev.candor.core.llm.Ledger;
import dev.candor.core.prompt.Describe;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmCall.Cause;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.StepDefaults;
import dev.candor.core.prompt.Tier;
import dev.candor.core.provider.Settings;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.store.MemoryStore;
import dev.candor.core.tck.llm.FakeLlmBackend;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records as answers, through the gateway. */
final class AskerTest {

  private static final Step STEP = new Step("grade", Tier.LOW);
  private static final Prompt PROMPT = Prompt.of(STEP, "Grade it.", "text");

  enum Mood {
    VERY_GOOD,
    BAD
  }

  record Grade(
      @Describe(value = "How good it is.", min = 0, max = 10) int score,
      @Describe(maxLength = 40) String reason,
      Mood mood,
      @Describe(maxItems = 2, maxLength = 9) List<String> hints,
      @Nullable BigDecimal weight,
      List<Part> parts) {
    Grade {
      if (reason.contains("because because")) {
        throw new IllegalArgumentException("reason repeats itself");
      }
    }
  }

  record Part(String name, boolean done) {}

  private static final String GOOD =
      "{\"score\":7,\"reason\":\"clear\",\"mood\":\"very-good\",\"hints\":[\"cut\"],"
          + "\"weight\":null,\"parts\":[{\"name\":\"one\",\"done\":true}]}";

  private static Gateway gateway(LlmBackend backend) {
    MemoryStore store = new MemoryStore(Clock.systemUTC());
    return new Gateway(
        new GatewayParts(
            List.of(backend),
            List.of(StepDefaults.of(STEP).retrying(0)),
            Settings.of(Map.of()),
            new Ledger(() -> store, Duration.ofDays(1)),
            List.of(),
            Clock.systemUTC()));
  }

  private static Grade given(Answer<Grade> answer) {
    Answer.Given<?> given = assertInstanceOf(Answer.Given.class, answer, answer.toString());
    return (Grade) given.value();
  }

  @Test
  void a_record_comes_back_with_everything_in_it() throws Exception {
    Asker asker = new Asker(gateway(FakeLlmBackend.answering("Sure:\n```json\n" + GOOD + "\n```")));
    Grade grade = given(asker.ask(PROMPT, Grade.class));
    assertEquals(7, grade.score());
    assertEquals(Mood.VERY_GOOD, grade.mood());
    assertEquals(List.of("cut"), grade.hints());
    assertNull(grade.weight());
    assertEquals(List.of(new Part("one", true)), grade.parts());
  }

  @Test
  void the_schema_goes_natively_with_its_limits_in_words() throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.answering(GOOD);
    new Asker(gateway(backend)).ask(PROMPT, Grade.class);
    String schema = String.valueOf(backend.asked().get(0).schema());
    assertTrue(schema.contains("How good it is.; at least 0; at most 10"), schema);
    assertTrue(schema.contains("\"enum\":[\"very-good\",\"bad\"]"), schema);
    assertTrue(schema.contains("[\"number\",\"null\"]"), schema);
    assertFalse(schema.contains("maximum"), "services refuse limits");
    assertFalse(backend.asked().get(0).system().contains("JSON"), "it is not said twice");
  }

  @Test
  void the_schema_stands_in_the_instructions_where_the_backend_does_not_hold_it() throws Exception {
    FakeLlmBackend backend =
        FakeLlmBackend.answering(GOOD).claiming(new LlmCapabilities(false, false, 100_000));
    assertNotNull(given(new Asker(gateway(backend)).ask(PROMPT, Grade.class)));
    Prompt asked = backend.asked().get(0);
    assertNull(asked.schema());
    assertTrue(asked.system().contains("\"properties\":{\"score\""), asked.system());
    assertEquals("text", asked.user());
  }

  @Test
  void problems_go_back_once_for_each_answer_and_every_answer_stands_in_the_ledger()
      throws Exception {
    FakeLlmBackend backend =
        FakeLlmBackend.answering(
            GOOD.replace("7", "70"), GOOD.replace("clear", "because because"), GOOD);
    Gateway gateway = gateway(backend);
    assertEquals(7, given(new Asker(gateway).ask(PROMPT, Grade.class)).score());
    assertEquals("text", backend.asked().get(0).user());
    assertTrue(backend.asked().get(1).user().contains("$.score is above 10"));
    assertTrue(backend.asked().get(2).user().contains("reason repeats itself"));
    assertFalse(backend.asked().get(2).user().contains("$.score"), "problems do not pile up");
    assertEquals(
        List.of(Cause.FIRST, Cause.REASK, Cause.REASK),
        gateway.calls().stream().map(call -> call.attempt().cause()).toList());
    assertEquals(
        List.of("BAD_ANSWER", "BAD_ANSWER", "null"),
        gateway.calls().stream().map(call -> String.valueOf(call.failure())).toList());
    assertEquals(
        List.of(1, 2, 3), gateway.calls().stream().map(c -> c.attempt().number()).toList());
  }

  @Test
  void after_two_re_asks_it_is_a_typed_failure_that_cost_three_calls() throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.answering("{\"score\":1");
    Answer<Grade> answer = new Asker(gateway(backend)).ask(PROMPT, Grade.class);
    LlmFailure failure = assertInstanceOf(Answer.Missing.class, answer).failure();
    assertEquals(LlmFailure.Kind.BAD_ANSWER, failure.kind());
    assertEquals(3, failure.usage().calls());
    assertEquals(3, backend.asked().size());
    assertTrue(failure.detail().contains("ends too early"), failure.detail());
  }

  @Test
  void a_model_that_is_not_behind_the_gateway_is_checked_too() throws Exception {
    Answer<Grade> answer =
        new Asker(prompt -> FakeLlmBackend.answer("{}").take(prompt)).ask(PROMPT, Grade.class);
    LlmFailure failure = assertInstanceOf(Answer.Missing.class, answer).failure();
    assertEquals(LlmFailure.Kind.BAD_ANSWER, failure.kind());
  }

  @Test
  void a_type_that_no_answer_can_have_is_refused_before_anything_is_asked() {
    record Wrong(Map<String, String> map) {}
    record Endless(List<Endless> more) {}
    Asker asker = new Asker(gateway(FakeLlmBackend.answering("{}")));
    assertThrows(IllegalArgumentException.class, () -> asker.ask(PROMPT, Wrong.class));
    assertThrows(IllegalArgumentException.class, () -> asker.ask(PROMPT, Endless.class));
  }

  @Property(tries = 300)
  void whatever_a_model_writes_comes_back_as_a_record_or_a_bad_answer(@ForAll("texts") String text)
      throws Exception {
    Gateway gateway = gateway(FakeLlmBackend.answering(text));
    Answer<Grade> answer = new Asker(gateway).ask(PROMPT, Grade.class);
    if (answer instanceof Answer.Missing<Grade> missing) {
      LlmFailure.Kind kind = missing.failure().kind();
      assertTrue(kind == LlmFailure.Kind.BAD_ANSWER || kind == LlmFailure.Kind.EMPTY, kind.name());
    }
    List<LlmCall> calls = gateway.calls();
    assertTrue(!calls.isEmpty() && calls.size() <= 3, "tries: " + calls.size());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> broken =
        Arbitraries.integers()
            .between(0, GOOD.length())
            .flatMap(
                at ->
                    Arbitraries.strings()
                        .ofMaxLength(5)
                        .map(s -> GOOD.substring(0, at) + s + GOOD.substring(at)));
    return Arbitraries.oneOf(Arbitraries.strings(), broken);
  }
}
