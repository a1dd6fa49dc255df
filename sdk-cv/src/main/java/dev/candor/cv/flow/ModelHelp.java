package dev.candor.cv.flow;

import dev.candor.core.ask.Fences;
import dev.candor.core.prompt.LlmCall;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.Llm;
import dev.candor.core.spi.llm.MeteredLlm;
import dev.candor.cv.report.Quality;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A model for one document.
 *
 * @param quality how much it may help
 * @param llm answers, within its own budget
 * @param fences enclose what comes from outside
 * @param deadline how long one call may take before it is given up
 */
public record ModelHelp(Quality quality, MeteredLlm llm, Fences fences, Duration deadline) {

  /** No model. */
  public static final ModelHelp NONE =
      new ModelHelp(
          Quality.PLAIN,
          new Nobody(),
          new Fences(() -> 0), // nobody is asked
          CvFlow.DEFAULT_STEP_DEADLINE);

  /** Checks. */
  public ModelHelp {
    Objects.requireNonNull(quality, "quality");
    Objects.requireNonNull(llm, "llm");
    Objects.requireNonNull(fences, "fences");
    Objects.requireNonNull(deadline, "deadline");
  }

  private static final class Nobody implements MeteredLlm {
    @Override
    public LlmResult ask(Prompt prompt) throws InterruptedException {
      return Llm.NONE.ask(prompt);
    }

    @Override
    public Usage usage() {
      return Usage.NONE;
    }

    @Override
    public List<LlmCall> calls() {
      return List.of();
    }
  }
}
