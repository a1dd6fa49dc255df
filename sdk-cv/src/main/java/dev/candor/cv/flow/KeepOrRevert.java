package dev.candor.cv.flow;

import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.spi.ats.AtsValidator;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries edits one by one. An edit is kept when the block it changes is proven, no figure of the
 * validation got worse and one got better; otherwise it is taken back, and the reason is told.
 */
final class KeepOrRevert {

  private static final String STEP = "tailor";

  private final AtsValidator validator;
  private final Gate gate;
  private final Posting posting;
  private final Profile profile;
  private final List<Edit> kept = new ArrayList<>();
  private final List<Decision> decisions;
  private CvDocument document;
  private AtsReport report;

  KeepOrRevert(
      AtsValidator validator, Gate gate, Subject subject, CvDocument start, List<Decision> log) {
    this.validator = validator;
    this.gate = gate;
    this.posting = subject.posting();
    this.profile = subject.profile();
    this.document = start;
    this.decisions = log;
    this.report = validate(start);
  }

  /** What every step works on. */
  record Subject(Posting posting, Profile profile) {}

  /** Tries the edits; true when at least one was kept. */
  boolean tryAll(List<Edit> edits) {
    int before = kept.size();
    edits.forEach(this::tryOne);
    return kept.size() > before;
  }

  private void tryOne(Edit edit) {
    boolean current =
        document.block(edit.before().id()).map(block -> block.equals(edit.before())).orElse(false);
    if (!current) {
      revert(edit, "another edit changed the block first");
      return;
    }
    if (!gate.proves(edit.after())) {
      revert(edit, "its text is not proven");
      return;
    }
    CvDocument changed = edit.applyTo(document);
    AtsReport after = validate(changed);
    Standing was = Standing.of(report);
    List<String> worse = Standing.of(after).worseThan(was);
    if (!worse.isEmpty()) {
      revert(edit, "it made worse: " + String.join(", ", worse));
    } else if (Standing.of(after).equals(was)) {
      revert(edit, "it made nothing better");
    } else {
      document = changed;
      report = after;
      kept.add(edit);
    }
  }

  private void revert(Edit edit, String reason) {
    decisions.add(new Decision(STEP, Action.REVERTED, edit.reason(), reason));
  }

  private AtsReport validate(CvDocument candidate) {
    return validator.validate(candidate, posting, profile);
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
