package dev.candor.cv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.Candor;
import dev.candor.core.CandorBuilder;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.LlmBackend;
import dev.candor.core.tck.llm.FakeLlmBackend;
import dev.candor.core.tck.llm.FakeLlmBackend.Turn;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Contact;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.ModelCall;
import dev.candor.cv.report.Quality;
import dev.candor.cv.structure.PostingStructurer;
import dev.candor.cv.tck.header.SampleMatch;
import dev.candor.cv.tck.wording.FaithfulLlmBackend;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a model words well stands in the files; where none answers, the CV is the one without. */
final class WordingModelTest {

  private static final Posting POSTING = SampleMatch.posting();
  private static final ModelStudio STUDIO = new ModelStudio(SampleMatch.profile());
  private static final String OWN_SUMMARY =
      "Plans 4.2 million parcels a day on Java and Kubernetes.";
  private static final String NEW_SUMMARY =
      "Plans 4.2 million parcels a day with Java and Kubernetes.";
  private static final Map<String, String> WORDS = Map.of(OWN_SUMMARY, NEW_SUMMARY);
  private static final Turn NO_WORDS = FakeLlmBackend.answer("{\"texts\":[]}");

  @AfterAll
  static void close() {
    STUDIO.close();
  }

  private static TailoredCv tailored(LlmBackend model, Quality quality)
      throws InterruptedException {
    return STUDIO.tailored(POSTING, model, quality);
  }

  private static TailoredCv plain() throws InterruptedException {
    return tailored(new FaithfulLlmBackend(WORDS), Quality.PLAIN);
  }

  private static String text(TailoredCv cv) {
    return new String(cv.render("txt").bytes(), StandardCharsets.UTF_8);
  }

  private static List<String> steps(TailoredCv cv) {
    return cv.report().calls().stream().map(ModelCall::step).toList();
  }

  private static List<Decision> told(TailoredCv cv, Action action) {
    return cv.report().decisions().stream().filter(one -> one.action() == action).toList();
  }

  private static Turn says(String id, String fact, String text) {
    return FakeLlmBackend.answer(
        "{\"texts\":[{\"id\":\"%s\",\"facts\":[\"%s\"],\"text\":\"%s\"}]}"
            .formatted(id, fact, text));
  }

  @Test
  void faithful_words_stand_in_the_file_and_every_one_can_be_taken_back() throws Exception {
    TailoredCv made = tailored(new FaithfulLlmBackend(WORDS), Quality.STANDARD);
    for (String words :
        List.of(
            "Migrated 14 services to Kubernetes without downtime.",
            "Reduced pages out of hours from 31 to 6 a month.",
            "Developed the Kafka pipeline that carries 60,000 scans a minute.",
            NEW_SUMMARY)) {
      assertTrue(text(made).contains(words), text(made));
    }
    assertFalse(text(made).contains("Moved 14 services"), text(made));
    assertTrue(made.report().ledger().proven());
    CvDocument document = made.document();
    List<Edit> edits = new ArrayList<>(made.edits());
    while (!edits.isEmpty()) {
      document = edits.remove(edits.size() - 1).inverse().applyTo(document);
    }
    CvDocument start = plain().document();
    for (int at = plain().edits().size() - 1; at >= 0; at--) {
      start = plain().edits().get(at).inverse().applyTo(start);
    }
    assertEquals(start, document);
  }

  @Test
  void the_same_answers_give_the_same_bytes() throws Exception {
    TailoredCv one = tailored(new FaithfulLlmBackend(WORDS), Quality.ENSEMBLE);
    TailoredCv other = tailored(new FaithfulLlmBackend(WORDS), Quality.ENSEMBLE);
    assertArrayEquals(one.render("pdf").bytes(), other.render("pdf").bytes());
    assertEquals(one.reportJson(), other.reportJson());
  }

  @Test
  void each_quality_has_its_calls_and_the_report_tells_each_with_its_cost() throws Exception {
    assertEquals(List.of(), steps(plain()));
    TailoredCv standard = tailored(new FaithfulLlmBackend(WORDS), Quality.STANDARD);
    assertEquals(List.of("cv-roles", "cv-header", "cv-tailor"), steps(standard));
    assertEquals(3, standard.report().usage().calls());
    TailoredCv ensemble = tailored(new FaithfulLlmBackend(WORDS), Quality.ENSEMBLE);
    List<String> drafts = List.of("cv-ensemble", "cv-ensemble", "cv-ensemble", "cv-ensemble");
    assertEquals(drafts, steps(ensemble).subList(1, 5));
    assertEquals(6, ensemble.report().usage().calls());
    assertTrue(
        standard.reportJson().contains("\"costUsd\":0.03,\"tries\":[{\"step\":\"cv-roles\""));
    assertTrue(standard.report().calls().get(0).prompt().startsWith("roles@1:"));
  }

