package dev.candor.cv.wording;

import dev.candor.core.ask.Template;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Decision.Action;
import dev.candor.cv.wording.WordedTexts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Three drafts of a header, each from one angle, and one made of them; the best stays, where it
 * says more of what is asked than the candidate's own. Used by one thread.
 */
final class Ensemble {

  private static final Template SYNTHESIS = Template.load(Ensemble.class, "synthesis.prompt");
  private static final List<Angle> ANGLES =
      List.of(
          new Angle("metric", "figures: every text leads with what was measured"),
          new Angle("narrative", "change: what it was before, what was done, what it became"),
          new Angle("keyword", "the words of the posting, where the facts prove them"));

  private final Sheet sheet;
  private final Judge judge;
  private final Form form;
  private final List<Decision> decisions;

  private record Angle(String name, String words) {}

  /** What of a draft may stand. */
  private record Draft(String name, List<Rewording> words, double worth) {}

  /** Asks for a header. */
  interface Writer {
    List<Text> header(String angle) throws InterruptedException;

    List<Text> synthesis(Template template, String drafts) throws InterruptedException;

    boolean mayAsk();
  }

  Ensemble(Sheet sheet, Judge judge, Form form, List<Decision> decisions) {
    this.sheet = sheet;
    this.judge = judge;
    this.form = form;
    this.decisions = decisions;
  }

  List<Rewording> write(Writer writer) throws InterruptedException {
    List<Draft> drafts = new ArrayList<>();
    for (Angle angle : ANGLES) {
      if (writer.mayAsk()) {
        drafts.add(draft(angle.name(), writer.header(angle.words())));
      }
    }
    String texts = texts(drafts);
    if (writer.mayAsk() && !texts.isEmpty()) {
      drafts.add(draft("synthesis", writer.synthesis(SYNTHESIS, texts)));
    }
    return best(drafts);
  }

  private Draft draft(String name, List<Text> said) {
    Sieve sieve = new Sieve(judge, decisions, "The model, in the draft '" + name + "', words");
    List<Rewording> words = sieve.all(sheet, sheet.keys(), "header", said);
    return new Draft(name, words, worth(words));
  }

  private double worth(List<Rewording> words) {
    List<TextRun> own = new ArrayList<>();
    sheet.summary().ifPresent(block -> own.addAll(block.runs()));
    sheet.keys().forEach(slot -> own.add(slot.own()));
    List<String> texts = new ArrayList<>();
    for (Rewording one : words) {
      own.removeAll(one.before());
      one.after().forEach(run -> texts.add(run.text()));
    }
    own.forEach(run -> texts.add(run.text()));
    return form.worth(texts);
  }

  private String texts(List<Draft> drafts) {
    StringBuilder text = new StringBuilder();
    for (Draft draft : drafts) {
      for (Rewording one : draft.words()) {
        text.append(draft.name()).append(": ");
        one.after().forEach(run -> text.append(run.text()).append(' '));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private List<Rewording> best(List<Draft> drafts) {
    Draft best = new Draft("own", List.of(), worth(List.of()));
    for (Draft draft : drafts) {
      best = draft.worth() > best.worth() ? draft : best;
    }
    for (Draft draft : drafts) {
      if (!draft.equals(best) && !draft.words().isEmpty()) {
        String why =
            String.format(
                Locale.ROOT,
                "it is worth %.1f, and '%s' %.1f",
                draft.worth(),
                best.name(),
                best.worth());
        decisions.add(
            new Decision("header", Action.REJECTED, "the draft '" + draft.name() + "'", why));
      }
    }
    return best.words();
  }
}
