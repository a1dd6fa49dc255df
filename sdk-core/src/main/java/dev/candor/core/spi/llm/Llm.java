package dev.candor.core.spi.llm;

import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmResult;
import dev.candor.core.prompt.Prompt;

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
}