  @Test
  void what_was_refused_goes_back_once_with_the_reason_and_may_stand_then() throws Exception {
    FakeLlmBackend model =
        FakeLlmBackend.of(
            says("b5", "a6", "Migrated 15 services to Kubernetes without downtime."),
            NO_WORDS,
            says("b5", "a6", "Migrated 14 services to Kubernetes without downtime."));
    TailoredCv made = tailored(model, Quality.STANDARD);
    assertEquals(List.of("cv-roles", "cv-header", "cv-repair"), steps(made));
    assertTrue(text(made).contains("Migrated 14 services to Kubernetes without downtime."));
    String again = model.asked().get(2).user();
    assertTrue(again.contains("refused: Migrated 15 services"), again);
    assertTrue(again.contains("because: No cited fact states this number"), again);
    assertFalse(again.contains("b1 ["), "only what was refused is asked again");
    assertEquals(
        "Migrated 15 services to Kubernetes without downtime.",
        told(made, Action.REJECTED).get(0).subject());
  }

  @Test
  void an_ensemble_that_says_no_more_changes_no_header() throws Exception {
    FakeLlmBackend model = FakeLlmBackend.of(NO_WORDS, says("p1", "s", OWN_SUMMARY), NO_WORDS);
    TailoredCv made = tailored(model, Quality.ENSEMBLE);
    assertEquals(plain().document(), made.document());
  }

  @Test
  void an_ensemble_keeps_the_draft_that_says_most() throws Exception {
    String both = "Engineer with eleven years in freight and warehouse software.";
    Turn more =
        FakeLlmBackend.answer(
            """
            {"texts":[{"id":"p1","facts":["s"],"text":"%s"},
            {"id":"p2","facts":["s"],"text":"%s"},
            {"id":"p3","facts":["a3"],"text":"Moved batch planning to spot capacity on AWS."}]}\
            """
                .formatted(both, NEW_SUMMARY));
    FakeLlmBackend model = FakeLlmBackend.of(NO_WORDS, NO_WORDS, more, NO_WORDS);
    TailoredCv made = tailored(model, Quality.ENSEMBLE);
    assertTrue(text(made).contains("spot capacity on AWS."), () -> made.report().toString());
    assertTrue(made.edits().stream().anyMatch(one -> one.reason().contains("'narrative'")));
  }

  @Test
  void without_a_model_the_document_is_the_plain_one_and_a_word() throws Exception {
    try (Candor candor = Candor.create()) {
      CvStudio studio = CvStudio.create(candor, SampleMatch.profile());
      assertEquals(Quality.PLAIN, studio.quality());
      TailoredCv made = studio.tailor(POSTING, Quality.STANDARD);
      assertEquals(plain().document(), made.document());
      assertEquals(0, made.report().usage().calls());
      assertEquals(1, told(made, Action.FELL_BACK).size());
      assertTrue(told(made, Action.FELL_BACK).get(0).reason().contains("NO_MODEL"));
    }
  }

  @Test
  void a_model_that_nobody_can_reach_is_asked_once() throws Exception {
    for (LlmFailure.Kind kind :
        List.of(LlmFailure.Kind.NOT_LOGGED_IN, LlmFailure.Kind.TIMEOUT, LlmFailure.Kind.CRASHED)) {
      FakeLlmBackend model = FakeLlmBackend.of(FakeLlmBackend.failure(kind));
      TailoredCv made = tailored(model, Quality.ENSEMBLE);
      assertEquals(plain().document(), made.document());
      assertEquals(1, model.asked().size());
      String reason = told(made, Action.FELL_BACK).get(0).reason();
      assertTrue(reason.contains(kind.name()), reason);
      assertEquals(kind, made.report().calls().get(0).failure());
    }
  }

