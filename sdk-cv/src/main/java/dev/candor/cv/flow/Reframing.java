package dev.candor.cv.flow;

import dev.candor.core.text.KeywordMatch;
import dev.candor.core.text.KeywordMatcher;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Reframe;
import dev.candor.cv.report.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts words of the candidate's own otherwise, as the candidate said: whole words, in sentences and
 * bullets, and only where the gate proves the outcome. Each try is told.
 */
final class Reframing {

  private static final String STEP = "reframe";

  private final Gate gate;
  private final Reframe reframe;
  private final KeywordMatcher words;

  Reframing(Gate gate, Reframe reframe) {
    this.gate = gate;
    this.reframe = reframe;
    this.words = KeywordMatcher.of(List.of(reframe.from()));
  }

  CvDocument in(CvDocument document, List<Decision> decisions) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean worded =
          block instanceof Block.Paragraph
              || block instanceof Block.BulletList
              || block instanceof Block.Entry;
      blocks.add(worded ? block.withRuns(run -> put(block, run, decisions)) : block);
    }
    return new CvDocument(document.title(), document.language(), blocks);
  }

  private TextRun put(Block block, TextRun run, List<Decision> decisions) {
    List<KeywordMatch> matches = words.find(run.text());
    boolean frame =
        block instanceof Block.Entry entry && !entry.bullets().contains(run); // who, where, when
    if (matches.isEmpty() || frame) {
      return run;
    }
    TextRun put =
        new TextRun(changed(run.text(), matches), run.marks(), run.link(), run.evidence());
    if (gate.proves(block.withRuns(one -> one.equals(run) ? put : one))) {
      decisions.add(
          new Decision(
              STEP,
              Decision.Action.REPLACED,
              run.text(),
              "the candidate puts '" + reframe.from() + "' as '" + reframe.to() + "'",
              run.evidence()));
      return put;
    }
    decisions.add(
        new Decision(
            STEP,
            Decision.Action.REJECTED,
            put.text(),
            "the profile does not prove '" + reframe.to() + "' there",
            run.evidence()));
    return run;
  }

  private String changed(String text, List<KeywordMatch> matches) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (KeywordMatch match : matches) {
      changed
          .append(text, done, match.start())
          .append(cased(text.charAt(match.start()), match.start()));
      done = match.end();
    }
    return changed.append(text, done, text.length()).toString();
  }

  /** What opens a sentence begins as it did. */
  private String cased(char first, int at) {
    String to = reframe.to();
    return at == 0 && Character.isUpperCase(first)
        ? Character.toUpperCase(to.charAt(0)) + to.substring(1)
        : to;
  }
}
