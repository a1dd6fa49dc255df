package dev.candor.llm.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.ask.Fences;
import dev.candor.core.ask.Template;
import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Step;
import dev.candor.core.prompt.Tier;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmCapabilities;
import dev.candor.core.tck.SettableClock;
import dev.candor.core.tck.llm.AssertingLlmBackend;
import dev.candor.core.tck.llm.FakeLlmBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplayBackendTest {

  private static final Prompt PROMPT =
      Prompt.of(new Step("tailor", Tier.LOW), "Answer in one word.", "What colour is the sky?");

  @TempDir Path folder;

  private final FakeLlmBackend model = FakeLlmBackend.answering("blue\n\u2713 \uD83C\uDF89", "red");

  private ReplayBackend recording() {
    return ReplayBackend.recording(folder, model, SettableClock.create());
  }

  private ReplayBackend automatic() {
    return ReplayBackend.automatic(folder, model, SettableClock.create());
  }

  private static Completion answer(ReplayBackend backend, Prompt prompt) throws Exception {
    return assertInstanceOf(Completion.class, new AssertingLlmBackend(backend).complete(prompt));
  }

  private LlmFailure failure(Prompt prompt) throws Exception {
    return assertInstanceOf(
        LlmFailure.class,
        new AssertingLlmBackend(ReplayBackend.replaying(folder)).complete(prompt));
  }

  @Test
  void what_was_recorded_is_answered_again_for_nothing() throws Exception {
    Completion first = answer(recording(), PROMPT);
    assertEquals(15, first.usage().inputTokens() + first.usage().outputTokens());
    Completion again = answer(ReplayBackend.replaying(folder), PROMPT);
    assertEquals(first.text(), again.text());
    assertEquals("fake-low", again.model());
    assertEquals(Usage.NONE, again.usage());
    assertEquals(1, model.asked().size());
  }

  @Test
  void automatic_asks_each_question_once() throws Exception {
    Prompt other = Prompt.of(PROMPT.step(), PROMPT.system(), "And blood?");
    for (int i = 0; i < 3; i++) {
      assertEquals("blue\n\u2713 \uD83C\uDF89", answer(automatic(), PROMPT).text());
      assertEquals("red", answer(automatic(), other).text());
    }
    assertEquals(2, model.asked().size());
  }

  @Test
  void recording_asks_always_and_keeps_the_latest_answer() throws Exception {
    ReplayBackend recording = recording();
    answer(recording, PROMPT);
    answer(recording, PROMPT);
    assertEquals(2, model.asked().size());
    assertEquals("red", answer(ReplayBackend.replaying(folder), PROMPT).text());
  }

  @Test
  void one_file_holds_one_answer_and_no_question() throws Exception {
    answer(recording(), PROMPT);
    Path file = folder.resolve(RequestKey.of(PROMPT) + ".json");
    String json = Files.readString(file);
    assertTrue(json.contains("\"recordedAt\":\"2026-03-01T09:00:00Z\""), json);
    assertFalse(json.contains("sky"), json);
    assertEquals(List.of("backend.json", file.getFileName().toString()), files());
  }

  @Test
  void a_missing_recording_is_a_failure_that_names_its_key() throws Exception {
    answer(recording(), PROMPT);
    Prompt other = Prompt.of(PROMPT.step(), PROMPT.system(), "What colour is grass?");
    LlmFailure failure = failure(other);
    assertEquals(Kind.UNSUPPORTED, failure.kind());
    assertTrue(failure.detail().contains(RequestKey.of(other)), failure.detail());
    assertTrue(failure.detail().contains(folder.toString()), failure.detail());
  }

  @ParameterizedTest
  @MethodSource
  void a_recording_that_is_damaged_is_a_failure_and_stays(String damaged) throws Exception {
    answer(recording(), PROMPT);
    Path file = folder.resolve(RequestKey.of(PROMPT) + ".json");
    Files.writeString(file, damaged);
    assertTrue(failure(PROMPT).detail().contains("cannot be read"), failure(PROMPT).detail());
    assertInstanceOf(LlmFailure.class, automatic().complete(PROMPT));
    assertEquals(damaged, Files.readString(file));
  }

  static Stream<String> a_recording_that_is_damaged_is_a_failure_and_stays() {
    return Stream.of("", "{", "[]", "{\"text\":\"blue\"}", "{\"format\":1,\"text\":\"  \"}");
  }

  @Test
  void failures_and_empty_answers_are_not_recorded() throws Exception {
    FakeLlmBackend weak =
        FakeLlmBackend.of(FakeLlmBackend.failure(Kind.OVERLOADED), FakeLlmBackend.answer(" "));
    ReplayBackend recording = ReplayBackend.recording(folder, weak, SettableClock.create());
    LlmFailure failure = assertInstanceOf(LlmFailure.class, recording.complete(PROMPT));
    assertEquals(Kind.OVERLOADED, failure.kind());
    answer(recording, PROMPT);
    assertEquals(List.of(), files());
  }

  @Test
  void an_answer_that_cannot_be_recorded_is_not_lost() throws Exception {
    Path file = Files.writeString(folder.resolve("not-a-folder"), "x");
    ReplayBackend recording = ReplayBackend.recording(file, model, SettableClock.create());
    assertEquals("blue\n\u2713 \uD83C\uDF89", answer(recording, PROMPT).text());
  }

  @Test
  void replay_claims_what_the_recorded_backend_claimed() throws Exception {
    LlmCapabilities little = new LlmCapabilities(false, false, 1_000);
    FakeLlmBackend weak = FakeLlmBackend.answering("blue").claiming(little);
    answer(ReplayBackend.recording(folder, weak, SettableClock.create()), PROMPT);
    assertEquals(little, ReplayBackend.replaying(folder).capabilities());
    assertEquals(Kind.UNSUPPORTED, failure(PROMPT.answering("{}")).kind());
  }

  @Test
  void without_a_folder_replay_says_what_to_do() throws Exception {
    ReplayBackend backend = ReplayBackend.replaying(folder.resolve("absent"));
    assertFalse(backend.availability().usable());
    assertTrue(backend.availability().reason().contains("record first"));
    assertInstanceOf(LlmFailure.class, backend.complete(PROMPT));
  }

  @ParameterizedTest
  @MethodSource
  void a_request_that_differs_in_anything_that_matters_has_another_key(Prompt other) {
    assertFalse(RequestKey.of(PROMPT).equals(RequestKey.of(other)), other.toString());
  }

  static Stream<Prompt> a_request_that_differs_in_anything_that_matters_has_another_key() {
    return Stream.of(
        PROMPT.by(new Step("header", Tier.LOW), null),
        PROMPT.by(new Step("tailor", Tier.HIGH), null),
        PROMPT.by(PROMPT.step(), "some-model"),
        PROMPT.by(PROMPT.step(), ""),
        PROMPT.answering("{}"),
        PROMPT.using(List.of("a", "b"), 1),
        PROMPT.using(List.of(), 2),
        Prompt.of(PROMPT.step(), PROMPT.system() + " ", PROMPT.user()),
        Prompt.of(PROMPT.step(), "Answer in one word.What", " colour is the sky?"));
  }

  @Test
  void the_time_limit_does_not_matter() {
    assertEquals(
        RequestKey.of(PROMPT), RequestKey.of(PROMPT.within(java.time.Duration.ofSeconds(1))));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void the_marks_around_outside_text_do_not_matter_and_the_text_does() {
    Template template =
        Template.of(
            "t", "version: 1\nslot: posting data 100\n--- system\nRead.\n--- user\n{{posting}}");
    Fences fences = new Fences(new Random(1));
    Function<String, Prompt> made =
        text -> template.fill(PROMPT.step(), fences).data("posting", text).done().prompt();
    assertEquals(RequestKey.of(made.apply("baker")), RequestKey.of(made.apply("baker")));
    assertFalse(RequestKey.of(made.apply("baker")).equals(RequestKey.of(made.apply("cook"))));
  }
}
