package dev.candor.cv.flow;

import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.spi.llm.AnswerCheck;
import dev.candor.core.spi.llm.Llm;
import dev.candor.cv.document.Block;
import dev.candor.cv.document.Edit;
import dev.candor.cv.flow.KeepOrRevert.Aim;
import dev.candor.cv.report.Quality;
import dev.candor.cv.wording.ModelWording;
import dev.candor.cv.wording.Rewording;
import java.util.List;
import java.util.Optional;

/**
 * What a model does to a document that is complete without it, and where its calls go: bullets,
 * header, and one more where it is needed. Each text is an edit of its own, tried as the others
 * are; when no call is answered, the document is the one that was there.
 */
final class ModelPass {

  private final ModelWording wording;
  private final KeepOrRevert trial;
  private int number;

  ModelPass(ModelWording wording, KeepOrRevert trial) {
    this.wording = wording;
    this.trial = trial;
  }

  void run(Quality quality) throws InterruptedException {
    put(wording.bullets(trial.document()), Aim.NO_WORSE);
    if (wording.mayAsk()) {
      boolean many = quality == Quality.ENSEMBLE;
      put(
          many ? wording.ensemble(trial.document()) : wording.header(trial.document()),
          Aim.NO_WORSE);
    }
    if (wording.mayAsk()) {
      if (wording.hasRefused()) {
        put(wording.repair(trial.document()), Aim.NO_WORSE);
      } else {
        put(wording.emphasis(trial.document()), Aim.BETTER);
      }
    }
  }

  private void put(List<Rewording> words, Aim aim) throws InterruptedException {
    for (Rewording one : words) {
      Optional<Block> current = trial.document().block(one.block());
      if (current.isPresent()) {
        number++;
        trial.reword(
            new Edit("wording-" + number, one.reason(), current.get(), one.in(current.get())), aim);
      }
    }
  }

  /** A model that is late or throws is no model from then on. */
  record Guarded(FallibleStep<Llm> model) implements Llm {
    @Override
    public LlmResult ask(Prompt prompt) throws InterruptedException {
      return model.call(one -> one.ask(prompt));
    }

    @Override
    public LlmResult ask(Prompt prompt, AnswerCheck check) throws InterruptedException {
      return model.call(one -> one.ask(prompt, check));
    }
  }
}
