package dev.candor.cv.flow;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.spi.ats.AtsValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries edits one by one. An edit is kept when the block it changes is proven, no figure of the
 * validation got worse and one got better, which other words alone need not; otherwise it is taken
 * back, and the reason is told.
 */
final class KeepOrRevert {

  private static final String STEP = "tailor";
  private static final String WORDING = "wording";

  private static final int MOST_EDITS = 200;

  private final FallibleStep<AtsValidator> validator;
  private final Gate gate;
  private final Posting posting;
  private final Profile profile;
  private final List<Edit> kept = new ArrayList<>();
  private final List<Decision> decisions;
  private final CvDocument start;
  private CvDocument document;
  private AtsReport before;
  private AtsReport report;

  KeepOrRevert(
      FallibleStep<AtsValidator> validator,
      Gate gate,
      Subject subject,
      CvDocument start,
      List<Decision> log)
      throws InterruptedException {
    this.validator = validator;
    this.gate = gate;
    this.posting = subject.posting();
    this.profile = subject.profile();
    this.start = start;
    this.document = start;
    this.decisions = log;
    this.before = ask(start);
    this.report = before;
  }

  /** What an edit is kept for. */
  enum Aim {
    /** Some figure is better. */
    BETTER,
    /** It reads better, and no figure is worse. */
    NO_WORSE
  }

  /** What every step works on. */
  record Subject(Posting posting, Profile profile) {}

  /** Tries the edits; true when at least one was kept. */
  boolean tryAll(List<Edit> edits) throws InterruptedException {
    int had = kept.size();
    for (Edit edit : edits.subList(0, Math.min(MOST_EDITS, edits.size()))) {
      tryOne(edit);
    }
    if (edits.size() > MOST_EDITS) {
      decisions.add(
          new Decision(
              STEP,
              Action.REJECTED,
              (edits.size() - MOST_EDITS) + " more edits",
              "one round tries " + MOST_EDITS));
    }
    return kept.size() > had;
  }

  /** Tries other words for what a block says. */
  void reword(Edit edit, Aim aim) throws InterruptedException {
    attempt(edit, new Attempt(WORDING, EditScope.rewords(edit.before(), edit.after()), aim));
  }

  private void tryOne(Edit edit) throws InterruptedException {
    attempt(edit, new Attempt(STEP, EditScope.covers(edit.before(), edit.after()), Aim.BETTER));
  }

  /** Who tries, whether the edit stays within what it may touch, and what for. */
  private record Attempt(String step, boolean inScope, Aim aim) {}

  private void attempt(Edit edit, Attempt attempt) throws InterruptedException {
    String obstacle = obstacle(edit, attempt);
    if (!obstacle.isEmpty()) {
      revert(edit, attempt, obstacle);
      return;
    }
    CvDocument changed = edit.applyTo(document);
    AtsReport after = validate(changed);
    Standing was = Standing.of(report); // after validating, which may change who reads
    List<String> worse = Standing.of(after).worseThan(was);
    if (!worse.isEmpty()) {
      revert(edit, attempt, "it made worse: " + String.join(", ", worse));
    } else if (attempt.aim() == Aim.BETTER && Standing.of(after).equals(was)) {
      revert(edit, attempt, "it made nothing better");
    } else {
      document = changed;
      report = after;
      kept.add(edit);
    }
  }

  /** What keeps an edit from being tried; "" when nothing does. */
  private String obstacle(Edit edit, Attempt attempt) {
    if (document.block(edit.before().id()).filter(edit.before()::equals).isEmpty()) {
      return "another edit changed the block first";
    }
    if (!attempt.inScope()) {
      return "it takes something out, or changes what an edit may not touch";
    }
    if (repeats(edit)) {
      return "it says again what stands elsewhere";
    }
    return gate.proves(edit.after()) ? "" : "its text is not proven";
  }

  /** Skills and labels may return; a sentence may not. */
  private boolean repeats(Edit edit) {
    Block block = edit.after();
    if (block instanceof Block.CompetencyGroup || block instanceof Block.ContactBlock) {
      return false;
    }
    Set<String> elsewhere = new HashSet<>();
    document.blocks().stream()
        .filter(other -> !other.id().equals(block.id()))
        .forEach(other -> other.runs().forEach(run -> elsewhere.add(run.text())));
    edit.before().runs().forEach(run -> elsewhere.remove(run.text()));
    return block.runs().stream()
        .anyMatch(run -> !run.text().isEmpty() && elsewhere.contains(run.text()));
  }

  private void revert(Edit edit, Attempt attempt, String reason) {
    decisions.add(new Decision(attempt.step(), Action.REVERTED, edit.reason(), reason));
  }

  /** Figures of two validators are not compared: when one took over, it reads everything again. */
  private AtsReport validate(CvDocument candidate) throws InterruptedException {
    boolean was = validator.isInTheBox();
    AtsReport asked = ask(candidate);
    if (validator.isInTheBox() != was) {
      before = ask(start);
      report = ask(document);
    }
    return asked;
  }

  private AtsReport ask(CvDocument candidate) throws InterruptedException {
    return validator.call(step -> step.validate(candidate, posting, profile));
  }

  /** Of the document as it was given. */
  AtsReport before() {
    return before;
  }

  CvDocument document() {
    return document;
  }

  AtsReport report() {
    return report;
  }

  List<Edit> kept() {
    return List.copyOf(kept);
  }
}
