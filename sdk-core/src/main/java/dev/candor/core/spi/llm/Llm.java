package dev.candor.core.spi.llm;

import dev.candor.core.prompt.Completion;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;
import java.util.List;

/**
 * What a step calls when it wants a model. The gateway implements it; limits, budget and fallbacks
 * are its business. Thread-safe.
 */
public interface Llm {

  /** There is no model: every question ends in {@link LlmFailure.Kind#NO_MODEL}. */
  Llm NONE =
      prompt ->
          LlmFailure.of(
              LlmFailure.Kind.NO_MODEL,
              "none",
              "No model was asked: step '" + prompt.step().name() + "' ran without one");

  /**
   * Asks.
   *
   * @param prompt the question
   * @return an answer or a typed failure; never throws for what a model or its transport does
   * @throws InterruptedException when the thread was interrupted
   */
  LlmResult ask(Prompt prompt) throws InterruptedException;

  /**
   * Asks, and has the answer checked. A model behind the gateway is asked again with what the check
   * found; any other is not.
   *
   * @param prompt the question
   * @param check tells what is wrong with an answer
   * @return an answer that passed the check, or a typed failure
   * @throws InterruptedException when the thread was interrupted
   */
  default LlmResult ask(Prompt prompt, AnswerCheck check) throws InterruptedException {
    LlmResult result = ask(prompt);
    if (!(result instanceof Completion answer)) {
      return result;
    }
    List<String> problems = check.problems(answer.text());
    return problems.isEmpty()
        ? result
        : new LlmFailure(
            LlmFailure.Kind.BAD_ANSWER,
            answer.backend(),
            "The answer does not hold: " + String.join("; ", problems),
            null,
            answer.usage());
  }
}