  @Test
  void settings_of_a_step_reach_its_calls_and_a_wrong_step_is_an_error() throws Exception {
    FakeLlmBackend model = FakeLlmBackend.of(NO_WORDS);
    try (Candor candor =
        runtime(model)
            .setting("candor.llm.step.cv-roles.model", "words-large")
            .setting("candor.llm.step.cv-header.timeout", "7s")
            .build()) {
      CvStudio studio = CvStudio.create(candor, SampleMatch.profile());
      assertEquals(Quality.STANDARD, studio.quality());
      studio.tailor(POSTING);
    }
    assertEquals("words-large", model.asked().get(0).model());
    assertTrue(model.asked().get(1).timeout().toMillis() <= 7_000);
    try (Candor candor = runtime(model).setting("candor.llm.step.cv-rolls.tier", "low").build()) {
      CvStudio studio = CvStudio.create(candor, SampleMatch.profile());
      assertThrows(ConfigurationException.class, () -> studio.tailor(POSTING));
    }
  }

  @Test
  void each_posting_has_the_budget_of_an_application() throws Exception {
    FakeLlmBackend model = FakeLlmBackend.of(NO_WORDS);
    try (Candor candor =
        runtime(model).setting("candor.llm.budget.application.max-calls", "1").build()) {
      CvStudio studio = CvStudio.create(candor, SampleMatch.profile());
      studio.tailor(POSTING);
      assertEquals(1, model.asked().size());
      studio.tailor(POSTING);
      assertEquals(1, model.asked().size());
      studio.tailor(PostingStructurer.create().structure(POSTING.text() + "\nIn Turku.\n"));
      assertEquals(2, model.asked().size());
    }
  }

  @Test
  void the_quality_is_the_builders_then_the_settings_and_none_needs_no_model() {
    try (Candor candor = Candor.builder().setting("candor.cv.quality", "ensemble").build()) {
      CvStudioBuilder builder = CvStudio.builder(candor, SampleMatch.profile());
      assertEquals(Quality.ENSEMBLE, builder.build().quality());
      assertEquals(Quality.PLAIN, builder.quality(Quality.PLAIN).build().quality());
    }
    try (Candor candor = Candor.builder().setting("candor.llm", "none").build()) {
      assertEquals(Quality.PLAIN, CvStudio.create(candor, SampleMatch.profile()).quality());
    }
    try (Candor candor = Candor.builder().setting("candor.cv.quality", "best").build()) {
      CvStudioBuilder builder = CvStudio.builder(candor, SampleMatch.profile());
      assertThrows(ConfigurationException.class, builder::build);
    }
  }

  private static CandorBuilder runtime(LlmBackend model) {
    return Candor.builder().use(LlmBackend.class, model).setting("candor.llm.retries", "0");
  }

  @Test
  void no_question_tells_who_the_candidate_is_and_each_is_short() throws Exception {
    FakeLlmBackend model =
        FakeLlmBackend.of(
            says("b1", "a1", "Founded Brevik Parcels."), new FaithfulLlmBackend(WORDS)::complete);
    tailored(model, Quality.ENSEMBLE);
    assertTrue(model.asked().size() == 6, () -> String.valueOf(model.asked().size()));
    for (Prompt prompt : model.asked()) {
      String all = prompt.system() + prompt.user();
      assertFalse(all.contains("Solvang"), all);
      assertFalse(all.contains("example.org"), all);
      assertTrue(prompt.system().length() < 2_600, prompt.step() + " " + prompt.system().length());
      assertTrue(prompt.user().length() < 6_000, prompt.step() + " " + prompt.user().length());
    }
  }

  @Test
  void personal_details_leave_as_placeholders_unless_a_setting_says_otherwise() throws Exception {
    Contact known = SampleMatch.profile().contact();
    Contact.Link page = new Contact.Link("Page", "https://www.marit.example.org/");
    Profile named =
        SampleMatch.profile().toBuilder()
            .contact(
                new Contact(
                    known.name(), "", known.email(), known.phone(), known.place(), List.of(page)))
            .summary("Marit Solvang of Bergen, Norway, marit.example.org. " + OWN_SUMMARY)
            .build();
    for (String masked : List.of("false", "true")) {
      FakeLlmBackend model = FakeLlmBackend.of(new FaithfulLlmBackend(WORDS)::complete);
      try (Candor candor = runtime(model).setting("candor.llm.mask", masked).build()) {
        TailoredCv made = CvStudio.create(candor, named).tailor(POSTING);
        assertTrue(text(made).contains(NEW_SUMMARY), () -> made.report().toString());
        assertEquals(3, made.report().calls().size());
      }
      String asked = model.asked().get(1).user();
      assertEquals(masked.equals("false"), asked.contains("Solvang"), asked);
      assertEquals(masked.equals("false"), asked.contains("marit.example.org"), asked);
      assertEquals(masked.equals("true"), asked.contains("[[person-"), asked);
    }
  }
}
