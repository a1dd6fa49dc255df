package dev.candor.cv.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.flow.KeepOrRevert.Aim;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.AtsReport.Placement;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.spi.ats.AtsValidator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit stays only if nothing got worse and something got better. */
final class KeepOrRevertTest {

  /** Placement grows with "rye", problems with "!". */
  private static final AtsValidator BY_WORDS =
      (document, posting, profile) -> {
        String text = document.toString();
        int rye = text.split("rye", -1).length - 1;
        int problems = text.split("!", -1).length - 1;
        return new AtsReport(
            50,
            KeywordCoverage.NONE,
            new Placement(rye, 100, 100),
            Collections.nCopies(problems, new Problem("shouting", "Lower your voice")));
      };

  private final List<Decision> decisions = new ArrayList<>();
  private final Block.Entry before = FlowSamples.role("Baked bread");
  private final CvDocument start = FlowSamples.document("Baker", before);
  private KeepOrRevert trial;

  @BeforeEach
  void start() throws InterruptedException {
    trial =
        new KeepOrRevert(
            validator(),
            new Gate(FlowSamples.NO_TEN, FlowSamples.PROFILE),
            new KeepOrRevert.Subject(Posting.builder("rye").build(), FlowSamples.PROFILE),
            start,
            decisions);
  }

  private FallibleStep<AtsValidator> validator() {
    return new FallibleStep<>(
        "ats", new FallibleStep.Pair<>(BY_WORDS, BY_WORDS), Duration.ofMinutes(1), decisions);
  }

  private Edit to(String bullet) {
    return new Edit(bullet, "say " + bullet, before, FlowSamples.role(bullet));
  }

  @Test
  void a_better_edit_is_kept_and_can_be_undone() throws InterruptedException {
    Edit edit = to("Baked rye bread");
    assertTrue(trial.tryAll(List.of(edit)));
    assertEquals(List.of(edit), trial.kept());
    assertEquals(List.of(), decisions);
    assertEquals(1, trial.report().placement().overall());
    assertEquals(start, edit.inverse().applyTo(trial.document()));
  }

  @Test
  void an_edit_that_makes_something_worse_is_taken_back_with_the_reason()
      throws InterruptedException {
    assertFalse(trial.tryAll(List.of(to("Baked rye bread!"))));
    assertEquals(start, trial.document());
    assertEquals(
        List.of(
            new Decision(
                "tailor",
                Action.REVERTED,
                "say Baked rye bread!",
                "it made worse: problems from 0 to 1")),
        decisions);
  }

  @Test
  void an_edit_that_helps_nothing_or_is_not_proven_or_comes_too_late_is_taken_back()
      throws InterruptedException {
    trial.tryAll(
        List.of(to("Baked buns"), to("Baked ten rye"), to("Baked rye"), to("Baked rye, rye")));
    assertEquals(
        List.of(
            "it made nothing better",
            "its text is not proven",
            "another edit changed the block first"),
        decisions.stream().map(Decision::reason).toList());
    assertEquals(1, trial.kept().size());
  }

  @Test
  void what_was_wrong_before_does_not_count_against_an_edit() throws InterruptedException {
    Block.Entry loud = FlowSamples.role("Baked bread!");
    KeepOrRevert other =
        new KeepOrRevert(
            validator(),
            new Gate(FlowSamples.NO_TEN, FlowSamples.PROFILE),
            new KeepOrRevert.Subject(Posting.builder("rye").build(), FlowSamples.PROFILE),
            FlowSamples.document("Baker", loud),
            decisions);
    assertTrue(
        other.tryAll(List.of(new Edit("e", "more rye", loud, FlowSamples.role("Baked rye!")))));
  }

  @Test
  void other_words_stay_when_nothing_got_worse_and_for_emphasis_when_something_got_better()
      throws InterruptedException {
    trial.reword(to("Baked buns"), Aim.BETTER);
    assertEquals(start, trial.document());
    trial.reword(to("Baked buns"), Aim.NO_WORSE);
    assertEquals(1, trial.kept().size());
    assertEquals(
        List.of(
            new Decision("wording", Action.REVERTED, "say Baked buns", "it made nothing better")),
        decisions);
  }

  @Test
  void other_words_that_make_worse_or_are_unproven_or_cite_another_fact_do_not_stay()
      throws InterruptedException {
    trial.reword(to("Baked bread!"), Aim.NO_WORSE);
    trial.reword(to("Baked ten buns"), Aim.NO_WORSE);
    trial.reword(new Edit("e", "two", before, FlowSamples.role("Baked", "Buns")), Aim.NO_WORSE);
    TextRun foreign = TextRun.of("Baked buns", List.of(new EvidenceId("bakery")));
    Block.Entry other =
        new Block.Entry(
            before.id(),
            before.title(),
            before.organisation(),
            before.place(),
            before.dates(),
            List.of(foreign));
    trial.reword(new Edit("e", "foreign", before, other), Aim.NO_WORSE);
    assertEquals(start, trial.document());
    String scope = "it takes something out, or changes what an edit may not touch";
    assertEquals(
        List.of("it made worse: problems from 0 to 1", "its text is not proven", scope, scope),
        decisions.stream().map(Decision::reason).toList());
  }
}
