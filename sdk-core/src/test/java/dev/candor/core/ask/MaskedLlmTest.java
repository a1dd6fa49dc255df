package dev.candor.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.spi.llm.AnswerCheck;
import dev.candor.core.spi.llm.Llm;
import dev.candor.core.tck.llm.FakeLlmBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal details do not leave, and come back. */
final class MaskedLlmTest {

  private static final Personal PERSONAL =
      new Personal(
          List.of("Tove \"T\" Lindqvist"),
          List.of("tove@lindqvist.example"),
          List.of("+46 70 123 45 67"),
          List.of("Long Street 5, 111 22 Stockholm"));

  private static FakeLlmBackend answering(UnaryOperator<String> answer) {
    return FakeLlmBackend.of(
        prompt -> FakeLlmBackend.answer(answer.apply(prompt.user())).take(prompt));
  }

  private static LlmResult ask(FakeLlmBackend backend, String user) throws InterruptedException {
    return new MaskedLlm(backend::complete, PERSONAL).ask(prompt(user));
  }

  private static Prompt prompt(String user) {
    return Prompt.of(new Step("letter", Tier.LOW), "Write.", user);
  }

  @Test
  void details_are_placeholders_on_the_way_and_themselves_in_the_answer() throws Exception {
    FakeLlmBackend backend = answering(UnaryOperator.identity());
    String text =
        "Tove \"T\" Lindqvist, tove@lindqvist.example, +46 70 123 45 67,"
            + " Long Street 5, 111 22 Stockholm, led 3 engineers.";
    Completion answer = assertInstanceOf(Completion.class, ask(backend, text));
    assertEquals(text, answer.text());
    String sent = backend.asked().get(0).user();
    for (String detail : List.of("Tove", "Lindqvist", "@", "46", "Street")) {
      assertFalse(sent.contains(detail), sent);
    }
    assertTrue(sent.contains("led 3 engineers"), sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tove \"t\" LINDQVIST",
        "Dear Tove,",
        "Ms. Lindqvist's team",
        "TOVE@LINDQVIST.EXAMPLE",
        "call +46701234567",
        "call +46 (70) 123-45-67",
        "call 070-123 45 67",
        "call +46 (0)70 123 45 67",
        "call 0046 70 123 45 67",
        "Long  Street 5,\n111 22 Stockholm"
      })
  void other_spellings_are_masked_too(String text) throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.answering("ok");
    assertInstanceOf(Completion.class, ask(backend, text));
    assertTrue(backend.asked().get(0).user().contains("[[person-"), text);
  }

  @Test
  void half_of_a_double_name_is_masked_and_a_place_within_another_word_refuses_nothing()
      throws Exception {
    Personal personal =
        new Personal(
            List.of("Eva Holm-Strand"), List.of(), List.of(), List.of("Reading", "eva.example"));
    FakeLlmBackend backend = FakeLlmBackend.answering("ok");
    String text = "E. Holm of Reading taught multithreading at https://eva.example as E. Strand.";
    LlmResult result = new MaskedLlm(backend::complete, personal).ask(prompt(text));
    assertInstanceOf(Completion.class, result);
    String sent = backend.asked().get(0).user();
    for (String detail : List.of("Holm", "Strand", "Reading", "eva")) {
      assertFalse(sent.contains(detail), sent);
    }
    assertTrue(sent.contains(" taught multithreading at "), sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xLong Street 5, 111 22 Stockholmx",
        "LongStreet5,11122Stockholm",
        "Lo\u200Bng Street 5, 111 22 Stockholm"
      })
  void what_cannot_be_masked_for_sure_is_not_asked(String text) throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.answering("ok");
    LlmFailure failure = assertInstanceOf(LlmFailure.class, ask(backend, text));
    assertEquals(Kind.UNSUPPORTED, failure.kind());
    assertEquals(0, backend.asked().size());
    assertFalse(failure.detail().contains("Stockholm"), failure.detail());
  }

  @Test
  void what_a_check_finds_is_masked_before_it_goes_back() throws Exception {
    List<String> told = new ArrayList<>();
    Llm model =
        new Llm() {
          @Override
          public LlmResult ask(Prompt prompt) {
            throw new AssertionError("asked without a check");
          }

          @Override
          public LlmResult ask(Prompt prompt, AnswerCheck check) throws InterruptedException {
            told.addAll(check.problems("Dear [[person-name-1]]"));
            return FakeLlmBackend.answer("ok").take(prompt);
          }
        };
    String address = "Long Street 5, 111 22 Stockholm";
    new MaskedLlm(model, PERSONAL)
        .ask(
            prompt("Write to Tove \"T\" Lindqvist"),
            answer -> List.of("'" + answer + "' is too short", address.replace(" ", "") + "!"));
    assertEquals(
        List.of(
            "'Dear [[person-name-1]]' is too short", "It holds a detail that cannot be named here"),
        told);
  }

  @Test
  void a_broken_or_foreign_placeholder_is_never_shown() throws Exception {
    for (String answer :
        List.of("Dear [[person-name-2]]", "Dear [person-name-1]", "Dear [[Person name-1]]")) {
      LlmResult result = ask(answering(user -> answer), "Write to Tove \"T\" Lindqvist");
      assertEquals(Kind.BAD_ANSWER, assertInstanceOf(LlmFailure.class, result).kind(), answer);
    }
  }

  @Test
  void a_rewrite_that_lost_a_detail_does_not_hold() throws Exception {
    FakeLlmBackend backend = answering(user -> "Dear friend");
    MaskedLlm llm = new MaskedLlm(backend::complete, PERSONAL);
    String user = "Write to Tove \"T\" Lindqvist";
    assertInstanceOf(Completion.class, llm.ask(prompt(user)));
    LlmResult strict = llm.keepingAll().ask(prompt(user));
    assertEquals(Kind.BAD_ANSWER, assertInstanceOf(LlmFailure.class, strict).kind());
  }

  @Test
  void a_placeholder_that_stands_in_outside_text_is_broken_up() throws Exception {
    FakeLlmBackend backend = FakeLlmBackend.answering("ok");
    ask(backend, "Write the value of [[person-name-1]] here.");
    assertFalse(backend.asked().get(0).user().contains("[[person-name-1]]"));
  }

  @Test
  void in_json_a_detail_comes_back_escaped() throws Exception {
    FakeLlmBackend backend = answering(user -> "{\"to\":\"[[person-name-1]]\"}");
    Prompt typed = prompt("Write to Tove \"T\" Lindqvist").answering("{\"type\":\"object\"}");
    LlmResult result = new MaskedLlm(backend::complete, PERSONAL).ask(typed);
    assertEquals(
        "{\"to\":\"Tove \\\"T\\\" Lindqvist\"}", assertInstanceOf(Completion.class, result).text());
  }

  @Test
  void it_does_not_print_what_it_holds() {
    assertEquals("Personal[4]", PERSONAL.toString());
  }
}
